using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Identity.Data;

namespace Lexom.ServiceTests.Edge;

/// <summary>The clock of a partners' sandbox: partners move it, nobody else, and nowhere else.</summary>
[Collection("edge")]
public sealed class SandboxTests(EdgeFixture edge)
{
    private static readonly Uri Clock = new("/partner/v1/sandbox/clock", UriKind.Relative);

    [Fact]
    public async Task Lets_partners_see_and_move_its_clock()
    {
        await using var gateway = await edge.StartSandboxAsync();
        using var portal = With(gateway.Address, await edge.PartnerTokenAsync());
        var before = (await portal.GetFromJsonAsync<JsonElement>(Clock)).GetProperty("now").GetDateTimeOffset();

        using var moved = await portal.PostAsJsonAsync(Clock, new { advance = "P31D" });

        moved.StatusCode.ShouldBe(HttpStatusCode.OK, await moved.Content.ReadAsStringAsync());
        var after = (await portal.GetFromJsonAsync<JsonElement>(Clock)).GetProperty("now").GetDateTimeOffset();
        (after - before).ShouldBeInRange(TimeSpan.FromDays(30.9), TimeSpan.FromDays(31.1));

        using var opco = With(gateway.Address, await edge.TokenAsync(IdentitySeed.AtlasClient, IdentitySeed.AtlasSecret));
        (await opco.PostAsJsonAsync(Clock, new { advance = "P1D" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        opco.DefaultRequestHeaders.Authorization = null;
        (await opco.PostAsJsonAsync(Clock, new { advance = "P1D" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await opco.PostAsJsonAsync("/dev/clock", new { advance = "P1D" })).StatusCode.ShouldBe(HttpStatusCode.NotFound, "Not for everybody there.");
    }

    [Fact]
    public async Task Does_not_exist_elsewhere()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());

        (await portal.GetAsync(Clock)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.PostAsJsonAsync(Clock, new { advance = "P1D" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static HttpClient With(Uri gateway, string token) =>
        new() { BaseAddress = gateway, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
}
