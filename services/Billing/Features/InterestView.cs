using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.Billing.Features;

public sealed record RateView(string Kind, decimal RatePercent, DateOnly EffectiveFrom, DateOnly AppliedOn, string Source);

public sealed record SegmentView(
    DateOnly From, DateOnly To, int Days, Money Base, RateView Refi, RateView Legal, decimal AppliedRatePercent, bool FloorApplied, string Amount);

/// <summary>Interest on one invoice as a table: rates with their sources, or the first day whose rate nobody knows (CGV-3.4-a).</summary>
public sealed record InterestView(IReadOnlyList<SegmentView> Segments, int Days, Money? Interest, DateOnly? RateMissingSince)
{
    // Segments are exact to six decimals; only their sum is rounded to the cent, once.
    public static InterestView Of(InterestTable table) => new(
        [.. table.Segments.Select(s => new SegmentView(
            s.From, s.To, s.Days, s.Base, View(s.Refi, s.RefiOn), View(s.Legal, s.From), s.AppliedRate, s.FloorApplied, FormattableString.Invariant($"{s.Amount:0.000000}")))],
        table.Days, table.Interest, table.RateMissingSince);

    private static RateView View(RateRow row, DateOnly on) => new(row.Kind, row.RatePercent, row.EffectiveFrom, on, row.Source);
}
