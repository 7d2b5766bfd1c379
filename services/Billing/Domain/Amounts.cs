using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>An amount and the VAT on it. The amount incl. VAT is always their sum, so no cent can hide between the three (BIL-3).</summary>
public readonly record struct Amounts(Money ExclVat, Money Vat)
{
    public static Amounts Zero => default;

    public Money InclVat => ExclVat + Vat;

    // Rule CGV-3.1: prices are excl. VAT plus VAT; the amount incl. VAT is rounded once and VAT is the difference.
    public static Amounts OfExclVat(Money exclVat, decimal vatRate) =>
        new(exclVat, Money.Rounded(exclVat.Amount * (1 + (vatRate / 100m))) - exclVat);

    /// <summary>For a sum fixed incl. VAT, like the deposit: 30 % of the total incl. VAT (CGV-2.1).</summary>
    public static Amounts OfInclVat(Money inclVat, decimal vatRate)
    {
        var exclVat = Money.Rounded(inclVat.Amount / (1 + (vatRate / 100m)));
        return new Amounts(exclVat, inclVat - exclVat);
    }

    /// <summary>An indemnity: no supply, hence no VAT (BIL-2).</summary>
    public static Amounts OutsideVat(Money amount) => new(amount, Money.Zero);

    public static Amounts operator +(Amounts a, Amounts b) => new(a.ExclVat + b.ExclVat, a.Vat + b.Vat);

    public static Amounts operator -(Amounts a, Amounts b) => new(a.ExclVat - b.ExclVat, a.Vat - b.Vat);

    public static Amounts operator -(Amounts a) => new(-a.ExclVat, -a.Vat);
}

public static class AmountsSums
{
    public static Amounts Sum(this IEnumerable<Amounts> amounts) => amounts.Aggregate(Amounts.Zero, (a, b) => a + b);
}
