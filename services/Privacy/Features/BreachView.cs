using Lexom.Privacy.Domain;

namespace Lexom.Privacy.Features;

/// <summary>A breach with its clock and the text for the authority, filled in.</summary>
public sealed record BreachView(
    Guid Id, DateTimeOffset BecameAwareAt, DateTimeOffset NotifyBefore, string Clock, double HoursLeft, string Nature, string Categories, int Persons, int Records, string Consequences,
    string Measures, bool HighRisk, DateTimeOffset? NotifiedAt, string? DelayReason, string? WithoutRiskBecause, DateTimeOffset? PersonsToldAt, string NotificationText)
{
    public static BreachView Of(Breach b, string dpo, DateTimeOffset now) => new(
        b.Id, b.BecameAwareAt, b.NotifyBefore, Code(b.Clock(now)), Math.Floor((b.NotifyBefore - now).TotalHours), b.Nature, b.Categories, b.Persons, b.Records, b.Consequences, b.Measures,
        b.HighRisk, b.NotifiedAt, b.DelayReason, b.WithoutRiskBecause, b.PersonsToldAt, b.NotificationText(dpo));

    private static string Code(BreachClock clock) => clock switch
    {
        BreachClock.Running => "running",
        BreachClock.Soon => "soon",
        BreachClock.Late => "late",
        _ => "stopped",
    };
}
