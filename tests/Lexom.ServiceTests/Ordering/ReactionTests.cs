using System.Text.Json;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Ordering;

/// <summary>Messages repeated and out of order: each has one effect, and news that is old changes nothing.</summary>
[Collection("ordering")]
public sealed class ReactionTests(OrderingFixture ordering)
{
    [Fact]
    public async Task A_deposit_told_twice_concludes_once()
    {
        var contract = await ordering.Accepted(await ordering.Session());
        await ordering.DeliverTwice(new DepositReceived(contract.Id(), Guid.CreateVersion7(), 745.20m, "EUR", ordering.Today), contract.Id());
        await ordering.Deliver(new DepositReceived(contract.Id(), Guid.CreateVersion7(), 745.20m, "EUR", ordering.Today), contract.Id());

        (await ordering.Outbox<ContractConcluded>(contract.Id())).ShouldHaveSingleItem();
        (await ordering.Mails($"concluded:{contract.Id()}")).ShouldHaveSingleItem();
    }

    // CGV-3.4-c
    [Fact]
    public async Task Older_revisions_of_arrears_change_nothing()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var customer = contract.GetProperty("customerId").GetGuid();
        await ordering.DeliverTwice(new CustomerCleared(customer, 2, ordering.Today), customer);
        await ordering.DeliverTwice(new CustomerInArrears(customer, 1, ordering.Today), customer);
        (await ordering.Contract(contract.Id())).Text("suspended").ShouldBe("False");

        await ordering.Deliver(new CustomerInArrears(customer, 3, ordering.Today), customer);
        (await ordering.Contract(contract.Id())).Text("suspended").ShouldBe("True");
        await ordering.DeliverTwice(new CustomerCleared(customer, 4, ordering.Today), customer);
        (await ordering.Contract(contract.Id())).Text("suspended").ShouldBe("False");
    }

    [Fact]
    public async Task The_newest_decision_of_an_OPCO_stands_whatever_comes_last()
    {
        var contract = await ordering.Concluded(await ordering.Session(), funding: [OrderingFixture.Funding(ordering.Today)]);
        var (id, file) = (contract.Id(), contract.GetProperty("funding")[0].Id());
        await ordering.DeliverTwice(new FundingReduced(file, 2, id, "atlas", 800m, "EUR", ordering.Today), id);
        await ordering.DeliverTwice(new FundingDecided(file, 1, id, "atlas", "ATL-3", "accepted", 1000m, "EUR", true, ordering.Today), id);
        (await State()).ShouldBe(("reduced", "800.00"));

        var payment = new OpcoPaymentReported(file, id, "atlas", Guid.CreateVersion7(), "VIR-1", 500m, "EUR", ordering.Today);
        await ordering.DeliverTwice(payment, id);
        await ordering.Deliver(payment, id);
        (await ordering.Contract(id)).GetProperty("funding")[0].Amount("paidInclVat").ShouldBe("500.00");

        await ordering.DeliverTwice(new FundingRevoked(file, 3, id, "atlas", ordering.Today), id);
        await ordering.DeliverTwice(new FundingLapsed(file, id, "atlas", ordering.Today, ordering.Today, 500m, 460m, "EUR"), id);
        (await State()).ShouldBe(("revoked", "0.00"));
        (await ordering.Contract(id)).GetProperty("funding")[0].Text("lapsedOn").ShouldBe($"{ordering.Today:yyyy-MM-dd}");

        async Task<(string, string)> State() => ((await ordering.Contract(id)).GetProperty("funding")[0]) is var f ? (f.Text("state"), f.Amount("grantedExclVat")) : default;
    }

    [Fact]
    public async Task A_payment_heard_of_before_its_invoice_is_kept()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var (id, invoice) = (contract.Id(), Guid.CreateVersion7());
        await ordering.DeliverTwice(new InvoiceOverdue(invoice, "FA-2027-00077", id, contract.GetProperty("customerId").GetGuid(), 10m, "EUR", ordering.Today), id);
        await ordering.DeliverTwice(new InvoicePaid(invoice, "FA-2027-00077", id, ordering.Today), id);
        (await ordering.Contract(id)).GetProperty("invoices").GetArrayLength().ShouldBe(0, "what it asks for is not known yet");
        await ordering.DeliverTwice(new InvoiceIssued(invoice, "FA-2027-00077", id, "final", "client", null, 10m, "EUR", ordering.Today, ordering.Today, "CGV-3.2"), id);

        var shown = (await ordering.Contract(id)).GetProperty("invoices")[0];
        (shown.Text("kind"), shown.Amount("amountInclVat"), shown.Text("paidOn")).ShouldBe(("final", "10.00", $"{ordering.Today:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task Seats_once_held_are_not_waited_for_again()
    {
        var session = await ordering.Session();
        var proposal = await ordering.Issued(session);
        await ordering.DeliverTwice(new SeatsWaitlisted(proposal.Id(), session, 3, 2, ordering.Clock.GetUtcNow()), proposal.Id());
        (await ordering.Proposal(proposal.Id())).Text("seatsStatus").ShouldBe("held");
    }

    [Fact]
    public async Task An_older_revision_of_a_session_is_forgotten()
    {
        var session = await ordering.Session();
        var later = ordering.Today.AddDays(70);
        await ordering.DeliverTwice(OrderingFixture.SessionOf(session, 3, later), session);
        await ordering.DeliverTwice(OrderingFixture.SessionOf(session, 2, later.AddDays(7)), session);
        (await ordering.Db(db => db.Sessions.Where(s => s.Id == session).Select(s => s.StartsOn).SingleAsync())).ShouldBe(later);
    }

    [Fact]
    public async Task A_course_version_and_the_end_of_a_session_are_noted_once()
    {
        var course = new CoursePublished(Guid.CreateVersion7(), 1, "AUT-01", "Autre formation", true, 1, 7m, ["Savoir"], 300m, 900m, "EUR", "standard", 8, ordering.Clock.GetUtcNow());
        await ordering.DeliverTwice(course, course.CourseId);
        (await ordering.Db(db => db.Courses.CountAsync(c => c.CourseId == course.CourseId))).ShouldBe(1);

        var session = await ordering.Session(startsInDays: 3);
        var contract = await ordering.Concluded(session);
        ordering.Clock.Advance(TimeSpan.FromDays(4));
        await ordering.DeliverTwice(new SessionCompleted(session, ordering.Today, ordering.Clock.GetUtcNow()), session);
        (await ordering.Outbox<TrainingDelivered>(contract.Id())).ShouldHaveSingleItem().HoursAttended.ShouldBe(0m, "absences are counted and never change the price");
    }
}
