using System.Net;
using System.Text.Json;
using Lexom.Billing.Jobs;
using Lexom.Contracts.Funding;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>A year of funding and of what is late, as the accountant's chart shows it. Other tests of the collection invoice in the same books: what counts is the difference.</summary>
[Collection("billing")]
public sealed class MonthlyDuesTests(BillingFixture fixture)
{
    private const string Path = "/staff/v1/billing/dues/months";

    [Fact]
    public async Task Funding_counts_in_the_months_it_was_asked_and_paid_and_a_late_invoice_until_it_is_settled()
    {
        var before = await DuesAsync();
        var accepted = await fixture.OpenAsync(Acceptance(opcos: "atlas"));
        var file = accepted.Funding[0].FundingFileId;
        await fixture.Deliver(new FundingDecided(file, 1, accepted.ContractId, "atlas", "NUM/1", "accepted", 500m, "EUR", true, new DateOnly(2027, 3, 2)), accepted.ContractId);
        await fixture.Deliver(Delivered(accepted), accepted.ContractId);
        await fixture.IssueAsync(accepted.ContractId);
        var issuedOn = DateOnly.Parse((await fixture.InvoicesAsync(accepted.ContractId, "&kind=opco-share")).Single().GetProperty("issuedOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        await fixture.Deliver(new OpcoPaymentReported(file, accepted.ContractId, "atlas", Guid.CreateVersion7(), "VIR-1", 250m, "EUR", new DateOnly(2027, 8, 20)), accepted.ContractId);

        var asked = await DuesAsync();
        (asked.Asked[issuedOn.Month] - before.Asked[issuedOn.Month], asked.Paid[8] - before.Paid[8]).ShouldBe((600m, 250m));
        asked.Asked.Values.Sum().ShouldBe(asked.AskedOfTheYear);

        await fixture.PayAsync(accepted.ContractId, "745.20");
        fixture.Clock.Advance(TimeSpan.FromDays(2));
        await fixture.RunAsync<FindOverdue>();
        var owed = await Eventually.Get(
            () => fixture.InvoicesAsync(accepted.ContractId, "&status=overdue"), found => found.Count == 1, "the client's balance is overdue");
        // The reminder that is due as well writes to the same invoice, and may be the service's own job's: a payment that meets it would be refused, rightly, and asked for again.
        await fixture.RunAsync<SendReminders>();
        await Eventually.True(
            () => fixture.Db(db => db.Receivables.AnyAsync(r => r.ContractId == accepted.ContractId && r.OverdueSince != null && r.RemindersSent == 1)), "the reminder is written");
        var late = await DuesAsync();

        await fixture.PayAsync(accepted.ContractId, Euro(owed.Sum(i => Amount(i, "outstanding"))));
        var settled = await DuesAsync();
        (late.Overdue.Values.Sum() - settled.Overdue.Values.Sum()).ShouldBe(owed.Sum(i => Amount(i, "outstanding")));
        settled.Overdue.Values.Sum().ShouldBeLessThan(late.Overdue.Values.Sum());
    }

    [Fact]
    public async Task A_year_nobody_counts_in_is_refused_and_another_years_sums_stay_out()
    {
        await GetAsync(fixture.AsStaff(), $"{Path}?year=1", HttpStatusCode.BadRequest);

        var empty = await DuesAsync(2150);
        (empty.Asked.Count, empty.Asked.Values.Sum() + empty.Paid.Values.Sum() + empty.Overdue.Values.Sum()).ShouldBe((12, 0m));
    }

    private async Task<Dues> DuesAsync(int year = 2027)
    {
        var dues = await GetAsync(fixture.AsStaff("accountant"), $"{Path}?year={year}");
        Dictionary<int, decimal> Of(string name) => dues.GetProperty("months").EnumerateArray().ToDictionary(m => m.GetProperty("month").GetInt32(), m => Amount(m, name));
        return new Dues(Of("fundingAsked"), Of("fundingPaid"), Of("overdue"), Amount(dues, "fundingAsked"));
    }

    private static decimal Amount(JsonElement from, string name) => decimal.Parse(from.GetProperty(name).GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Euro(decimal amount) => amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Dues(IReadOnlyDictionary<int, decimal> Asked, IReadOnlyDictionary<int, decimal> Paid, IReadOnlyDictionary<int, decimal> Overdue, decimal AskedOfTheYear);
}
