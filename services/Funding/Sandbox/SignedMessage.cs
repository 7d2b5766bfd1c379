using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Lexom.Funding.Sandbox;

/// <summary>
/// How an OPCO signs a message (Standard Webhooks 1.0). This file is the C# example given to integrators, as it is: what they read is compiled and tested here.
/// </summary>
public static class SignedMessage
{
    /// <summary>HMAC-SHA256, with the secret after <c>whsec_</c>.</summary>
    public static string SignWithSecret(string secret, string id, long timestamp, string body)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Signed(id, timestamp, body)));
    }

    /// <summary>Ed25519, with the 32 bytes of the private key; LEXOM holds the public one only.</summary>
    public static string SignWithPrivateKey(byte[] privateKey, string id, long timestamp, string body)
    {
        var (signed, signature) = (Signed(id, timestamp, body), new byte[Ed25519.SignatureSize]);
        Ed25519.Sign(privateKey, 0, signed, 0, signed.Length, signature, 0);
        return "v1a," + Convert.ToBase64String(signature);
    }

    /// <summary>Sends a message; sent again with the same id it has its effect once.</summary>
    public static HttpRequestMessage Request(Uri endpoint, string token, string secret, string id, DateTimeOffset now, string body)
    {
        var timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", SignWithSecret(secret, id, timestamp, body));
        return request;
    }

    private static byte[] Signed(string id, long timestamp, string body) => Encoding.UTF8.GetBytes($"{id}.{timestamp.ToString(CultureInfo.InvariantCulture)}.{body}");
}
