using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lexom.Demo.Api;

/// <summary>An answer: its status, and its JSON when it has any.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body)
{
    public bool Ok => (int)Status is >= 200 and < 300;

    public string Code => Body?["code"]?.GetValue<string>() ?? "";
}

/// <summary>
/// Calls one surface of the gateway. Each command carries an <c>Idempotency-Key</c> of its own and is sent again under the same key while the system is unreachable, so
/// it has its effect once whatever is restarted in between.
/// </summary>
internal abstract class JsonApi(Uri gateway, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected Uri Gateway { get; } = gateway;

    protected HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
    {
        BaseAddress = gateway,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task<JsonNode> GetAsync(string path) => Expect(await SendAsync(HttpMethod.Get, path, null, null), "GET", path);

    public async Task<JsonNode> PostAsync(string path, object? body = null) => Expect(await TryPostAsync(path, body), "POST", path);

    public Task<Answer> TryPostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, Content(body), Guid.CreateVersion7().ToString());

    public async Task<JsonNode> PostPdfAsync(string path, byte[] pdf)
    {
        HttpContent Pdf() => new ByteArrayContent(pdf) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        return Expect(await SendAsync(HttpMethod.Post, path, Pdf, Guid.CreateVersion7().ToString()), "POST", path);
    }

    /// <summary>Adds who is calling.</summary>
    protected abstract Task AuthenticateAsync(HttpRequestMessage request);

    /// <summary>The credentials were refused: get new ones. False when there are none to get.</summary>
    protected abstract bool Forget();

    protected async Task<Answer> SendAsync(HttpMethod method, string path, Func<HttpContent>? content, string? key, Action<HttpRequestMessage>? prepare = null)
    {
        var watch = Stopwatch.StartNew();
        var forgotten = false;
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content?.Invoke() };
                if (key is not null)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }

                await AuthenticateAsync(request);
                prepare?.Invoke(request);
                using var response = await Http.SendAsync(request);
                var answer = new Answer(response.StatusCode, await ReadAsync(response));
                if (answer.Status == HttpStatusCode.Unauthorized && !forgotten && Forget())
                {
                    forgotten = true;
                    continue;
                }

                if (!Passing(answer) || watch.Elapsed > patience)
                {
                    return answer;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && watch.Elapsed < patience)
            {
                // Unreachable for now: the same command again, under the same key.
            }

            forgotten = false;
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static Func<HttpContent>? Content(object? body) => body is null ? null : () => JsonContent.Create(body, options: JsonSerializerOptions.Web);

    // What a client is expected to try again: the system is starting, a dependency is away, or its first attempt is still running.
    private static bool Passing(Answer answer) => answer.Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized || answer.Code is "idempotency-key-in-flight" or "concurrent-change";

    private static JsonNode Expect(Answer answer, string method, string path) => answer.Ok
        ? answer.Body ?? new JsonObject()
        : throw new StoryException($"{method} {path} answered {(int)answer.Status}: {Json.Shorten(answer.Body)}");

    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
