using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Stands in for Identity's token endpoint and for Privacy's route with the values a person wants corrected.</summary>
internal sealed class CorrectionsOfPrivacy : HttpMessageHandler
{
    private readonly ConcurrentDictionary<Guid, Dictionary<string, string>> _values = new();

    /// <summary>While true, Privacy is away.</summary>
    public bool Away { get; set; }

    public void Hold(Guid request, Dictionary<string, string> values) => _values[request] = values;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path == "/connect/token")
        {
            return Task.FromResult(Json(new { access_token = "token-for-tests", expires_in = 3600, token_type = "Bearer" }));
        }

        return Task.FromResult(
            Away ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : _values.TryGetValue(Guid.Parse(path.Split('/')[^2]), out var values) ? Json(values)
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
}
