using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>Something that lowered what was owed: a payment or a credit, on its day. It lowers the base from the next day on.</summary>
public sealed record Reduction(DateOnly On, Money Amount);

/// <summary>Days of one constant rate and base.</summary>
public sealed record InterestSegment(
    DateOnly From, DateOnly To, int Days, Money Base, RateRow Refi, DateOnly RefiOn, RateRow Legal, decimal AppliedRate, bool FloorApplied, decimal Amount);

/// <summary>
/// Interest as a table that adds up to it. <see cref="Interest"/> is null when a rate is missing: then the days before are shown, and <see cref="Known"/> is what
/// they come to.
/// </summary>
public sealed record InterestTable(IReadOnlyList<InterestSegment> Segments, int Days, Money? Interest, DateOnly? RateMissingSince)
{
    /// <summary>For the days whose rates are known, rounded once.</summary>
    public Money Known => Interest ?? InterestLedger.Round(Segments);
}

// Rule CGV-3.4-a: per day late, from the day after the due date to the day of payment, on the outstanding amount incl. VAT; days/365 in leap years too;
// rounded once, at the end.
public static class InterestLedger
{
    private const int DaysInYear = 365;

    public static InterestTable Compute(Money owed, DateOnly dueOn, IReadOnlyList<Reduction> reductions, DateOnly through, InterestTerms terms, RateBook rates)
    {
        var segments = new List<InterestSegment>();
        for (var day = dueOn.AddDays(1); day <= through; day = day.AddDays(1))
        {
            var outstanding = owed - reductions.Where(r => r.On < day).Select(r => r.Amount).Sum();
            if (outstanding.Amount <= 0)
            {
                break;
            }

            if (Daily(day, outstanding, terms, rates) is not { } today)
            {
                return new InterestTable(WithAmounts(segments), segments.Sum(s => s.Days), null, day);
            }

            Append(segments, today);
        }

        return new InterestTable(WithAmounts(segments), segments.Sum(s => s.Days), Round(segments), null);
    }

    // Exact until here: one division, one rounding.
    internal static Money Round(IEnumerable<InterestSegment> segments) =>
        Money.Rounded(segments.Sum(s => s.Base.Amount * s.AppliedRate * s.Days) / (100m * DaysInYear));

    private static InterestSegment? Daily(DateOnly day, Money outstanding, InterestTerms terms, RateBook rates)
    {
        var refiOn = terms.Basis == RefiBasis.FirstOfJanuary ? new DateOnly(day.Year, 1, 1) : RateBook.StartOfSemester(day);
        var refi = rates.On(RateKinds.EcbRefi, refiOn);
        // The floor is the professionals' rate for every client: the terms name no other.
        var legal = rates.On(RateKinds.LegalPro, day);
        if (refi is null || legal is null)
        {
            return null;
        }

        var rate = refi.RatePercent + terms.MarginPoints;
        var floor = legal.RatePercent * terms.FloorMultiple;
        return new InterestSegment(day, day, 1, outstanding, refi, refiOn, legal, Math.Max(rate, floor), floor > rate, 0m);
    }

    private static void Append(List<InterestSegment> segments, InterestSegment day)
    {
        if (segments.LastOrDefault() is { } last && last with { From = day.From, To = day.To, Days = 1 } == day)
        {
            segments[^1] = last with { To = day.To, Days = last.Days + 1 };
        }
        else
        {
            segments.Add(day);
        }
    }

    private static IReadOnlyList<InterestSegment> WithAmounts(List<InterestSegment> segments) =>
        [.. segments.Select(s => s with { Amount = s.Base.Amount * s.AppliedRate * s.Days / (100m * DaysInYear) })];
}
