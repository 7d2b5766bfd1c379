using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Lexom.Demo.Api;

/// <summary>A partner portal or an OPCO's system: OAuth client credentials.</summary>
internal class ClientApi(Uri gateway, string client, string secret, string scope, TimeSpan patience) : JsonApi(gateway, patience)
{
    private string? _token;

    public async Task<string> TokenAsync() => _token ??= await FetchAsync();

    protected override async Task AuthenticateAsync(HttpRequestMessage request) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());

    protected override bool Forget()
    {
        _token = null;
        return true;
    }

    private async Task<string> FetchAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = secret,
            ["scope"] = scope,
        });
        using var response = await Http.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();
        return answer!.Text("access_token");
    }
}
