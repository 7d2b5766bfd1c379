using System.Text;
using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Telemetry;

/// <summary>The README's picture of the running system is drawn from the spans the system itself exports while a story is told.</summary>
public sealed class PictureTests(RunningSystem system)
{
    private const string Begin = "<!-- drawn by PictureTests: LEXOM_DRAW=1 ./lexom test --filter-class \"*PictureTests\" -->\n";
    private const string End = "<!-- end of the picture -->";

    [Fact]
    public async Task The_readme_shows_who_calls_whom_and_who_tells_whom()
    {
        var traces = (await system.ToldAsync()).Traces;
        var (head, picture, tail) = await ReadmeAsync();
        if (Environment.GetEnvironmentVariable("LEXOM_DRAW") == "1")
        {
            await File.WriteAllTextAsync(Readme, head + Draw(Arrows(traces)) + tail, TestContext.Current.CancellationToken);
            return;
        }

        await Eventually.Becomes(
            () => Task.FromResult(Draw(Arrows(traces))), drawn => drawn == picture, TimeSpan.FromSeconds(30), "the arrows of the README's picture are those of the traces");
    }

    private static string Readme => Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "README.md");

    private static async Task<(string Head, string Picture, string Tail)> ReadmeAsync()
    {
        var text = await File.ReadAllTextAsync(Readme, TestContext.Current.CancellationToken);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        return (text[..from], text[from..to], text[to..]);
    }

    private SortedSet<string> Arrows(IReadOnlySet<string> traces)
    {
        var spans = system.Telemetry.Spans.Where(s => traces.Contains(s.TraceId)).ToList();
        var byId = spans.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        // Tokens and keys are fetched from Identity when a service has none, and Privacy pulls every service's labels each hour, which is not in every story: the README says it in words.
        var arrows = from span in spans
                     let parent = byId.GetValueOrDefault(span.ParentId)
                     where parent is not null && parent.Service != span.Service && span.Kind is 2 or 5
                         && !(span is { Kind: 2, Service: "identity" } && parent.Service != "gateway")
                         && !span.Name.EndsWith("/personal-data/labels", StringComparison.Ordinal)
                     select $"{parent.Service} {(span.Kind == 5 ? "-.->" : "-->")} {span.Service}";
        return new SortedSet<string>(arrows, StringComparer.Ordinal);
    }

    private static string Draw(SortedSet<string> arrows)
    {
        var text = new StringBuilder("```mermaid\nflowchart LR\n  portal([partner portal]) --> gateway\n  staff([staff app]) --> gateway\n  opco([OPCO system]) --> gateway\n");
        foreach (var arrow in arrows)
        {
            text.Append("  ").Append(arrow).Append('\n');
        }

        return text.Append("```\n").ToString();
    }
}
