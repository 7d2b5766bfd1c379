using System.Globalization;
using System.Text.Json.Serialization;

namespace Lexom.PartnerClient;

/// <summary>An amount in euros. On the wire it is text with two decimals: no rounding on the way.</summary>
/// <param name="Amount">For example <c>1234.50</c>.</param>
/// <param name="Currency">EUR.</param>
public sealed record Money(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] decimal Amount, string Currency = "EUR")
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}
