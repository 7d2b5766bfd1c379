using Lexom.Contracts.Funding;
using Lexom.Funding.Domain;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

/// <summary>Fetching from an OPCO that can't push, over real HTTP: in order, each once, through faults.</summary>
[Collection("funding")]
public sealed class PollOpcosTests(FundingFixture fixture)
{
    [Fact]
    public async Task Fetches_page_after_page_through_faults_and_applies_each_message_once()
    {
        var (file, contract) = await fixture.OpenAsync("ocapiat");
        var opco = fixture.Polled;
        opco.FailNext(FakeOpco.Fault.ServerError, FakeOpco.Fault.Nonsense, FakeOpco.Fault.Redirect);
        opco.Publish("n-1", Accepted(file));
        opco.Publish("n-2", """{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"file":"INCONNU"}}""");
        opco.Publish("n-3", Paid(file, "600.00", "VIR-1"));
        opco.Publish("n-3", Paid(file, "600.00", "VIR-1"));
        opco.Publish("n-4", Paid("INCONNU-12345678", "600.00", "VIR-1"));

        await Eventually.True(async () => await fixture.Db(db => db.Messages.AnyAsync(m => m.WebhookId == "n-4")), "all notices are fetched", TimeSpan.FromSeconds(60));

        (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem().GrantedExclVat.ShouldBe(2000m);
        (await fixture.Outbox<OpcoPaymentReported>(contract)).ShouldHaveSingleItem().AmountInclVat.ShouldBe(600m);
        var states = await fixture.Db(db => db.Messages.Where(m => m.Channel == MessageChannel.Poll).OrderBy(m => m.WebhookId).Select(m => $"{m.WebhookId} {m.State} {m.Deliveries}").ToListAsync());
        states.ShouldBe(["n-1 Done 1", "n-2 Malformed 1", "n-3 Done 2", "n-4 Unmatched 1"]);
        opco.Asked.ShouldAllBe(asked => asked.StartsWith("Bearer only for tests", StringComparison.Ordinal));
        var poll = await fixture.Db(db => db.Polls.SingleAsync(p => p.Opco == "ocapiat"));
        (poll.Cursor, poll.Failures).ShouldBe(("5", 0));
    }
}
