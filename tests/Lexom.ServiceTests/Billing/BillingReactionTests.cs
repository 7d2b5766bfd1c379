using Lexom.Contracts.Billing;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>Each message twice, before and after its predecessors: the same documents in the end (CGV-3.3, CGV-3.5, CGV-3.6, BIL-3).</summary>
[Collection("billing")]
public sealed class BillingReactionTests(BillingFixture fixture)
{
    private static readonly DateOnly Day = new(2027, 3, 2);

    public static TheoryData<string, string, bool> Stories
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var early in (bool[])[false, true])
            {
                data.Add("withdrawn", "client 0.00", early);
                data.Add("cancelled", "client 2484.00", early);
                data.Add("moved", "client 745.20", early);
                data.Add("price-due", "client 2484.00", early);
                data.Add("delivered", "client 2484.00", early);
                data.Add("decided delivered", "opco 1800.00, client 684.00", early);
                data.Add("decided reduced revoked delivered", "opco 0.00, client 2484.00", early);
                data.Add("decided delivered lapsed", "opco 0.00, client 2484.00", early);
                data.Add("decided delivered paid lapsed", "opco 600.00, client 1884.00", early);
                data.Add("decided delivered lapsed paid", "opco 600.00, client 1884.00", early);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task The_same_is_asked_in_whatever_order_the_facts_arrive_and_however_often(string facts, string asked, bool early)
    {
        var accepted = Acceptance(opcos: "atlas");
        var words = facts.Split(' ');
        if (!early)
        {
            await fixture.OpenAsync(accepted);
        }

        foreach (var word in early ? words.Reverse() : words)
        {
            await Tell(word, accepted);
            if (!early)
            {
                await fixture.IssueAsync(accepted.ContractId);
            }
        }

        if (early)
        {
            await fixture.OpenAsync(accepted);
        }

        (await Asked(accepted.ContractId, asked.Contains("opco", StringComparison.Ordinal))).ShouldBe(asked);
        var statement = await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/contracts/{accepted.ContractId}");
        statement.GetProperty("conservation").GetProperty("holds").GetBoolean().ShouldBeTrue("BIL-3");
        // Another delivery of everything, under new message ids, as a replay would.
        var documents = await fixture.DocumentsAsync(accepted.ContractId);
        foreach (var word in words)
        {
            await Tell(word, accepted, once: true);
        }

        await fixture.Deliver(accepted, accepted.ContractId);
        await fixture.IssueAsync(accepted.ContractId);
        (await fixture.DocumentsAsync(accepted.ContractId)).ShouldBe(documents);
    }

    [Fact]
    public async Task CGV_2_1_f_the_deposit_waits_for_the_end_of_the_withdrawal_period()
    {
        var accepted = Acceptance("individual", depositNotBefore: new DateOnly(2028, 1, 1));
        await fixture.DeliverTwice(accepted, accepted.ContractId);
        await fixture.IssueAsync(accepted.ContractId);

        (await fixture.DocumentsAsync(accepted.ContractId)).ShouldBe("");
        var statement = await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/contracts/{accepted.ContractId}");
        statement.GetProperty("planned").EnumerateArray().Single().GetProperty("issueOn").GetString().ShouldBe("2028-01-01");
    }

    [Fact]
    public async Task Without_an_identity_nothing_is_issued_and_nothing_is_lost()
    {
        var accepted = Acceptance();
        fixture.Ordering.Unknown[accepted.CustomerId] = true;
        await fixture.Deliver(accepted, accepted.ContractId);
        await fixture.RunAsync<Lexom.Billing.Jobs.FetchBillingIdentities>();
        await fixture.RunAsync<Lexom.Billing.Jobs.IssuePlannedDocuments>();
        (await fixture.DocumentsAsync(accepted.ContractId)).ShouldBe("");

        fixture.Ordering.Unknown.TryRemove(accepted.CustomerId, out _);
        await fixture.DeliverTwice(new CustomerRegistered(accepted.CustomerId, 2, "company", fixture.Clock.GetUtcNow()), accepted.CustomerId);
        await fixture.IssueAsync(accepted.ContractId);
        (await fixture.DocumentsAsync(accepted.ContractId)).ShouldBe("deposit client 745.20");
    }

    [Fact]
    public async Task CGV_2_2_a_paid_deposit_is_told_once()
    {
        var accepted = await fixture.OpenAsync();
        await fixture.PayAsync(accepted.ContractId, "700.00");
        (await fixture.Outbox<DepositReceived>(accepted.ContractId)).ShouldBeEmpty();

        await fixture.PayAsync(accepted.ContractId, "45.20");
        await fixture.PayAsync(accepted.ContractId, "10.00");

        (await fixture.Outbox<DepositReceived>(accepted.ContractId)).ShouldHaveSingleItem().Amount.ShouldBe(745.20m);
        (await fixture.Outbox<InvoiceIssued>(accepted.ContractId)).ShouldHaveSingleItem().RuleId.ShouldBe("CGV-2.1");
        (await fixture.Outbox<InvoicePaid>(accepted.ContractId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FUN_1_an_OPCO_payment_reported_twice_under_different_messages_counts_once()
    {
        var accepted = Acceptance(opcos: "atlas");
        await fixture.OpenAsync(accepted);
        var paid = new OpcoPaymentReported(accepted.Funding[0].FundingFileId, accepted.ContractId, "atlas", Guid.CreateVersion7(), "VIR-1", 600m, "EUR", Day);

        await fixture.DeliverTwice(paid, accepted.ContractId);
        await fixture.Deliver(paid, accepted.ContractId);

        (await fixture.Db(db => db.Payments.CountAsync(p => p.ContractId == accepted.ContractId))).ShouldBe(1);
    }

    [Fact]
    public async Task CGV_3_5_d_a_refund_is_due_when_LEXOM_cancels_after_the_deposit_was_paid()
    {
        var accepted = await fixture.OpenAsync();
        await fixture.PayAsync(accepted.ContractId, "745.20");
        await Tell("refunded", accepted);
        await fixture.IssueAsync(accepted.ContractId);

        var refunds = await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/refunds?contract={accepted.ContractId}");
        refunds.GetProperty("due").EnumerateArray().Single().GetProperty("available").GetProperty("amount").GetString().ShouldBe("745.20");
    }

    private async Task<string> Asked(Guid contractId, bool opco)
    {
        var asked = await fixture.Db(db => db.Invoices.AsNoTracking().Where(i => i.ContractId == contractId).Select(i => new { i.Payer, i.InclVat }).ToListAsync());
        decimal Of(Lexom.Billing.Domain.Payer payer) => asked.Where(a => a.Payer == payer).Sum(a => a.InclVat.Amount);
        return FormattableString.Invariant(
            $"{(opco ? FormattableString.Invariant($"opco {Of(Lexom.Billing.Domain.Payer.Opco):0.00}, ") : "")}client {Of(Lexom.Billing.Domain.Payer.Client):0.00}");
    }

    private Task Tell(string word, ProposalAccepted a, bool once = false)
    {
        var (file, contract) = (a.Funding.Count == 0 ? default : a.Funding[0].FundingFileId, a.ContractId);
        return word switch
        {
            "withdrawn" => Send(new OrderWithdrawn(contract, a.ProposalId, a.CustomerId, a.SessionId, Day), once),
            "cancelled" => Send(Cancelled(a, "CGV-3.5-b", "full-price-due", 2484m), once),
            "refunded" => Send(Cancelled(a, "CGV-3.5-d", "deposit-refunded", 0m), once),
            "moved" => Send(Moved(a, "CGV-3.6-a", "deposit-kept-as-indemnity", 745.20m), once),
            "price-due" => Send(Moved(a, "CGV-3.6-b", "full-price-due", 2484m), once),
            "delivered" => Send(Delivered(a), once),
            "decided" => Send(new FundingDecided(file, 1, contract, "atlas", "ATL/1", "accepted", 1500m, "EUR", true, Day), once),
            "reduced" => Send(new FundingReduced(file, 2, contract, "atlas", 1000m, "EUR", Day), once),
            "revoked" => Send(new FundingRevoked(file, 3, contract, "atlas", Day), once),
            "paid" => Send(new OpcoPaymentReported(file, contract, "atlas", a.ProposalId, "VIR-1", 600m, "EUR", Day), once),
            "lapsed" => Send(new FundingLapsed(file, contract, "atlas", Day, Day, 0m, 1800m, "EUR"), once),
            _ => throw new InvalidOperationException(word),
        };

        async Task Send<T>(T message, bool justOnce)
            where T : class
        {
            if (justOnce)
            {
                await fixture.Deliver(message, contract);
            }
            else
            {
                await fixture.DeliverTwice(message, contract);
            }
        }
    }

    private static ContractCancelled Cancelled(ProposalAccepted a, string rule, string consequence, decimal amount) =>
        new(a.ContractId, a.ProposalId, a.CustomerId, a.SessionId, "client", rule, consequence, amount, "EUR", Day);

    private static ContractRescheduled Moved(ProposalAccepted a, string rule, string consequence, decimal amount) => new(
        a.ContractId, a.ProposalId, a.CustomerId, a.SessionId, Guid.Parse("01900000-0000-7000-8000-000000000001"), 3, new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 2), rule,
        consequence, amount, "EUR", Day);
}
