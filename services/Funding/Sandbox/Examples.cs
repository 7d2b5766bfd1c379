using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Kernel;
using Lexom.ServiceDefaults;
using static Lexom.Funding.Push.OpcoMessageFormat;

namespace Lexom.Funding.Sandbox;

/// <summary>One worked example: a message of the contract, ready to be signed and sent to the sandbox.</summary>
internal sealed record Example(string Type, string French, string English, string Body);

/// <summary>
/// The page of worked examples for an OPCO's integrators. Written from the records the messages are read into, so that it can't say anything else than the contract.
/// </summary>
internal static class Examples
{
    /// <summary>A secret for reading along; it is published here, so no one's key.</summary>
    public const string Secret = "whsec_TEVYT00gZXhlbXBsZSBwdWJsaWMgc2FucyB2YWxldXI=";

    private static readonly JsonSerializerOptions Json = Write();

    public static IReadOnlyList<Example> All(DateOnly today)
    {
        var (file, at) = (SandboxFiles.Announced, $"{today:yyyy-MM-dd}T00:00:00Z");
        return
        [
            Of("funding.more-requested", "Demander un complément", "Ask for more papers",
                new MoreRequested(file, [Piece.Programme, Piece.Quote], today.AddDays(-1), today.AddDays(9))),
            Of("funding.accepted", "Accepter, tant par participant dans la limite d’un plafond", "Accept, so much per participant up to a cap",
                new Accepted(file, file, Euros("2000.00"), true, today.AddDays(-1), new WireBasis(3, Euros("700.00"), Euros("2000.00")))),
            Of("funding.reduced", "Réduire", "Reduce", new Reduced(file, Euros("1500.00"), today)),
            Of("payment.reported", "Annoncer un paiement", "Report a payment", new Payment(file, "VIR-0001", Euros("1800.00"), today)),
            Of("statement.issued", "Transmettre un relevé", "Send a statement",
                new StatementIssued("REL-0001", today, [new WireStatedFile(file, Euros("1500.00"), Euros("1800.00"))])),
            Of("funding.rejected", "Rejeter", "Reject", new Rejected(SandboxFiles.Closed, RejectionReason.BudgetExhausted, today)),
            Of("funding.revoked", "Révoquer", "Revoke", new Revoked(SandboxFiles.Granted, today)),
        ];

        Example Of(string type, string french, string english, object data) =>
            new(type, french, english, JsonSerializer.Serialize(new Envelope(type, at, JsonSerializer.SerializeToElement(data, Json)), Json));
    }

    public static string Page(bool english, DateTimeOffset now)
    {
        var page = new StringBuilder(english ? ExampleTexts.English : ExampleTexts.French);
        foreach (var (example, i) in All(ParisTime.DayOf(now)).Select((e, i) => (e, i)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {(english ? example.English : example.French)} : `{example.Type}`\n\n```bash\n{Curl(example, $"test-{i + 1}", now.ToUnixTimeSeconds())}\n```\n");
        }

        return page.Append("\n## C#\n\n```csharp\n").Append(Source()).Append("```\n").ToString();
    }

    public static string Curl(Example example, string id, long timestamp) =>
        $"""
        BODY='{example.Body}'
        ID={id}; STAMP={timestamp.ToString(CultureInfo.InvariantCulture)} # STAMP=$(date +%s)
        KEY=$(printf %s '{Secret["whsec_".Length..]}' | base64 -d | od -An -v -tx1 | tr -d ' \n')
        SIGNATURE="v1,$(printf %s "$ID.$STAMP.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)"
        # SIGNATURE={SignedMessage.SignWithSecret(Secret, id, timestamp, example.Body)}
        curl "$LEXOM/opco/v1/sandbox/messages" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
          -H "webhook-id: $ID" -H "webhook-timestamp: $STAMP" -H "webhook-signature: $SIGNATURE" --data-raw "$BODY"
        """;

    private static WireMoney Euros(string amount) => new(amount, Money.Currency);

    private static string Source()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("SignedMessage.cs") ?? throw new InvalidOperationException("The C# example is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static JsonSerializerOptions Write()
    {
        var json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions());
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return json;
    }
}
