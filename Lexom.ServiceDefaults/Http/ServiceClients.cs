using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Clients of other services' <c>/internal/v1</c>.</summary>
public static class ServiceClients
{
    /// <summary>
    /// Adds an HTTP client named after the service: address by service discovery, token by client credentials, a time-out and a few retries. For jobs only.
    /// </summary>
    /// <param name="builder">The application being built.</param>
    /// <param name="name">The other service's name.</param>
    public static WebApplicationBuilder AddServiceClient(this WebApplicationBuilder builder, string name)
    {
        builder.Services.TryAddSingleton<ServiceTokens>();
        builder.Services.AddHttpClient(ServiceTokens.Client, http => http.BaseAddress = new Uri("http://identity")).AddServiceDiscovery();
        var client = builder.Services.AddHttpClient(name, http => http.BaseAddress = new Uri($"http://{name}"));
        client.AddServiceDiscovery();
        client.AddHttpMessageHandler(services => new ServiceTokenHandler(services.GetRequiredService<ServiceTokens>()));
        client.AddStandardResilienceHandler();
        return builder;
    }
}

/// <summary>The service's own access token, fetched when needed and kept until shortly before it ends.</summary>
internal sealed class ServiceTokens(
    IHttpClientFactory clients, IConfiguration configuration, ServiceIdentity service, [FromKeyedServices(WallClock.Key)] TimeProvider clock) : IDisposable
{
    public const string Client = "lexom-identity";

    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _token;
    private DateTimeOffset _renewAt;

    public async Task<string> GetAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_token is null || clock.GetUtcNow() >= _renewAt)
            {
                await FetchAsync(ct);
            }

            return _token!;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task FetchAsync(CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = $"svc-{service.Name}",
            ["client_secret"] = configuration["Auth:ClientSecret"] ?? "",
            ["scope"] = Access.Internal,
        });
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, ct);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<TokenAnswer>(ct) ?? throw new HttpRequestException("The token endpoint answered nothing.");
        _token = token.AccessToken;
        _renewAt = clock.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn - 60);
    }

    private sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}

internal sealed class ServiceTokenHandler(ServiceTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
