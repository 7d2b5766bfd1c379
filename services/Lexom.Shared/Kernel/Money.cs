using System.Globalization;

namespace Lexom.Kernel;

/// <summary>
/// An amount in euros, always a whole number of cents. Negative amounts are allowed (credits, balances); a caller that wants none says so.
/// Rounding is half away from zero, to the cent (design decision "Money" in domain.md), and happens here and nowhere else.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>ISO 4217 code of the only currency LEXOM sells in.</summary>
    public const string Currency = "EUR";

    private Money(decimal amount) => Amount = amount;

    /// <summary>Euros, at most two decimals.</summary>
    public decimal Amount { get; }

    /// <summary>No euro.</summary>
    public static Money Zero => default;

    /// <summary>An exact amount. Throws <see cref="ArgumentOutOfRangeException"/> when it has a fraction of a cent.</summary>
    public static Money Euros(decimal amount) =>
        Cents(amount) == amount ? new Money(Cents(amount)) : throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount in euros has at most two decimals.");

    /// <summary>The nearest cent, half away from zero.</summary>
    public static Money Rounded(decimal amount) => new(Cents(amount));

    /// <summary>A rate of this amount, to the cent: <c>Percent(30)</c> is 30 %.</summary>
    public Money Percent(decimal percent) => Rounded(Amount * percent / 100m);

    /// <summary>The smaller of the two.</summary>
    public static Money Min(Money a, Money b) => a.Amount <= b.Amount ? a : b;

    /// <summary>The larger of the two.</summary>
    public static Money Max(Money a, Money b) => a.Amount >= b.Amount ? a : b;

    /// <summary>
    /// Splits the amount in proportion to the weights; the parts always add up to the amount (largest remainder, first part wins a tie).
    /// Throws <see cref="ArgumentException"/> when there is no weight, one is negative, or all are zero.
    /// </summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights)
    {
        var total = weights.Sum();
        if (weights.Count == 0 || weights.Any(w => w < 0) || total == 0)
        {
            throw new ArgumentException("Splitting needs weights of which none is negative and one is positive.", nameof(weights));
        }

        var cents = Amount * 100m;
        var exact = weights.Select(w => cents * w / total).ToArray();
        var parts = exact.Select(decimal.Truncate).ToArray();
        var missing = (int)(cents - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length)
                     .OrderByDescending(i => Math.Abs(exact[i] - parts[i])).ThenBy(i => i)
                     .Take(Math.Abs(missing)))
        {
            parts[i] += Math.Sign(missing);
        }

        return [.. parts.Select(p => new Money(p / 100m))];
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>The amount with a point and two decimals, as it goes on the wire: <c>1234.50</c>.</summary>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);

    /// <summary>The difference; it may be negative.</summary>
    public static Money operator -(Money a, Money b) => new(a.Amount - b.Amount);

    /// <summary>The opposite.</summary>
    public static Money operator -(Money a) => new(-a.Amount);

    /// <summary>A whole number of times.</summary>
    public static Money operator *(Money a, int times) => new(a.Amount * times);

    /// <summary>Compares amounts.</summary>
    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;

    /// <summary>Compares amounts.</summary>
    public static bool operator >(Money a, Money b) => a.Amount > b.Amount;

    /// <summary>Compares amounts.</summary>
    public static bool operator <=(Money a, Money b) => a.Amount <= b.Amount;

    /// <summary>Compares amounts.</summary>
    public static bool operator >=(Money a, Money b) => a.Amount >= b.Amount;

#pragma warning disable RS0030 // the one place that rounds
    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
#pragma warning restore RS0030
}

/// <summary>Adds up amounts.</summary>
public static class MoneySums
{
    /// <summary>The sum; zero when there is none.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
}
