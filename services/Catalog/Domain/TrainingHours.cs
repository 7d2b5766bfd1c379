namespace Lexom.Catalog.Domain;

/// <summary>When a half-day begins and ends: the course's hours spread evenly over its half-days, from nine in the morning and half past one in the afternoon.</summary>
public static class TrainingHours
{
    public static readonly TimeOnly MorningStart = new(9, 0);
    public static readonly TimeOnly AfternoonStart = new(13, 30);

    public static (TimeOnly From, TimeOnly To) Of(Period period, decimal courseHours, int halfDays)
    {
        var from = period == Period.Morning ? MorningStart : AfternoonStart;
        return (from, from.AddMinutes((double)(courseHours * 60m / halfDays)));
    }
}
