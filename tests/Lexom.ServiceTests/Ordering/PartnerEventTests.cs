using System.Net.Http.Json;
using System.Text.Json;
using Lexom.ServiceTests.Fixture;

namespace Lexom.ServiceTests.Ordering;

/// <summary>The event feed of a partner: complete, in order, from where the portal stopped.</summary>
[Collection("ordering")]
public sealed class PartnerEventTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Tells_every_event_once_from_where_the_portal_stopped()
    {
        var partner = Guid.CreateVersion7();
        using var portal = ordering.AsPartner(partner);
        (await EventsAsync(portal)).ShouldBeEmpty();
        var proposal = await ordering.Issued(await ordering.Session(), seller: portal);

        // An event is shown once nothing older can still come before it.
        var all = await Eventually.Get(() => EventsAsync(portal), found => found.Count > 1, "the proposal's events are in the feed");
        var paged = await EventsAsync(portal, limit: 1);

        paged.Select(e => e.Text("id")).ShouldBe(all.Select(e => e.Text("id")));
        all.ShouldAllBe(e => e.Text("subject") == $"/partner/v1/proposals/{proposal.Text("id")}" && e.Text("type") == "lexom.proposal.changed");
        (await portal.GetAsync(all[0].Text("subject"))).EnsureSuccessStatusCode();
        string.Concat(all).ShouldNotContain("Stagiaire", Case.Insensitive, "PRI-1: no person is named in a feed.");
    }

    [Fact]
    public async Task Tells_a_partner_nothing_of_another()
    {
        await ordering.Issued(await ordering.Session());

        (await EventsAsync(ordering.AsPartner(Guid.CreateVersion7()))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?after=nonsense", "422 cursor-unknown")]
    [InlineData("?limit=0", "422 limit-out-of-range")]
    [InlineData("?limit=101", "422 limit-out-of-range")]
    public async Task Refuses_a_cursor_or_limit_that_is_none(string query, string problem) =>
        (await (await ordering.Portal.GetAsync($"/partner/v1/events{query}")).Problem()).ShouldBe(problem);

    private static async Task<List<JsonElement>> EventsAsync(HttpClient portal, int limit = 100)
    {
        var (found, after) = (new List<JsonElement>(), "");
        while (true)
        {
            var page = await portal.GetFromJsonAsync<JsonElement>($"/partner/v1/events?limit={limit}{after}");
            if (page.GetProperty("items").GetArrayLength() == 0)
            {
                return found;
            }

            found.AddRange(page.GetProperty("items").EnumerateArray());
            after = $"&after={page.Text("next")}";
        }
    }
}
