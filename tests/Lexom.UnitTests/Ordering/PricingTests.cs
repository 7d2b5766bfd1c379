using CsCheck;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>CGV-3.1: the price excl. VAT, VAT at the rate in force, and the deposit.</summary>
public class PricingTests
{
    [Theory]
    // mode, participants, inter, intra, regime -> excl., VAT, incl., deposit
    [InlineData(SessionMode.Inter, 3, "690.00", "1890.00", "standard", "2070.00", "414.00", "2484.00", "745.20")]
    [InlineData(SessionMode.Inter, 1, "690.00", "1890.00", "standard", "690.00", "138.00", "828.00", "248.40")]
    [InlineData(SessionMode.Remote, 2, "690.00", "1890.00", "standard", "1380.00", "276.00", "1656.00", "496.80")]
    [InlineData(SessionMode.Intra, 1, "690.00", "1890.00", "standard", "1890.00", "378.00", "2268.00", "680.40")]
    [InlineData(SessionMode.Intra, 8, "690.00", "1890.00", "standard", "1890.00", "378.00", "2268.00", "680.40")]
    [InlineData(SessionMode.Inter, 3, "690.00", "1890.00", "exempt-261-4-4-a", "2070.00", "0.00", "2070.00", "621.00")]
    [InlineData(SessionMode.Inter, 1, "99.99", "0.00", "standard", "99.99", "20.00", "119.99", "36.00")] // 19.998 and 35.997 round up
    [InlineData(SessionMode.Inter, 1, "33.35", "0.00", "standard", "33.35", "6.67", "40.02", "12.01")] // 12.006
    [InlineData(SessionMode.Inter, 1, "0.12", "0.00", "standard", "0.12", "0.02", "0.14", "0.04")] // 0.024, 0.042
    [InlineData(SessionMode.Inter, 1, "0.05", "0.00", "exempt-261-4-4-a", "0.05", "0.00", "0.05", "0.02")] // 0.015 rounds away from zero
    public void Adds_VAT_and_takes_the_deposit_on_the_total(
        SessionMode mode, int participants, string inter, string intra, string regime, string exclVat, string vat, string inclVat, string deposit)
    {
        var price = Pricing.Of(mode, participants, Euros(inter), Euros(intra), regime, Make.Terms);

        (price.ExclVat, price.Vat, price.InclVat, price.Deposit).ShouldBe((Euros(exclVat), Euros(vat), Euros(inclVat), Euros(deposit)));
    }

    [Fact]
    public void Parts_always_add_up() =>
        Gen.Select(Gen.Int[1, 10_000_000], Gen.Int[1, 40], Gen.Bool).Sample((cents, participants, exempt) =>
        {
            var price = Pricing.Of(
                SessionMode.Inter, participants, Money.Euros(cents / 100m), Money.Zero, exempt ? Pricing.ExemptVat : Pricing.StandardVat, Make.Terms);
            return price.ExclVat + price.Vat == price.InclVat && price.Deposit <= price.InclVat && price.Deposit >= Money.Zero;
        });

    private static Money Euros(string amount) => Money.Euros(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
}
