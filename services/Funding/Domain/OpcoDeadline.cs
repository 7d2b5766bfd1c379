namespace Lexom.Funding.Domain;

/// <summary>CGV-3.3-d: one month from the last day of the training for the OPCO to pay.</summary>
internal static class OpcoDeadline
{
    /// <summary>« un mois à compter de la fin de la prestation », version 1 of the terms; a later version says so in the acceptance.</summary>
    public const int Months = 1;

    /// <summary>How many days before the month ends staff and client are told of what is still unpaid.</summary>
    public const int DaysOfNotice = 7;

    /// <summary>Last day for paying: the same day of the next month, or that month's last day where it has no such day (31 January: 28 or 29 February).</summary>
    public static DateOnly For(DateOnly lastDayOfTraining, int months = Months) => lastDayOfTraining.AddMonths(months);

    /// <summary>The day on which the silence is found: the deadline itself still belongs to the OPCO.</summary>
    public static DateOnly LapsesOn(DateOnly deadline) => deadline.AddDays(1);

    /// <summary>The day of the notice.</summary>
    public static DateOnly WarnsOn(DateOnly deadline) => deadline.AddDays(-DaysOfNotice);
}
