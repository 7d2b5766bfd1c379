using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Money on the wire: <c>{"amount":"1234.50","currency":"EUR"}</c> (api.md). Anything else, a third decimal included, is malformed.</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var wire = JsonSerializer.Deserialize(ref reader, MoneyWireContext.Default.MoneyWire) ?? throw new JsonException("An amount is expected.");
        if (wire.Currency != Money.Currency)
        {
            throw new JsonException("The only currency is EUR.");
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(wire.Amount, Plain, CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) >= 1_000_000_000_000m
            || Money.Rounded(amount).Amount != amount)
        {
            throw new JsonException("An amount is a decimal number of euros with at most two decimals, as a string.");
        }

        return Money.Euros(amount);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.ToString());
        writer.WriteString("currency", Money.Currency);
        writer.WriteEndObject();
    }
}

internal sealed record MoneyWire(string Amount, string Currency);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MoneyWire))]
internal sealed partial class MoneyWireContext : JsonSerializerContext;
