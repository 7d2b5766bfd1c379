using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lexom.Ordering.Data;

namespace Lexom.Ordering.Webhooks;

/// <summary>
/// Signs what is sent to partners (Standard Webhooks 1.0, <c>v1</c>). An address's secret is derived from a key of this service and kept nowhere: <c>Webhooks:Key</c>,
/// or the service's client secret where none is set, as with personal links.
/// </summary>
public sealed class WebhookSecrets(IConfiguration configuration)
{
    private const int Length = 32;

    /// <summary>As a portal keeps it.</summary>
    public string Shown(WebhookEndpoint endpoint) => $"whsec_{Convert.ToBase64String(Of(endpoint.Id, endpoint.SecretVersion))}";

    /// <summary>The value of <c>webhook-signature</c>. The secret before the current one signs too.</summary>
    public string Sign(WebhookEndpoint endpoint, Guid id, DateTimeOffset at, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        int[] versions = endpoint.SecretVersion == 1 ? [1] : [endpoint.SecretVersion, endpoint.SecretVersion - 1];
        return string.Join(' ', versions.Select(version => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Of(endpoint.Id, version), signed))}"));
    }

    private byte[] Of(Guid endpoint, int version) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration["Webhooks:Key"] ?? configuration["Auth:ClientSecret"] ?? throw new InvalidOperationException("Webhooks:Key is not configured.")),
        Length, info: Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"lexom webhook {endpoint} {version}")));
}
