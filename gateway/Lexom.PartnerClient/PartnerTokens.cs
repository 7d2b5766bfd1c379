using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Lexom.PartnerClient;

/// <summary>Gives each request an access token by client credentials, fetched when needed and kept until shortly before it ends.</summary>
/// <param name="clientId">As LEXOM's administrator named it.</param>
/// <param name="clientSecret">Shown once when the client was made.</param>
public sealed class PartnerTokens(string clientId, string clientSecret) : DelegatingHandler
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _token;
    private long _fetchedAt;
    private TimeSpan _lifetime;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var issuer = new Uri(request.RequestUri ?? throw new InvalidOperationException("A request needs an address."), "/connect/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(issuer, cancellationToken).ConfigureAwait(false));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        _one.Dispose();
        base.Dispose(disposing);
    }

    private async Task<string> TokenAsync(Uri issuer, CancellationToken ct)
    {
        await _one.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_token is null || TimeProvider.System.GetElapsedTime(_fetchedAt) > _lifetime - Early)
            {
                await FetchAsync(issuer, ct).ConfigureAwait(false);
            }

            return _token!;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task FetchAsync(Uri issuer, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, issuer)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = clientSecret }),
        };
        var started = TimeProvider.System.GetTimestamp();
        using var answer = await base.SendAsync(request, ct).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<Answer>(ct).ConfigureAwait(false) ?? throw new HttpRequestException("The token endpoint answered nothing.");
        (_token, _fetchedAt, _lifetime) = (token.AccessToken, started, TimeSpan.FromSeconds(token.ExpiresIn));
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
