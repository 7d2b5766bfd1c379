using Lexom.Contracts.Probe;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceTests.ServiceDefaults;

[Collection("probe")]
public sealed class MessagingTests(ProbeFixture fixture)
{
    private const string Batches = "lexom-probe-batch";

    [Fact]
    public async Task A_message_committed_with_a_change_is_handled_once_and_leaves_the_outbox()
    {
        await using var app = await fixture.StartAsync();
        var id = Guid.CreateVersion7();

        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "REF-1")));

        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id)), "the reaction has written its mark");
        await Eventually.True(() => ProbeFixture.DbAsync(app, async db => !await db.Set<OutboxMessage>().AnyAsync(m => m.Key == id)), "the outbox row is gone");
    }

    [Fact]
    public async Task Messages_of_one_key_are_handled_in_the_order_they_were_committed()
    {
        await using var app = await fixture.StartAsync();
        var keys = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();

        for (var round = 0; round < 20; round++)
        {
            await ProbeFixture.SendAsync(app, [.. keys.Select(key => (key, (object)new ProbeTold(key, $"{round:00}")))]);
        }

        await Eventually.Get(() => ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => keys.Contains(m.Key))), count => count == 200, "all 200 messages are handled");
        foreach (var key in keys)
        {
            var order = await ProbeFixture.DbAsync(app, db => db.Marks.Where(m => m.Key == key).OrderBy(m => m.Id).Select(m => m.What).ToListAsync());
            order.ShouldBe(Enumerable.Range(0, 20).Select(round => $"{round:00}"));
        }
    }

    [Fact]
    public async Task A_message_nobody_is_bound_to_waits_and_lets_the_others_pass()
    {
        await fixture.DeclareUnheardAsync();
        await using var app = await fixture.StartAsync();
        var (stuck, free) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await ProbeFixture.SendAsync(app,
            (stuck, new NobodyListens(stuck)),
            (stuck, new ProbeTold(stuck, "behind it")),
            (free, new ProbeTold(free, "free")));

        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == free)), "the other key's message is handled");
        var waiting = await Eventually.Get(
            () => ProbeFixture.DbAsync(app, db => db.Set<OutboxMessage>().Where(m => m.Key == stuck).OrderBy(m => m.Seq).ToListAsync()),
            rows => rows.Count == 2 && rows[0].Attempts > 0, "both messages of the stuck key wait");
        waiting[0].LastError.ShouldNotBeNull().ShouldContain("Unroutable");
        waiting[1].Attempts.ShouldBe(0);
        (await ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == stuck))).ShouldBeFalse();
        await ProbeFixture.DbAsync(app, db => db.Set<OutboxMessage>().Where(m => m.Key == stuck).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_reaction_that_keeps_failing_becomes_a_dead_letter_without_effect_and_can_be_replayed()
    {
        await using var app = await fixture.StartAsync();
        var id = Guid.CreateVersion7();

        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "fail once")));

        var letter = await Eventually.Get(
            () => ProbeFixture.DbAsync(app, db => db.Set<DeadLetter>().SingleOrDefaultAsync(l => l.Key == id)), found => found is not null, "the message is a dead letter");
        letter!.Reason.ShouldContain("The probe was told to fail.");
        (await ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id))).ShouldBeFalse("a failed attempt leaves no trace");

        app.Services.GetRequiredService<Probe>().Failing = false;
        await ReplayAsync(app, letter);

        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id)), "the replayed message is handled");
    }

    [Fact]
    public async Task A_message_that_came_too_early_is_put_off_without_holding_up_its_key_and_handled_once_later()
    {
        await using var app = await fixture.StartAsync();
        var id = Guid.CreateVersion7();

        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "early")), (id, new ProbeTold(id, "what it waits for")));

        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id && m.What == "what it waits for")), "the later message has got past");
        app.Services.GetRequiredService<Probe>().NotYet = false;
        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id && m.What == "early")), "the early message is handled");
        (await ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => m.Key == id))).ShouldBe(2, "attempts leave no trace");
    }

    [Fact]
    public async Task While_the_broker_is_away_changes_are_accepted_and_their_messages_leave_when_it_is_back()
    {
        var id = Guid.CreateVersion7();
        await using (var cut = await fixture.StartAsync(rabbit: "amqp://nobody:nothing@127.0.0.1:9/"))
        {
            await ProbeFixture.SendAsync(cut, (id, new ProbeTold(id, "later")));
            (await ProbeFixture.DbAsync(cut, db => db.Set<OutboxMessage>().AnyAsync(m => m.Key == id))).ShouldBeTrue();
        }

        await using var app = await fixture.StartAsync();
        await Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id)), "the message has left and been handled");
    }

    [Fact]
    public async Task Several_instances_side_by_side_handle_every_message_once()
    {
        await using var first = await fixture.StartAsync();
        await using var second = await fixture.StartAsync();
        var keys = Enumerable.Range(0, 100).Select(_ => Guid.CreateVersion7()).ToArray();

        await Task.WhenAll(keys.Select((key, i) => ProbeFixture.SendAsync(i % 2 == 0 ? first : second, (key, new ProbeTold(key, "shared")))));

        await Eventually.Get(() => ProbeFixture.DbAsync(first, db => db.Marks.Where(m => keys.Contains(m.Key)).Select(m => m.Key).Distinct().CountAsync()), n => n == 100, "all are handled");
        await Eventually.True(() => ProbeFixture.DbAsync(first, async db => !await db.Set<OutboxMessage>().AnyAsync(m => keys.Contains(m.Key))), "the outbox is empty");
        (await ProbeFixture.DbAsync(first, db => db.Marks.CountAsync(m => keys.Contains(m.Key)))).ShouldBe(100);
    }

    [Fact]
    public async Task Facts_are_written_down_many_at_a_time_and_each_once()
    {
        await using var app = await fixture.StartAsync();
        var ids = Enumerable.Range(0, 120).Select(_ => Guid.CreateVersion7()).ToArray();

        await ProbeFixture.SendAsync(app, [.. ids.Select(id => (id, (object)new ProbeNoted(id, "noted")))]);

        await MarkedAsync(app, ids);
        app.Services.GetRequiredService<Probe>().Batches.Max().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_fact_that_comes_again_in_its_batch_or_later_is_written_down_once()
    {
        await using var app = await fixture.StartAsync();
        var (repeated, after, last) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        await fixture.DeliverAsync(Batches, (repeated, new ProbeNoted(repeated, "noted")), (repeated, new ProbeNoted(repeated, "noted")), (after, new ProbeNoted(after, "noted")));
        await MarkedAsync(app, repeated, after);
        await fixture.DeliverAsync(Batches, (repeated, new ProbeNoted(repeated, "noted")), (last, new ProbeNoted(last, "noted")));
        await MarkedAsync(app, repeated, after, last);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_written_down_dies_alone_and_can_be_replayed()
    {
        await using var app = await fixture.StartAsync();
        var (bad, good) = (Guid.CreateVersion7(), Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray());

        await ProbeFixture.SendAsync(app, [(bad, new ProbeNoted(bad, "fail")), .. good.Select(id => (id, (object)new ProbeNoted(id, "noted")))]);

        await MarkedAsync(app, good);
        var letter = await Eventually.Get(
            () => ProbeFixture.DbAsync(app, db => db.Set<DeadLetter>().SingleOrDefaultAsync(l => l.Key == bad)), found => found is not null, "the one is a dead letter");
        letter!.Reason.ShouldContain("The probe was told to fail.");
        (await ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == bad))).ShouldBeFalse("a failed attempt leaves no trace");

        app.Services.GetRequiredService<Probe>().Failing = false;
        await ReplayAsync(app, letter);
        await MarkedAsync(app, [bad, .. good]);
    }

    [Fact]
    public async Task Facts_wait_together_for_what_is_away_and_none_of_them_dies()
    {
        await using var app = await fixture.StartAsync();
        var probe = app.Services.GetRequiredService<Probe>();
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToArray();

        await ProbeFixture.SendAsync(app, [.. ids.Select(id => (id, (object)new ProbeNoted(id, "away")))]);

        await Eventually.True(() => Task.FromResult(probe.Refused > 5), "they have been tried several times");
        probe.Away = false;
        await MarkedAsync(app, ids);
        (await ProbeFixture.DbAsync(app, db => db.Set<DeadLetter>().AnyAsync(l => ids.Contains(l.Key)))).ShouldBeFalse();
    }

    private static async Task MarkedAsync(WebApplication app, params Guid[] keys)
    {
        await Eventually.True(
            () => ProbeFixture.DbAsync(app, async db => await db.Marks.Where(m => keys.Contains(m.Key)).Select(m => m.Key).Distinct().CountAsync() == keys.Length), $"{keys.Length} are written down");
        (await ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => keys.Contains(m.Key)))).ShouldBe(keys.Length, "each once");
    }

    private static async Task ReplayAsync(WebApplication app, DeadLetter letter)
    {
        using var staff = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        staff.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.Staff(Guid.CreateVersion7(), "administrator"));
        (await staff.PostAsync($"/staff/v1/probe/dead-letters/{letter.Id}/replay", null)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }
}
