using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Telemetry;

/// <summary>What somebody sees who looks for the story of one request.</summary>
public sealed class TraceTests(RunningSystem system)
{
    [Fact]
    public async Task One_trace_shows_a_portals_request_through_gateway_service_outbox_broker_and_the_next_service()
    {
        await system.HostAsync();
        var story = await system.StoryAsync();
        await story.FindAndProposeAsync();
        await story.AcceptAsync();

        var trace = await Eventually.Becomes(
            () => Task.FromResult(Traces(system.Telemetry).FirstOrDefault(IsAcceptance)),
            found => found is not null, TimeSpan.FromSeconds(30), "one trace goes from the gateway's acceptance to Billing's and Funding's reactions");

        var services = trace!.Select(s => s.Service).Distinct().ToList();
        services.ShouldContain("gateway");
        services.ShouldContain("ordering");
        var byId = trace!.ToDictionary(s => s.Id);
        foreach (var reaction in trace!.Where(s => s.Service is "billing" or "funding").Select(s => Upwards(s, byId).ToList()).Where(path => path[^1].Service == "gateway"))
        {
            // From the reaction upwards: the broker's sender is Ordering, whose command came through the gateway.
            reaction.Select(s => s.Service).Distinct().ShouldBe([reaction[0].Service, "ordering", "gateway"]);
            reaction.ShouldContain(s => s.Name == "outbox send");
        }
    }

    private static IEnumerable<List<Span>> Traces(TelemetryCollector telemetry) => telemetry.Spans.GroupBy(s => s.TraceId).Select(g => g.ToList());

    // Other commands reach these services too: a person's request goes to all of them, from Privacy.
    private static bool IsAcceptance(List<Span> trace)
    {
        var byId = trace.ToDictionary(s => s.Id);
        return trace.Any(s => s.Service == "ordering" && s.Name.StartsWith("POST", StringComparison.Ordinal) && s.Name.EndsWith("/acceptance", StringComparison.Ordinal))
            && new[] { "billing", "funding" }.All(service => trace.Any(s => s.Service == service && Upwards(s, byId).Last().Service == "gateway"));
    }

    private static IEnumerable<Span> Upwards(Span from, Dictionary<string, Span> byId)
    {
        for (var at = from; at is not null; at = byId.GetValueOrDefault(at.ParentId))
        {
            yield return at;
        }
    }
}
