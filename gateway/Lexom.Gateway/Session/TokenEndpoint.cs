using System.Net;
using System.Text.Json.Serialization;

using Microsoft.Extensions.Options;

namespace Lexom.Gateway.Session;

/// <summary>Identity's token and revocation endpoints, as the gateway's client.</summary>
internal sealed class TokenEndpoint(HttpClient http, IOptions<AuthOptions> auth, IConfiguration configuration)
{
    /// <summary>The new tokens, or null when Identity says the session is over. Throws when Identity cannot be asked.</summary>
    public async Task<Renewed?> RenewAsync(string refreshToken, CancellationToken ct)
    {
        using var answer = await PostAsync(auth.Value.TokenEndpoint ?? At("connect/token"), new()
        {
            ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken,
        }, ct);
        // RFC 6749, 5.2: 400 is "this grant is no good"; anything else is a fault that may pass.
        return answer.StatusCode == HttpStatusCode.BadRequest
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Renewed>(ct);
    }

    /// <summary>Makes the refresh token useless, and with it the whole sign-in.</summary>
    public async Task RevokeAsync(string refreshToken, CancellationToken ct)
    {
        using var answer = await PostAsync(auth.Value.RevocationEndpoint ?? At("connect/revoke"), new()
        {
            ["token"] = refreshToken, ["token_type_hint"] = "refresh_token",
        }, ct);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<HttpResponseMessage> PostAsync(Uri endpoint, Dictionary<string, string> form, CancellationToken ct)
    {
        form["client_id"] = AuthOptions.ClientId;
        form["client_secret"] = auth.Value.ClientSecret;
        using var content = new FormUrlEncodedContent(form);
        return await http.PostAsync(endpoint, content, ct);
    }

    private Uri At(string path) => new(IdentityAddress.Of(configuration) + path);

    internal sealed record Renewed(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
