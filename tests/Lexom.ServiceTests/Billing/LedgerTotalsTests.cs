using System.Text.Json;
using Lexom.Billing.Data;
using Lexom.Billing.Jobs;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>The journal's balances are the sums of its lines, whatever of it is in the totals by month by then.</summary>
[Collection("billing")]
public sealed class LedgerTotalsTests(BillingFixture fixture)
{
    private const string Journal = "/staff/v1/billing/journal";

    [Theory]
    [InlineData("")]
    [InlineData("?account=706")]
    [InlineData("?account=512")]
    [InlineData("?account=999")]
    [InlineData("?from=2027-03-03&to=2027-03-03")]
    [InlineData("?from=2027-03-01&to=2027-03-31")]
    [InlineData("?from=2027-02-15")]
    [InlineData("?to=2027-03-02")]
    [InlineData("?from=2027-03-02&to=2027-04-15&account=411")]
    [InlineData("?from=2027-04-01&to=2027-03-01")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    public async Task BIL_5_balances_are_the_sums_of_the_lines_before_and_after_they_are_totalled(string filter)
    {
        var (accepted, _) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "2484.00");
        var lines = await LinesAsync(filter);

        (await BalancesAsync(filter)).ShouldBe(lines);
        await fixture.RunAsync<TotalLedger>();
        (await BalancesAsync(filter)).ShouldBe(lines);
        (await fixture.Db(db => db.LedgerPending.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task BIL_5_an_entry_is_in_one_total_once_whoever_totals_at_the_same_time()
    {
        var accepted = await fixture.OpenAsync();
        for (var payment = 0; payment < 20; payment++)
        {
            await fixture.PayAsync(accepted.ContractId, "1.00");
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fixture.RunAsync<TotalLedger>()));

        (await BalancesAsync("")).ShouldBe(await LinesAsync(""));
        (await fixture.Db(db => db.ReadSumsAsync(CancellationToken.None))).WrongTotals.ShouldBe(0);
    }

    [Fact]
    public async Task BIL_5_the_nightly_check_names_totals_that_are_not_the_journal_and_they_can_be_summed_anew()
    {
        await fixture.OpenAsync();
        await fixture.RunAsync<TotalLedger>();
        await fixture.AsAdministrator(db => db.Database.ExecuteSqlRawAsync("UPDATE billing.ledger_totals SET debit = debit + 0.01 WHERE account = '411'"));
        try
        {
            var check = await fixture.Db(db => db.CheckBooksAsync(CancellationToken.None));

            check.Findings.ShouldContain("BIL-5 : les totaux par mois ne valent pas le journal (comptes concernés : 1)");
        }
        finally
        {
            await fixture.Db(db => db.Database.ExecuteSqlRawAsync("SELECT billing.total_ledger_anew()"));
        }

        (await fixture.Db(db => db.CheckBooksAsync(CancellationToken.None))).TotalsEqualJournal.ShouldBeTrue();
        (await BalancesAsync("")).ShouldBe(await LinesAsync(""));
    }

    [Fact]
    public async Task BIL_5_the_year_by_month_is_the_journal_of_each_month()
    {
        var (accepted, _) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "100.00");

        var year = await GetAsync(fixture.AsStaff(), $"{Journal}/months?year=2027");

        foreach (var month in year.GetProperty("months").EnumerateArray())
        {
            var first = new DateOnly(2027, month.GetProperty("month").GetInt32(), 1);
            var accounts = month.GetProperty("accounts").EnumerateArray().Select(Read).ToList();
            accounts.ShouldBe(await LinesAsync($"?from={first:yyyy-MM-dd}&to={first.AddMonths(1).AddDays(-1):yyyy-MM-dd}"));
        }
    }

    private async Task<IReadOnlyList<string>> BalancesAsync(string filter) =>
        [.. (await GetAsync(fixture.AsStaff(), Journal + filter)).GetProperty("balances").EnumerateArray().Select(Read)];

    /// <summary>The same, summed here from every line of every entry.</summary>
    private async Task<IReadOnlyList<string>> LinesAsync(string filter)
    {
        var wanted = filter.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1]);
        DateOnly Day(string name, DateOnly otherwise) => wanted.TryGetValue(name, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd") : otherwise;
        var entries = await fixture.Db(db => db.Entries.AsNoTracking().ToListAsync());
        var lines = (await fixture.Db(db => db.Lines.AsNoTracking().ToListAsync())).ToLookup(line => line.EntryId);
        return
        [
            .. entries.Where(e => e.On >= Day("from", DateOnly.MinValue) && e.On <= Day("to", DateOnly.MaxValue))
                .Where(e => !wanted.TryGetValue("account", out var account) || lines[e.Id].Any(line => line.Account == account))
                .SelectMany(e => lines[e.Id]).GroupBy(line => line.Account).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Sum(line => line.Debit.Amount):0.00} {g.Sum(line => line.Credit.Amount):0.00}"),
        ];
    }

    private static string Read(JsonElement balance) =>
        $"{balance.GetProperty("account").GetString()} {balance.GetProperty("debit").GetProperty("amount").GetString()} {balance.GetProperty("credit").GetProperty("amount").GetString()}";
}
