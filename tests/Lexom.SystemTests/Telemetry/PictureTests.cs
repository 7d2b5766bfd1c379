using System.Text;
using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Telemetry;

/// <summary>The README's picture of the running system is drawn from the spans the system itself exports.</summary>
public sealed class PictureTests(RunningSystem system)
{
    private const string Begin = "<!-- drawn by PictureTests: LEXOM_DRAW=1 ./lexom test --filter-class \"*PictureTests\" -->";
    private const string End = "<!-- end of the picture -->";

    [Fact]
    public async Task The_readme_shows_who_calls_and_tells_whom()
    {
        var story = await system.StoryAsync();
        await story.PlayAsync();
        var seen = await Eventually.Becomes(
            () => Task.FromResult(Edges(system.Telemetry)), edges => edges.Count(e => e.IsMessage) > 8, TimeSpan.FromSeconds(30), "the story's messages are in the traces");

        var file = Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "README.md");
        var readme = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (from, to) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("LEXOM_DRAW") == "1")
        {
            readme = $"{readme[..from]}\n{Draw(seen)}{readme[to..]}";
            await File.WriteAllTextAsync(file, readme, TestContext.Current.CancellationToken);
            to = readme.IndexOf(End, StringComparison.Ordinal);
        }

        var picture = readme[from..to];
        seen.Select(e => e.Line).Where(line => !picture.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static SortedSet<Edge> Edges(TelemetryCollector telemetry)
    {
        var spans = telemetry.Spans.ToList();
        var services = spans.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());
        var edges = spans.Where(s => services.TryGetValue(s.ParentId, out var parent) && parent.Service != s.Service)
            .Select(s => new Edge(services[s.ParentId].Service, s.Service, IsMessage: services[s.ParentId].Name.Contains("send", StringComparison.Ordinal) || services[s.ParentId].Name.Contains("publish", StringComparison.Ordinal)));
        return [.. edges];
    }

    private static string Draw(IEnumerable<Edge> edges)
    {
        var text = new StringBuilder("```mermaid\nflowchart LR\n  portal([partner portal]) --> gateway\n  staff([staff app]) --> gateway\n  opco([OPCO system]) --> gateway\n");
        foreach (var edge in edges)
        {
            text.Append("  ").Append(edge.Line).Append('\n');
        }

        return text.Append("```\n").ToString();
    }

    /// <summary>A solid arrow is a call, a dotted one an event through the broker.</summary>
    private sealed record Edge(string From, string To, bool IsMessage) : IComparable<Edge>
    {
        public string Line => IsMessage ? $"{From} -.-> {To}" : $"{From} --> {To}";

        public int CompareTo(Edge? other) => string.CompareOrdinal($"{From} {IsMessage} {To}", $"{other?.From} {other?.IsMessage} {other?.To}");
    }
}
