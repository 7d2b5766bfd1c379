using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceTests.Funding;

/// <summary>The endpoint of an OPCO that can't push: real HTTP, messages in order behind a cursor, and the faults a test asks for.</summary>
public sealed class FakeOpco : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Id, string Message)> _messages = [];
    private readonly Queue<Fault> _faults = [];

    private FakeOpco(WebApplication app) => _app = app;

    public enum Fault
    {
        ServerError,
        Nonsense,
        Redirect,
    }

    public Uri Url { get; private set; } = null!;

    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<FakeOpco> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var opco = new FakeOpco(builder.Build());
        opco._app.MapGet("/notices", opco.Answer);
        await opco._app.StartAsync();
        opco.Url = new Uri(new Uri(opco._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), "/notices");
        return opco;
    }

    public void Publish(string id, string message)
    {
        lock (_messages)
        {
            _messages.Add((id, message));
        }
    }

    public void FailNext(params Fault[] faults)
    {
        lock (_messages)
        {
            Array.ForEach(faults, _faults.Enqueue);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Answer(HttpRequest request, string? after, int limit)
    {
        Asked.Enqueue($"{request.Headers.Authorization} {after}");
        lock (_messages)
        {
            if (_faults.TryDequeue(out var fault))
            {
                return fault switch
                {
                    Fault.ServerError => Results.StatusCode(503),
                    Fault.Redirect => Results.Redirect("http://127.0.0.1:9/elsewhere"),
                    _ => Results.Text("<html>maintenance</html>", "text/html"),
                };
            }

            var from = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
            var page = _messages.Skip(from).Take(Math.Min(limit, 2)).ToList();
            return Results.Text(
                new JsonObject
                {
                    ["messages"] = new JsonArray([.. page.Select(m => (JsonNode)new JsonObject { ["id"] = m.Id, ["message"] = JsonNode.Parse(m.Message) })]),
                    ["next"] = $"{from + page.Count}",
                    ["more"] = from + page.Count < _messages.Count,
                }.ToJsonString(), "application/json");
        }
    }
}
