using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>CGV-3.3-b: what a statement must be like whatever the file's state, so that no order of messages changes the answer.</summary>
internal static class StatementRules
{
    /// <summary>How far an OPCO's clock may be ahead. A statement from the far future would hold against every later one.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static Result CheckMoment(DateTimeOffset statedAt, DateTimeOffset now) => statedAt > now + ClockSkew ? FundingErrors.StatedInTheFuture() : Result.Done;

    public static List<DomainError> Check(Statement said, DateOnly today, Money mostExclVat)
    {
        var errors = new List<DomainError>();
        if (said.DecidedOn > today)
        {
            errors.Add(FundingErrors.DecidedInTheFuture("decidedOn"));
        }

        if (said.Kind is not (DecisionKind.Accepted or DecisionKind.Reduced))
        {
            return errors;
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
