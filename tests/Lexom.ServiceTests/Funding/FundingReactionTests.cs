using System.Net;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.Funding.Domain;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

[Collection("funding")]
public sealed class FundingReactionTests(FundingFixture fixture)
{
    [Fact]
    public async Task CGV_3_3_d_gives_the_opco_the_months_of_the_terms_signed()
    {
        var accepted = Acceptance() with { Terms = new AcceptedTerms(10m, 3m, "firstOfJanuary", 40m, 2) };
        await fixture.Deliver(accepted, accepted.ContractId);
        await fixture.Deliver(new TrainingDelivered(accepted.ContractId, accepted.CustomerId, accepted.SessionId, new DateOnly(2026, 12, 31), 42m, 42m), accepted.ContractId);

        (await fixture.Db(db => db.Files.AsNoTracking().SingleAsync(f => f.ContractId == accepted.ContractId))).Deadline.ShouldBe(new DateOnly(2027, 2, 28));
    }

    [Fact]
    public async Task BIL_3_owes_what_its_invoices_ask_for_to_the_cent_that_rounding_leaves()
    {
        var (file, contract) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file, "22.22")));

        await fixture.DeliverTwice(
            new InvoiceIssued(Guid.CreateVersion7(), "FA-2027-00021", contract, "opco-share", "opco", file, 26.67m, "EUR", new DateOnly(2027, 3, 3), new DateOnly(2027, 4, 3), "CGV-3.3-b"), contract);

        using var staff = fixture.AsStaff();
        var seen = (await ReadAsync(await staff.GetAsync(new Uri($"/staff/v1/funding/files/{file}", UriKind.Relative)))).GetProperty("file");
        seen.GetProperty("grantedInclVat").GetProperty("amount").GetString().ShouldBe("26.67", "22.22 x 1.2 is 26.66");
    }

    [Fact]
    public async Task Opens_each_announced_file_once()
    {
        var accepted = Acceptance(null, "atlas", "akto");

        await fixture.DeliverTwice(accepted, accepted.ContractId);
        await fixture.Deliver(accepted, accepted.ContractId);

        var files = await Files(accepted.ContractId);
        files.Select(f => (f.Id, f.Opco, f.Status, f.PriceExclVat.Amount)).ShouldBe(
            accepted.Funding.Select(a => (a.FundingFileId, a.Opco, FileStatus.Announced, 3000m)), ignoreOrder: true);
        (await fixture.Outbox<FundingDecided>(accepted.ContractId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_file_asked_for_on_the_first_day_and_tells_it_once()
    {
        var accepted = Acceptance(new DateOnly(2027, 3, 15), "atlas");

        await fixture.DeliverTwice(accepted, accepted.ContractId);

        (await Files(accepted.ContractId)).ShouldHaveSingleItem().Status.ShouldBe(FileStatus.Refused);
        var told = (await fixture.Outbox<FundingDecided>(accepted.ContractId)).ShouldHaveSingleItem();
        (told.Outcome, told.Revision, told.GrantedExclVat, told.DecidedOn).ShouldBe(("rejected", 1, 0m, new DateOnly(2027, 3, 1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closes_the_files_of_a_withdrawn_order_whichever_comes_first(bool early)
    {
        var accepted = Acceptance();
        var withdrawn = new OrderWithdrawn(accepted.ContractId, accepted.ProposalId, accepted.CustomerId, accepted.SessionId, new DateOnly(2027, 3, 2));

        await Both(early, accepted, () => fixture.DeliverTwice(withdrawn, accepted.ContractId));

        var file = (await Files(accepted.ContractId)).ShouldHaveSingleItem();
        (file.Status, file.ClosedOn).ShouldBe((FileStatus.Closed, new DateOnly(2027, 3, 2)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closes_the_files_of_a_cancelled_contract_and_notes_what_is_said_later(bool early)
    {
        var accepted = Acceptance();
        var cancelled = new ContractCancelled(
            accepted.ContractId, accepted.ProposalId, accepted.CustomerId, accepted.SessionId, "client", "CGV-3.5-a", "deposit-kept", 1080m, "EUR", new DateOnly(2027, 3, 2));

        await Both(early, accepted, () => fixture.DeliverTwice(cancelled, accepted.ContractId));

        var file = (await Files(accepted.ContractId)).ShouldHaveSingleItem();
        file.Status.ShouldBe(FileStatus.Closed);
        var answer = await ReadAsync(await fixture.PushAsync("atlas", Accepted(file.Id)));
        answer.GetProperty("effect").GetString().ShouldBe("recorded-only");
        (await fixture.Outbox<FundingDecided>(accepted.ContractId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Starts_the_month_with_the_delivery_whichever_comes_first(bool early)
    {
        var accepted = Acceptance();
        var delivered = new TrainingDelivered(accepted.ContractId, accepted.CustomerId, accepted.SessionId, new DateOnly(2027, 3, 31), 42m, 42m);

        await Both(early, accepted, () => fixture.DeliverTwice(delivered, accepted.ContractId));

        var file = (await Files(accepted.ContractId)).ShouldHaveSingleItem();
        (file.DeliveredOn, file.Deadline, file.LapseDueOn).ShouldBe((new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 30), null));
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file.Id)));
        (await Files(accepted.ContractId))[0].LapseDueOn.ShouldBe(new DateOnly(2027, 5, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Follows_the_move_asked_for_last(bool early)
    {
        var accepted = Acceptance();
        var second = Moved(accepted, new DateOnly(2027, 3, 3), new DateOnly(2027, 6, 7));

        await Both(early, accepted, async () =>
        {
            await fixture.DeliverTwice(second, accepted.ContractId);
            await fixture.Deliver(Moved(accepted, new DateOnly(2027, 3, 2), new DateOnly(2027, 5, 3)), accepted.ContractId);
        });

        (await Files(accepted.ContractId)).ShouldHaveSingleItem().StartsOn.ShouldBe(new DateOnly(2027, 6, 7));
    }

    [Fact]
    public async Task Notes_the_conclusion_and_the_invoices_of_the_opco_even_before_the_file()
    {
        var accepted = Acceptance();
        var file = accepted.Funding[0].FundingFileId;
        var issued = new InvoiceIssued(
            Guid.CreateVersion7(), "FA-2027-00007", accepted.ContractId, "opco-share", "opco", file, 2400m, "EUR", new DateOnly(2027, 3, 16), new DateOnly(2027, 3, 16), "CGV-3.3-b");
        await fixture.DeliverTwice(issued, accepted.ContractId);
        await fixture.Deliver(issued with { InvoiceId = Guid.CreateVersion7(), Payer = "client", FundingFileId = null }, accepted.ContractId);
        await fixture.Deliver(accepted, accepted.ContractId);
        await fixture.DeliverTwice(
            new ContractConcluded(accepted.ContractId, accepted.ProposalId, accepted.CustomerId, accepted.SessionId, new DateOnly(2027, 3, 2)), accepted.ContractId);
        using var staff = fixture.AsStaff();

        var read = await ReadAsync(await staff.GetAsync($"/staff/v1/funding/files/{file}"));

        read.GetProperty("invoices").EnumerateArray().Select(i => i.GetProperty("number").GetString()).ShouldBe(["FA-2027-00007"]);
        read.GetProperty("file").GetProperty("concludedOn").GetString().ShouldBe("2027-03-02");
    }

    [Fact]
    public async Task Knows_nothing_of_participants_and_answers_so_once()
    {
        var request = new PersonalDataRequested(Guid.CreateVersion7(), "erasure", [Guid.CreateVersion7()], new DateOnly(2027, 3, 3));

        await fixture.DeliverTwice(request, request.RequestId);

        var answer = (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem();
        (answer.Service, answer.Items.Count).ShouldBe(("funding", 0));
    }

    [Theory]
    [InlineData("access", "given", 1)]
    [InlineData("erasure", "held", 0)]
    public async Task Tells_staff_what_they_recorded(string right, string outcome, int values)
    {
        var (file, _) = await fixture.OpenAsync();
        var accountant = Guid.CreateVersion7();
        using var staff = fixture.With(Tokens.Staff(accountant, "accountant"));
        await ReadAsync(await StaffTests.PostAsync(staff, $"/staff/v1/funding/files/{file}/payments", StaffTests.Payment()));
        var request = new PersonalDataRequested(Guid.CreateVersion7(), right, [Guid.CreateVersion7(), accountant], new DateOnly(2027, 3, 3));

        await fixture.Deliver(request, request.RequestId);

        var item = (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem().Items.ShouldHaveSingleItem();
        (item.Field, item.Count, item.Outcome).ShouldBe(("payment.recordedBy", 1, outcome));
        using var privacy = fixture.AsService("privacy");
        var read = await ReadAsync(await privacy.GetAsync($"/internal/v1/personal-data/{request.RequestId}"));
        read.GetArrayLength().ShouldBe(values);
        await ProblemAsync(await staff.GetAsync($"/internal/v1/personal-data/{request.RequestId}"), HttpStatusCode.Forbidden, "forbidden");
    }

    private static ContractRescheduled Moved(ProposalAccepted accepted, DateOnly askedOn, DateOnly starts) => new(
        accepted.ContractId, accepted.ProposalId, accepted.CustomerId, accepted.SessionId, Guid.CreateVersion7(), 3, starts, starts.AddDays(1), "CGV-3.6-a",
        "deposit-kept-as-indemnity", 1080m, "EUR", askedOn);

    private async Task Both(bool early, ProposalAccepted accepted, Func<Task> other)
    {
        if (!early)
        {
            await fixture.Deliver(accepted, accepted.ContractId);
        }

        await other();
        if (early)
        {
            await fixture.Deliver(accepted, accepted.ContractId);
        }
    }

    private Task<List<FundingFile>> Files(Guid contractId) => fixture.Db(db => db.Files.Where(f => f.ContractId == contractId).ToListAsync());
}
