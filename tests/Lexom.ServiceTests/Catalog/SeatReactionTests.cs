using Lexom.Contracts.Catalog;
using Lexom.Contracts.Ordering;
using Lexom.ServiceTests.Fixture;

namespace Lexom.ServiceTests.Catalog;

[Collection("catalog")]
public sealed class SeatReactionTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Holds_seats_once_and_lets_the_next_wait()
    {
        var session = await fixture.Session(capacity: 5);
        var (issued, late) = (fixture.Issued(session, 3), fixture.Issued(session, 3));

        await fixture.DeliverTwice(issued, issued.ProposalId);
        await fixture.Deliver(issued, issued.ProposalId);
        await fixture.DeliverTwice(late, late.ProposalId);

        (await fixture.Seats(session)).ShouldBe((3, 0, 3));
        (await fixture.Outbox<SeatsHeld>(session)).ShouldHaveSingleItem().ProposalId.ShouldBe(issued.ProposalId);
        var waits = (await fixture.Outbox<SeatsWaitlisted>(session)).ShouldHaveSingleItem();
        (waits.ProposalId, waits.Seats, waits.Position).ShouldBe((late.ProposalId, 3, 1));
    }

    [Fact]
    public async Task Never_oversells_under_two_hundred_requests_at_once()
    {
        var session = await fixture.Session(capacity: 25);
        var asked = Enumerable.Range(0, 200).Select(i => fixture.Issued(session, 1 + i % 3)).ToList();

        await fixture.DeliverAll([.. asked.Select(a => (a.ProposalId, a))]);

        var read = await fixture.Read(session);
        var held = read.Items("registrations");
        held.Sum(r => r.GetProperty("seats").GetInt32()).ShouldBe(read.GetProperty("seatsTaken").GetInt32());
        read.GetProperty("seatsTaken").GetInt32().ShouldBeInRange(23, 25);
        (held.Count + read.Items("waiting").Count).ShouldBe(200, "nobody is forgotten");
        (await fixture.Outbox<SeatsHeld>(session)).Count.ShouldBe(held.Count);
        (await fixture.Outbox<SeatsWaitlisted>(session)).Select(w => w.Position).ShouldBe(Enumerable.Range(1, 200 - held.Count));
    }

    public static TheoryData<string> Endings => ["expired", "withdrawn", "cancelled"];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Gives_the_seats_of_what_is_over_to_who_waits(string ending)
    {
        var session = await fixture.Session(capacity: 4);
        var (over, waits) = (await fixture.Ask(session, 4), await fixture.Ask(session, 2));

        await End(ending, over, session, twice: true);

        (await fixture.Seats(session)).ShouldBe((2, 2, 0));
        (await fixture.Outbox<SeatsHeld>(session)).Select(h => h.ProposalId).ShouldBe([over, waits]);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Holds_nothing_for_what_was_over_before_it_arrived(string ending)
    {
        var session = await fixture.Session();
        var issued = fixture.Issued(session);

        await End(ending, issued.ProposalId, session, twice: false);
        await fixture.Deliver(issued, issued.ProposalId);

        (await fixture.Seats(session)).ShouldBe((0, 10, 0));
        (await fixture.Outbox<SeatsHeld>(session)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirms_the_seats_of_a_concluded_contract_whichever_comes_first(bool early)
    {
        var session = await fixture.Session();
        var issued = fixture.Issued(session);
        var concluded = new ContractConcluded(Guid.CreateVersion7(), issued.ProposalId, Guid.CreateVersion7(), session, fixture.Today);

        if (early)
        {
            await fixture.Deliver(concluded, concluded.ContractId);
        }

        await fixture.Deliver(issued, issued.ProposalId);
        await fixture.DeliverTwice(concluded, concluded.ContractId);

        var seat = (await fixture.Read(session)).Items("registrations").ShouldHaveSingleItem();
        (seat.Text("status"), seat.Text("seats"), seat.Text("concludedOn")).ShouldBe(("confirmed", "3", fixture.Today.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public async Task Moves_seats_and_gives_those_left_to_who_waits()
    {
        var course = await fixture.Course();
        var (from, to) = (await fixture.Session(capacity: 4, course: course), await fixture.Session(capacity: 4, course: course, inDays: 60));
        var (moves, waits) = (await fixture.Ask(from, 4), await fixture.Ask(from, 2));
        var moved = Moved(moves, from, to);

        await fixture.DeliverTwice(moved, moved.ContractId);
        await fixture.Deliver(moved, moved.ContractId);

        ((await fixture.Seats(from)), (await fixture.Seats(to))).ShouldBe(((2, 2, 0), (4, 0, 0)));
        (await fixture.Outbox<SeatsHeld>(from)).Select(h => h.ProposalId).ShouldBe([moves, waits]);
        (await fixture.Outbox<SeatsHeld>(to)).ShouldHaveSingleItem().ProposalId.ShouldBe(moves);
    }

    [Fact]
    public async Task Makes_moves_in_the_order_of_the_order_even_when_the_second_or_all_come_first()
    {
        var course = await fixture.Course();
        var (a, b, c) = (await fixture.Session(course: course), await fixture.Session(course: course, inDays: 60), await fixture.Session(course: course, inDays: 80));
        var issued = fixture.Issued(a);
        var (second, first) = (Moved(issued.ProposalId, b, c), Moved(issued.ProposalId, a, b));

        await Defer(second);
        await Defer(first);
        await fixture.Deliver(issued, issued.ProposalId);
        await Defer(second);
        await fixture.Deliver(first, first.ContractId);
        await fixture.Deliver(second, second.ContractId);

        ((await fixture.Seats(a)).Taken, (await fixture.Seats(b)).Taken, (await fixture.Seats(c)).Taken).ShouldBe((0, 0, 3));
    }

    [Fact]
    public async Task Crossing_moves_wait_for_each_other_in_one_order_only()
    {
        var course = await fixture.Course();
        var (a, b) = (await fixture.Session(capacity: 10, course: course), await fixture.Session(capacity: 10, course: course, inDays: 60));
        var proposals = new List<(Guid Id, Guid From, Guid To)>();
        for (var i = 0; i < 10; i++)
        {
            var (from, to) = i % 2 == 0 ? (a, b) : (b, a);
            proposals.Add((await fixture.Ask(from, 1), from, to));
        }

        await fixture.DeliverAll([.. proposals.Select(p => (p.Id, Moved(p.Id, p.From, p.To)))]);

        ((await fixture.Seats(a)), (await fixture.Seats(b))).ShouldBe(((5, 5, 0), (5, 5, 0)));
    }

    [Fact]
    public async Task Tells_those_who_still_wait_their_new_place()
    {
        var session = await fixture.Session(capacity: 4);
        var (sits, first, gone, last) = (await fixture.Ask(session, 4), await fixture.Ask(session, 2), await fixture.Ask(session, 3), await fixture.Ask(session, 1));

        await fixture.DeliverTwice(new ProposalExpired(gone, session, fixture.Today), gone);

        (await fixture.Outbox<SeatsWaitlisted>(session)).Select(w => (w.ProposalId, w.Position)).ShouldBe([(first, 1), (gone, 2), (last, 3), (last, 2)]);
        (await fixture.Outbox<SeatsHeld>(session)).ShouldHaveSingleItem().ProposalId.ShouldBe(sits);
    }

    private static ContractRescheduled Moved(Guid proposal, Guid from, Guid to) => new(
        Guid.CreateVersion7(), proposal, Guid.CreateVersion7(), from, to, 3, new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 2), "CGV-3.6-a", "deposit-kept-as-indemnity", 745.20m,
        "EUR", new DateOnly(2027, 3, 3));

    /// <summary>Delivers what can't be done yet: it is put off, through the outbox, which no relay empties in these tests.</summary>
    private async Task Defer(ContractRescheduled moved)
    {
        async Task<int> PutOff() => (await fixture.Outbox<ContractRescheduled>()).Count(m => m.ContractId == moved.ContractId);
        var before = await PutOff();
        await fixture.Send(moved, moved.ContractId);
        await Eventually.Get(PutOff, count => count == before + 1, "the move is put off");
    }

    private async Task End(string how, Guid proposal, Guid session, bool twice)
    {
        var (contract, customer, today) = (Guid.CreateVersion7(), Guid.CreateVersion7(), fixture.Today);
        Task Tell<T>(T message)
            where T : class => twice ? fixture.DeliverTwice(message, proposal) : fixture.Deliver(message, proposal);

        await (how switch
        {
            "expired" => Tell(new ProposalExpired(proposal, session, today)),
            "withdrawn" => Tell(new OrderWithdrawn(contract, proposal, customer, session, today)),
            _ => Tell(new ContractCancelled(contract, proposal, customer, session, "client", "CGV-3.5-a", "deposit-kept", 745.20m, "EUR", today)),
        });
    }
}
