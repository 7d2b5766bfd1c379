using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceTests.Edge;

/// <summary>Stands behind the gateway in the place of each business service and says what reached it.</summary>
internal sealed class EchoServices : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<int, string> _names;
    private int _received;

    /// <summary>What a service saw.</summary>
    /// <param name="Service">Which service was asked.</param>
    /// <param name="Method">As it arrived.</param>
    /// <param name="Path">With the query.</param>
    /// <param name="Headers">All of them.</param>
    /// <param name="Bytes">Length of the body.</param>
    public sealed record Echo(string Service, string Method, string Path, Dictionary<string, string> Headers, long Bytes)
    {
        /// <summary>Names have no case.</summary>
        public Dictionary<string, string> Headers { get; } = new(Headers, StringComparer.OrdinalIgnoreCase);
    }

    public EchoServices(IReadOnlyDictionary<string, int> ports)
    {
        _names = ports.ToDictionary(port => port.Value, port => port.Key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var port in ports.Values)
            {
                kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
            }
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Requests that reached a service whole, probes apart.</summary>
    public int Received => _received;

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/alive")
        {
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Interlocked.Increment(ref _received);
        await context.Response.WriteAsJsonAsync(new Echo(
            _names[context.Connection.LocalPort], context.Request.Method, context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.Length));
    }
}
