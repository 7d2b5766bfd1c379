using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lexom.PartnerClient;

/// <param name="http">With the gateway as its base address and <see cref="PartnerTokens"/> among its handlers.</param>
public sealed partial class PartnerApi(HttpClient http)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string Part(object value) => Uri.EscapeDataString(Text(value));

    private static JsonContent JsonBody<T>(T body) => JsonContent.Create(body, options: Options);

    private static ByteArrayContent Bytes(byte[] content, string type) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private async Task<T> SendAsync<T>(HttpMethod method, string path, (string Name, object? Value)[] query, (string Name, object? Value)[] headers, HttpContent? body, CancellationToken ct)
    {
        using var answer = await AnswerAsync(method, path, query, headers, body, "application/json", ct).ConfigureAwait(false);
        return await answer.Content.ReadFromJsonAsync<T>(Options, ct).ConfigureAwait(false) ?? throw new JsonException($"{method} {path} answered null.");
    }

    private async Task SendAsync(HttpMethod method, string path, (string Name, object? Value)[] query, (string Name, object? Value)[] headers, HttpContent? body, CancellationToken ct) =>
        (await AnswerAsync(method, path, query, headers, body, "application/json", ct).ConfigureAwait(false)).Dispose();

    private async Task<byte[]> GetBytesAsync(
        HttpMethod method, string path, (string Name, object? Value)[] query, (string Name, object? Value)[] headers, HttpContent? body, string accept, CancellationToken ct)
    {
        using var answer = await AnswerAsync(method, path, query, headers, body, accept, ct).ConfigureAwait(false);
        return await answer.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpMethod method, string path, (string Name, object? Value)[] query, (string Name, object? Value)[] headers, HttpContent? body, string accept, CancellationToken ct)
    {
        var asked = query.Where(q => q.Value is not null).Select(q => $"{q.Name}={Part(q.Value!)}").ToList();
        using var request = new HttpRequestMessage(method, new Uri(asked.Count == 0 ? path : $"{path}?{string.Join('&', asked)}", UriKind.Relative)) { Content = body };
        request.Headers.Accept.ParseAdd(accept);
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, Text(value!));
        }

        var answer = await http.SendAsync(request, ct).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await PartnerRefusalException.OfAsync(answer, ct).ConfigureAwait(false);
        }
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
