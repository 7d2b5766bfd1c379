using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Lexom.Demo.Api;

/// <summary>An OPCO's system: pushes its decisions and payments, each signed as Standard Webhooks says (Ed25519, <c>v1a</c>), over <c>id.timestamp.body</c>.</summary>
internal sealed class OpcoSystem(Uri gateway, TimeSpan patience)
    : ClientApi(gateway, SignIns.OpcoClient, SignIns.OpcoSecret, "opco", patience)
{
    private readonly Ed25519PrivateKeyParameters _key = new(Convert.FromBase64String(DevelopmentKeys.AtlasPrivateSeed));

    /// <summary>Pushes a message; the same id again is the same message.</summary>
    public Task<Answer> PushAsync(string type, object data, DateTimeOffset businessTime, string? id = null)
    {
        var body = Message(type, data, businessTime);
        var webhookId = id ?? $"msg_{Guid.CreateVersion7():N}";
        HttpContent Body() => new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        // The signature is made anew for each attempt: its time is the real one and is good for five minutes.
        return SendAsync(HttpMethod.Post, "/opco/v1/messages", Body, null, request => Sign(request, webhookId, body));
    }

    /// <summary>The bytes that are signed and sent.</summary>
    public static byte[] Message(string type, object data, DateTimeOffset businessTime)
    {
        var message = new { type, timestamp = businessTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), data };
        return JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web);
    }

    public (string Timestamp, string Signature) Sign(string id, byte[] body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(signed, 0, signed.Length);
        return (timestamp, $"v1a,{Convert.ToBase64String(signer.GenerateSignature())}");
    }

    private void Sign(HttpRequestMessage request, string id, byte[] body)
    {
        var (timestamp, signature) = Sign(id, body);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", signature);
    }
}
