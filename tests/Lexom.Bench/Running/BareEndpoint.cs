using System.Globalization;
using System.Net;
using Lexom.AppHost.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Lexom.Bench.Running;

/// <summary>What Kestrel alone can do on this machine: one endpoint in a process of its own that has its answer ready.</summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    public const string Verb = "bare-endpoint";

    private readonly SideProcess _process;
    private readonly string _file;

    private BareEndpoint(SideProcess process, string file, Uri address) => (_process, _file, Address) = (process, file, address);

    public Uri Address { get; }

    public static async Task<BareEndpoint> StartAsync(byte[] body)
    {
        var (port, file) = (Ports.Take(), Path.GetTempFileName());
        await File.WriteAllBytesAsync(file, body);
        var text = port.ToString(CultureInfo.InvariantCulture);
        return new BareEndpoint(await SideProcess.StartAsync(port, Environment.ProcessPath!, [typeof(BareEndpoint).Assembly.Location, Verb, text, file]), file, new Uri($"http://127.0.0.1:{text}"));
    }

    /// <summary>The other process.</summary>
    public static async Task<int> ServeAsync(string port, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture)));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        File.Delete(_file);
    }
}
