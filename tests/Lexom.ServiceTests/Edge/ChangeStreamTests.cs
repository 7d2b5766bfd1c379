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
        using var http = edge.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/session/changes");
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var patience = new CancellationTokenSource(Patience);

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var heard = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            if (item.EventType == "open")
            {
                await SayAsync("ordering Contract,Proposal");
            }

            heard.Add(item.Data);
            if (item.Data == "ordering Contract,Proposal")
            {
                break;
            }
        }

        heard.ShouldContain("ordering Contract,Proposal");
    }

    [Fact]
    public async Task Tells_nobody_who_is_not_signed_in()
    {
        using var http = edge.Http();

        using var answer = await http.GetAsync(new Uri("/session/changes", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task SayAsync(string news)
    {
        await using var command = edge.GatewayServices.GetRequiredService<NpgsqlDataSource>().CreateCommand("SELECT pg_notify($1, $2)");
        command.Parameters.AddWithValue(ChangeNews.Channel);
        command.Parameters.AddWithValue(news);
        await command.ExecuteNonQueryAsync();
    }
}
