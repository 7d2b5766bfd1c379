using System.Text.RegularExpressions;
using Lexom.AppHost.Local;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Policies = Lexom.ServiceDefaults.Http.Access;

namespace Lexom.ServiceTests.Access;

/// <summary>
/// What a service answers, taken from the service itself: documents leave pages out. Pages are in <c>pages.txt</c>, written by hand as the matrix is: verb, path, and whether
/// one comes by a signed <c>link</c> or <c>anybody</c> may.
/// </summary>
internal static partial class ServedRoutes
{
    // Served by every service, told apart from the rest by the gateway, which does not route them.
    private static readonly string[] Common = ["/health", "/alive", "/dev/clock"];

    private static readonly Lazy<IReadOnlyList<Page>> Read = new(() =>
    [
        .. from line in File.ReadLines(Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "tests", "Lexom.ServiceTests", "Access", "pages.txt"))
           where line.Length > 0 && line[0] != '#'
           let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select new Page(words[0], words[1], words[2] == "link"),
    ]);

    /// <summary>Pages of one service that are reached by a link.</summary>
    public static IReadOnlyList<Page> LinkedPagesOf(IServiceProvider services)
    {
        var served = Of(services).Select(route => $"{route.Verb} {route.Path}").ToHashSet();
        return [.. Read.Value.Where(page => page.ByLink && served.Contains($"{page.Verb} {page.Path}"))];
    }

    /// <summary>Routes nobody has said anything of, and internal ones that others could call.</summary>
    public static IEnumerable<string> Unspoken(IServiceProvider services)
    {
        var named = AccessTable.Rows.Select(row => $"{row.Verb} {row.Path}").Concat(Read.Value.Select(page => $"{page.Verb} {page.Path}")).ToHashSet();
        return from route in Of(services)
               where route.Path.StartsWith("/internal/", StringComparison.Ordinal) ? !route.Policies.Contains(Policies.Internal)
                   : !Common.Contains(route.Path) && !route.Path.StartsWith("/openapi/", StringComparison.Ordinal) && !named.Contains($"{route.Verb} {route.Path}")
               select $"{route.Verb} {route.Path}";
    }

    private static IEnumerable<(string Verb, string Path, IReadOnlyList<string?> Policies)> Of(IServiceProvider services) =>
        from endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let path = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}").Trim('/')
        from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (verb, path, (IReadOnlyList<string?>)[.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)]);

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Constraint();

    /// <param name="Verb">HTTP method.</param>
    /// <param name="Path">With the names of its parameters.</param>
    /// <param name="ByLink">Only with a signed link.</param>
    internal sealed record Page(string Verb, string Path, bool ByLink);
}
