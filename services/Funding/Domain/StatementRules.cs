using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>CGV-3.3-b: what a statement must be like whatever the file's state, so that no order of messages changes the answer.</summary>
internal static class StatementRules
{
    /// <summary>How far an OPCO's clock may be ahead. A statement from the far future would hold against every later one.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static Result CheckMoment(DateTimeOffset statedAt, DateTimeOffset now) => statedAt > now + ClockSkew ? FundingErrors.StatedInTheFuture() : Result.Done;

    public static List<DomainError> Check(Statement said, DateOnly today, Money mostExclVat, int participants)
    {
        var errors = new List<DomainError>();
        if (said.DecidedOn > today)
        {
            errors.Add(FundingErrors.DecidedInTheFuture("decidedOn"));
        }

        if (said.Kind == DecisionKind.MoreRequested)
        {
            errors.AddRange(Check(said.Asked, said.DecidedOn));
        }

        if (said.Kind is not (DecisionKind.Accepted or DecisionKind.Reduced))
        {
            return errors;
        }

        if (said.Basis is { } basis)
        {
            errors.AddRange(Check(basis, said.Granted, participants));
        }

        if (said.Granted <= Money.Zero)
        {
            errors.Add(FundingErrors.GrantNotPositive("grantedExclVat"));
        }
        else if (said.Granted > mostExclVat)
        {
            errors.Add(FundingErrors.GrantAbovePrice(Money.Max(mostExclVat, Money.Zero), "grantedExclVat"));
        }

        return errors;
    }

    private static IEnumerable<DomainError> Check(PiecesAsked? asked, DateOnly decidedOn)
    {
        if (asked is null or { Pieces.Count: 0 })
        {
            yield return FundingErrors.PiecesMissing();
        }

        if (asked?.AnswerBy < decidedOn)
        {
            yield return FundingErrors.AnswerBeforeRequest();
        }
    }

    private static IEnumerable<DomainError> Check(GrantBasis basis, Money granted, int participants)
    {
        if (basis.Participants < 1 || basis.Participants > participants || basis.PerParticipantExclVat <= Money.Zero || basis.CapExclVat <= Money.Zero)
        {
            yield return FundingErrors.BasisImpossible(participants, "basis");
        }
        else if (basis.Amount != granted)
        {
            yield return FundingErrors.BasisContradicts(basis.Amount, "grantedExclVat");
        }
    }

    public static List<DomainError> Check(PaymentStatement said, DateOnly today, Money mostInclVat)
    {
        var errors = new List<DomainError>();
        if (said.PaidOn > today)
        {
            errors.Add(FundingErrors.PaidInTheFuture("paidOn"));
        }

        if (said.AmountInclVat <= Money.Zero)
        {
            errors.Add(FundingErrors.PaymentNotPositive("amountInclVat"));
        }
        else if (said.AmountInclVat > mostInclVat)
        {
            errors.Add(FundingErrors.PaymentAbovePrice(Money.Max(mostInclVat, Money.Zero), "amountInclVat"));
        }

        return errors;
    }
}
