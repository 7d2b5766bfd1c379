using System.Net;
using System.Net.ServerSentEvents;
using Lexom.Identity.Data;
using Lexom.ServiceDefaults.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.Edge;

/// <summary>What services have changed is told to the screens that listen, and to nobody else.</summary>
[Collection("edge")]
public sealed class ChangeStreamTests(EdgeFixture edge)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Tells_a_member_of_staff_what_a_service_has_changed()
    {
        using var browser = edge.Browser();
        await browser.SignInAsync(IdentitySeed.Sales);

        var heard = await ListenAsync(browser, "", until: "ordering Contract,Proposal", onOpen: () => SayAsync("ordering Contract,Proposal"));

        heard.Select(item => item.Data).ShouldContain("ordering Contract,Proposal");
    }

    [Fact]
    public async Task Tells_who_joins_what_came_since_the_session_was_asked_for()
    {
        using var browser = edge.Browser();
        var news = (await browser.SignInAsync(IdentitySeed.Sales)).GetProperty("news").GetString()!;
        await SayAsync("billing Invoice,Missed");

        var heard = await ListenAsync(browser, $"?after={news}", until: "billing Invoice,Missed");

        heard.Select(item => item.Data).ShouldNotContain("*", "nothing else need be read again");
        heard.ShouldAllBe(item => !string.IsNullOrEmpty(item.EventId));
    }

    [Fact]
    public async Task Tells_who_comes_back_what_came_after_the_last_it_has_heard()
    {
        using var browser = edge.Browser();
        await browser.SignInAsync(IdentitySeed.Sales);
        var first = await ListenAsync(browser, "", until: "funding FundingFile,Heard", onOpen: () => SayAsync("funding FundingFile,Heard"));
        await SayAsync("funding FundingFile,Meanwhile");

        // The address is that of the first look; the browser adds what it has heard last.
        var heard = await ListenAsync(browser, "", until: "funding FundingFile,Meanwhile", lastHeard: first[^1].EventId);

        heard.Select(item => item.Data).ShouldNotContain("funding FundingFile,Heard");
        heard.Select(item => item.Data).ShouldNotContain("*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?after=0a1b2c3d-5")]
    [InlineData("?after=nothing")]
    public async Task Tells_who_has_no_position_of_this_gateway_to_read_everything(string after)
    {
        using var browser = edge.Browser();
        await browser.SignInAsync(IdentitySeed.Sales);

        (await ListenAsync(browser, after, until: "*"))[0].Data.ShouldBe("*");
    }

    [Fact]
    public async Task Tells_nobody_who_is_not_signed_in()
    {
        using var http = edge.Http();

        using var answer = await http.GetAsync(new Uri("/session/changes", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Everything heard up to and with something.</summary>
    private async Task<IReadOnlyList<SseItem<string>>> ListenAsync(Browser browser, string query, string until, Func<Task>? onOpen = null, string? lastHeard = null)
    {
        using var http = edge.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/session/changes" + query);
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}")));
        if (lastHeard is not null)
        {
            request.Headers.Add("Last-Event-ID", lastHeard);
        }

        using var patience = new CancellationTokenSource(Patience);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var heard = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            if (item.EventType == "open" && onOpen is not null)
            {
                await onOpen();
            }

            heard.Add(item);
            if (item.EventType == "change" && item.Data == until)
            {
                break;
            }
        }

        return heard;
    }

    private async Task SayAsync(string news)
    {
        await using var command = edge.GatewayServices.GetRequiredService<NpgsqlDataSource>().CreateCommand("SELECT pg_notify($1, $2)");
        command.Parameters.AddWithValue(ChangeNews.Channel);
        command.Parameters.AddWithValue(news);
        await command.ExecuteNonQueryAsync();
    }
}
