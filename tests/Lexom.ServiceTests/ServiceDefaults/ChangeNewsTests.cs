using Lexom.Contracts.Probe;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceTests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.ServiceDefaults;

[Collection("probe")]
public sealed class ChangeNewsTests(ProbeFixture fixture)
{
    [Fact]
    public async Task What_a_service_has_committed_is_said_by_its_kind_and_a_message_that_only_leaves_is_not()
    {
        await using var app = await fixture.StartAsync();
        await using var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var listen = new NpgsqlCommand($"LISTEN {ChangeNews.Channel}", connection);
        await listen.ExecuteNonQueryAsync();
        var heard = new List<string>();
        connection.Notification += (_, news) => heard.Add(news.Payload);
        var id = Guid.CreateVersion7();

        // The message is an outbox row and nothing else; its reaction writes a mark.
        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "REF-1")));

        await Eventually.True(async () => await HasNewsAsync(connection) && heard.Count > 0, "the mark is told of");
        heard.Distinct().ShouldBe(["probe Mark"]);
    }

    private static async Task<bool> HasNewsAsync(NpgsqlConnection connection)
    {
        using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            await connection.WaitAsync(brief.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
