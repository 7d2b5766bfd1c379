namespace Lexom.Privacy.Domain;

/// <summary>What the list shows beside a request whose time is running out.</summary>
public enum AlarmKind
{
    None,
    DueSoon,
    Overdue,
}

/// <summary>The time LEXOM has for answering (CGV-5.5-d, GDPR art. 12 § 3): one month from receipt, two more with notice.</summary>
public static class AnswerDeadline
{
    public const int AlarmDays = 5;

    private const int Months = 1;
    private const int MonthsWithNotice = 3;

    // AddMonths gives the same day of the month, or the month's last day where there is none: 31 January -> 28 February.
    public static DateOnly DueOn(DateOnly receivedOn) => receivedOn.AddMonths(Months);

    // Counted from receipt, not from the first due day, so that 31 January gives 30 April and not 28 April.
    public static DateOnly ExtendedDueOn(DateOnly receivedOn) => receivedOn.AddMonths(MonthsWithNotice);

    public static int DueIn(DateOnly dueOn, DateOnly today) => dueOn.DayNumber - today.DayNumber;

    // The due day itself is still in time.
    public static AlarmKind Alarm(DateOnly dueOn, DateOnly today) => DueIn(dueOn, today) switch
    {
        < 0 => AlarmKind.Overdue,
        <= AlarmDays => AlarmKind.DueSoon,
        _ => AlarmKind.None,
    };

    public static string? Code(this AlarmKind alarm) => alarm switch
    {
        AlarmKind.DueSoon => "due-soon",
        AlarmKind.Overdue => "overdue",
        _ => null,
    };
}
