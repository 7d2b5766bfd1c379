using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Lexom.Funding.Polling;

/// <summary>A page of an OPCO's endpoint: the messages after a cursor, in the OPCO's order.</summary>
internal sealed record PolledPage(IReadOnlyList<PolledMessage> Messages, string? Next, bool More);

/// <summary>A message in the format OPCOs push, with the id a push would carry as <c>webhook-id</c>.</summary>
internal sealed record PolledMessage(string Id, JsonElement Message);

/// <summary>Reads the endpoint of an OPCO that can't push: <c>GET {url}?after={cursor}&amp;limit=50</c>, with the key LEXOM was given.</summary>
internal sealed class PollClient(HttpClient http)
{
    public const int Limit = 50;
    public const int MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public async Task<PolledPage> ReadAsync(PollingSource source, string? cursor, CancellationToken ct)
    {
        var query = new Dictionary<string, string?> { ["limit"] = $"{Limit}", ["after"] = cursor };
        using var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString(source.Url!.ToString(), query));
        if (source.ApiKey is { Length: > 0 } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<PolledPage>(Json, ct) ?? throw new JsonException("A page is expected.");
    }
}
