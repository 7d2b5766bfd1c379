using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lexom.SystemTests.Telemetry;

/// <summary>Receives what the services export by OTLP (http/protobuf): spans are read, and every body is kept as it came, so that a test can look for what must not be in it.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Span> _spans = [];
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _bodies = [];

    private TelemetryCollector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IReadOnlyCollection<Span> Spans => _spans;

    public IReadOnlyCollection<(string Signal, byte[] Body)> Bodies => _bodies;

    public static async Task<TelemetryCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var collector = new TelemetryCollector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(string signal, HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        var bytes = body.ToArray();
        _bodies.Enqueue((signal, bytes));
        if (signal == "traces")
        {
            foreach (var span in Span.ReadAll(bytes))
            {
                _spans.Enqueue(span);
            }
        }

        return Results.Bytes([], "application/x-protobuf");
    }
}
