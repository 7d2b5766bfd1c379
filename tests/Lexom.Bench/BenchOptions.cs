using System.Globalization;
using Lexom.AppHost.Local;
using Lexom.Bench.Rows;

namespace Lexom.Bench;

/// <summary>How long and what to measure: <c>./lexom bench [--quick] [--only NAME,...]</c>.</summary>
internal sealed record BenchOptions(bool Quick, string? Only)
{
    public string Repository { get; } = LocalHostOptions.FindRepository(AppContext.BaseDirectory);

    public string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public int Rounds => Quick ? 3 : 5;

    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(Quick ? 2 : 3);

    /// <summary>At most so many rounds before the first that counts.</summary>
    public int WarmUp { get; init; } = Quick ? 3 : 10;

    /// <summary>How long memory is watched under load; <c>--soak MINUTES</c>.</summary>
    public TimeSpan Soak { get; init; } = TimeSpan.FromMinutes(Quick ? 0.5 : 2);

    /// <summary>How many contracts growth is measured at; the first is what the others are compared with: <c>--sizes 1000,100000</c>.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = Quick ? [1_000, 20_000] : [1_000, 100_000, 1_000_000];

    /// <summary>After each row, what the database spent its time on; it costs some itself, so it is off unless asked for: <c>--statements</c>.</summary>
    public bool Statements { get; init; }

    /// <summary>Writes the report anew from its figures, after a change of <c>bounds.json</c>: <c>--render</c>.</summary>
    public bool RenderOnly { get; init; }

    /// <summary>The report of a trial must not be taken for one: it goes elsewhere.</summary>
    public string ReportFolder => Path.Combine(Repository, Quick ? ".lexom/bench-quick" : "bench");

    public static BenchOptions Read(string[] args)
    {
        var options = new BenchOptions(args.Contains("--quick"), Value(args, "--only")) { Statements = args.Contains("--statements"), RenderOnly = args.Contains("--render") };
        var known = args.Where((a, i) => a is "--quick" or "--statements" or "--render" or "--only" or "--soak" or "--sizes" || (i > 0 && args[i - 1] is "--only" or "--soak" or "--sizes")).Count();
        if (known != args.Length || (options.Only is { } only && !only.Split(',').All(AllRows.Names.Contains)))
        {
            throw new ArgumentException($"Usage: ./lexom bench [--quick] [--only NAME,...] [--soak MINUTES] [--sizes N,...] [--statements] [--render]; rows are {string.Join(", ", AllRows.Names)}.");
        }

        if (Value(args, "--sizes") is { } sizes)
        {
            options = options with { Sizes = [.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))] };
        }

        return Value(args, "--soak") is { } minutes ? options with { Soak = TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)) } : options;
    }

    private static string? Value(string[] args, string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
}
