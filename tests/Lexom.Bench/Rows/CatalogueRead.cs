using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>A portal reads a course sheet: through the gateway, past it, and beside a bare endpoint that has the answer ready.</summary>
internal sealed class CatalogueRead : IRow
{
    private const int Clients = 16;
    private const string Path = $"/partner/v1/courses/{TrainingStory.Course}";

    public string Name => "catalogue";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var token = await system.Cast.Portal.TokenAsync();
        var service = system.Host.Address("catalog");
        using var first = await HttpCaller.ConnectAsync(service);
        await first.SendAsync(Get(service, token));
        await using var bare = await BareEndpoint.StartAsync(first.Body.ToArray());
        await using var nginx = await Nginx.TryStartAsync(service);

        var gateway = Reader("gateway", system.Host.Gateway, token);
        var direct = Reader("service", service, token);
        var plain = Reader("bare Kestrel", bare.Address, token);
        var proxy = nginx is null ? null : Reader("nginx", nginx.Address, token);
        await Contest.RunAsync(system, options, [gateway, direct, plain, .. proxy is null ? Array.Empty<Contestant>() : [proxy]]);

        return new RowReport(
            Name, "catalogue read through the gateway",
            $"{Clients} clients with a connection each read `{Path}` with a bearer token: through the gateway (HTTP/1.1 in, h2c to the service), from the service itself, from a Kestrel endpoint in a process "
            + $"of its own that answers the same {first.Body.Length:N0} bytes from memory, and {(proxy is null ? "nginx is not installed here" : "through nginx (HTTP/1.1 kept alive to the service, no access log)")}.",
            [.. gateway.All(), .. direct.All(), .. plain.All(), .. proxy?.All() ?? []],
            [
                Verdict.AtLeast("through the gateway by direct", Series.Ratio("gateway / service, rate", gateway.Rate(), direct.Rate()), 0.55),
                Verdict.AtLeast("service by bare Kestrel", Series.Ratio("service / bare Kestrel, rate", direct.Rate(), plain.Rate()), 0.5),
                .. proxy is null ? Array.Empty<Verdict>() : [Verdict.AtLeast("gateway by nginx", Series.Ratio("gateway / nginx, rate", gateway.Rate(), proxy.Rate()), 1)],
            ]);
    }

    private static Contestant Reader(string name, Uri address, string token) => new(name, duration =>
    {
        var request = Get(address, token);
        return ClosedLoop.RunAsync(Clients, duration, async _ =>
        {
            var caller = await HttpCaller.ConnectAsync(address);
            return async () => await caller.IsAnsweredAsync(request, 200);
        });
    });

    private static byte[] Get(Uri address, string token) => HttpCaller.Request("GET", address, Path, $"Accept: application/json\r\nAuthorization: Bearer {token}\r\n");
}
