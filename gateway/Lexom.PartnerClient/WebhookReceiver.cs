using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lexom.PartnerClient;

/// <summary>Checks what arrives at a webhook address before anything is made of it (Standard Webhooks 1.0). Two secrets are live while one is exchanged for the next.</summary>
/// <param name="clock">The real time: what is older or newer than five minutes is refused.</param>
/// <param name="secrets">As the API shows them, with <c>whsec_</c>.</param>
public sealed class WebhookReceiver(TimeProvider clock, params string[] secrets)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[][] _keys = [.. secrets.Select(secret => Convert.FromBase64String(secret.StartsWith("whsec_", StringComparison.Ordinal) ? secret[6..] : secret))];

    /// <summary>The event, or null when Lexom did not send this. Remember its id: the same event may come twice.</summary>
    public PartnerEvent? Read(string id, string timestamp, string signatures, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || (clock.GetUtcNow().ToUnixTimeSeconds() - seconds) is var age && Math.Abs(age) > Tolerance.TotalSeconds)
        {
            return null;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = _keys.Select(key => Encoding.ASCII.GetBytes($"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}")).ToList();
        var given = signatures.Split(' ').Select(signature => Encoding.ASCII.GetBytes(signature));
        return given.Any(signature => expected.Exists(own => CryptographicOperations.FixedTimeEquals(own, signature))) ? JsonSerializer.Deserialize<PartnerEvent>(body, JsonSerializerOptions.Web) : null;
    }
}
