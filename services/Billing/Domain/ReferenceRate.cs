using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>A recorded reference rate: from the reference file or entered by an accountant, who names the source. Recorded rates don't change.</summary>
public sealed record ReferenceRate(
    Guid Id, string Kind, DateOnly EffectiveFrom, DateOnly ConfirmedThrough, decimal RatePercent, string Source, string RecordedBy, DateTimeOffset RecordedAt)
{
    public RateRow ToRow() => new(Kind, EffectiveFrom, ConfirmedThrough, RatePercent, Source);

    // Rule CGV-3.4-a: an ECB rate is confirmed for the day it is entered for, or through the day its source says; a legal rate for its semester.
    public static Result<ReferenceRate> Enter(
        Guid id, string kind, DateOnly effectiveFrom, DateOnly? confirmedThrough, decimal ratePercent, string source, string actor, DateTimeOffset now, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (!RateKinds.IsKnown(kind))
        {
            errors.Add(BillingErrors.RateKind);
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            errors.Add(BillingErrors.RateSource);
        }

        if (ratePercent is < -10 or > 100)
        {
            errors.Add(BillingErrors.RateRange);
        }

        var legal = RateKinds.IsLegal(kind);
        if ((legal && RateBook.StartOfSemester(effectiveFrom) != effectiveFrom) || confirmedThrough < effectiveFrom)
        {
            errors.Add(BillingErrors.RateDate);
        }

        // Nobody can confirm an ECB rate for days to come; a legal rate is published for its whole semester.
        if (!legal && (effectiveFrom > today || confirmedThrough > today))
        {
            errors.Add(BillingErrors.PaidInTheFuture);
        }

        var through = legal ? RateBook.EndOfSemester(effectiveFrom) : confirmedThrough ?? effectiveFrom;
        return errors.Count > 0 ? Result<ReferenceRate>.Refused(errors) : new ReferenceRate(id, kind, effectiveFrom, through, ratePercent, source.Trim(), actor, now);
    }
}
