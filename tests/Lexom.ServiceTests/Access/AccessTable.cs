using Lexom.AppHost.Local;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.OpenApi;

namespace Lexom.ServiceTests.Access;

/// <summary>The authorization matrix, <c>matrix.txt</c>.</summary>
internal static class AccessTable
{
    private static readonly string[] Everybody = [Roles.Sales, Roles.TrainingManager, Roles.Accountant, Roles.Dpo];

    private static readonly Lazy<IReadOnlyList<Row>> Read = new(() =>
    [
        .. from line in File.ReadLines(Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "tests", "Lexom.ServiceTests", "Access", "matrix.txt"))
           where line.Length > 0 && line[0] != '#'
           let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select new Row(words[0], words[1], words[2] == "all" ? Everybody : words[2] is "none" or "-" ? [] : words[2..]),
    ]);

    public static IReadOnlyList<Row> Rows => Read.Value;

    /// <summary>The rows a service answers for.</summary>
    public static async Task<IReadOnlyList<Row>> OfAsync(string service)
    {
        var paths = (await SurfaceDocument.RoutesAsync()).Where(route => route.Service == service).Select(route => route.Path).ToHashSet();
        return [.. Rows.Where(row => paths.Contains(row.Path))];
    }

    /// <param name="Verb">HTTP method.</param>
    /// <param name="Path">With the names of its parameters.</param>
    /// <param name="Staff">Roles beside the administrator's.</param>
    public sealed record Row(string Verb, string Path, IReadOnlyList<string> Staff)
    {
        public string Surface => Path.Split('/')[1];

        public bool LetsIn(string surface, string? role) => Surface == surface && (surface != "staff" || role == Roles.Administrator || Staff.Contains(role));

        /// <summary>The path with an id nothing has.</summary>
        public string OfSomethingAbsent() => string.Join('/', Path.Split('/').Select(part => part switch
        {
            "{code}" => "atlas",
            "{number}" or "{version}" => "999999",
            "{reference}" => "XXX-XXXX-99",
            ['{', ..] => "01990000-0000-7000-8000-00000000dead",
            _ => part,
        }));
    }
}
