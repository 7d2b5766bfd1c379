using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>The journal, newest entry first, with the totals and balances of the whole selection (BIL-5).</summary>
public static class ListJournal
{
    public sealed record Filter(DateOnly? From, DateOnly? To, Guid? Contract, string? Account);

    public sealed record LineView(string Account, string Label, string? Auxiliary, Money Debit, Money Credit);

    public sealed record EntryView(Guid Id, string Journal, DateOnly On, string Label, string Piece, Guid? ContractId, IReadOnlyList<LineView> Lines);

    public sealed record Balance(string Account, string Label, Money Debit, Money Credit);

    public sealed record Response(Page<EntryView> Entries, IReadOnlyList<Balance> Balances, Money Debit, Money Credit, bool Balanced);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/journal", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var selected = db.Entries.AsNoTracking().Where(e =>
            (filter.From == null || e.On >= filter.From) && (filter.To == null || e.On <= filter.To) && (filter.Contract == null || e.ContractId == filter.Contract)
            && (filter.Account == null || db.Lines.Any(l => l.EntryId == e.Id && l.Account == filter.Account)));
        var entries = await Newest(db, filter, selected, range).ToListAsync(ct);
        var ids = entries.Select(e => e.Id).ToList();
        var lines = (await db.Lines.AsNoTracking().Where(l => ids.Contains(l.EntryId)).OrderBy(l => l.Position).ToListAsync(ct)).ToLookup(l => l.EntryId);
        var balances = await BalancesAsync(db, filter, selected, ct);

        var (debit, credit) = (balances.Select(b => b.Debit).Sum(), balances.Select(b => b.Credit).Sum());
        var views = entries.Select(e => new EntryView(e.Id, e.Journal, e.On, e.Label, e.Piece, e.ContractId,
            [.. lines[e.Id].Select(l => new LineView(l.Account, ChartOfAccounts.LabelOf(l.Account), l.Auxiliary, l.Debit, l.Credit))])).ToList();
        return TypedResults.Ok(new Response(Page.Of(views, range.Take, e => e.Id, http), balances, debit, credit, debit == credit));
    }

    private static IQueryable<JournalEntry> Newest(BillingDbContext db, Filter filter, IQueryable<JournalEntry> selected, (int Take, Guid? After) range)
    {
        if (filter is not { Account: { } account, From: null, To: null, Contract: null })
        {
            return selected.Where(e => range.After == null || e.Id.CompareTo(range.After.Value) < 0).OrderByDescending(e => e.Id).Take(range.Take + 1);
        }

        // From the account's own lines: entries with a rare account lie far apart in the journal.
        var ids = db.Lines.Where(l => l.Account == account && (range.After == null || l.EntryId.CompareTo(range.After.Value) < 0))
            .GroupBy(l => l.EntryId).OrderByDescending(g => g.Key).Select(g => g.Key).Take(range.Take + 1);
        return db.Entries.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.Id);
    }

    // Of one contract from its lines, of everything else from the totals by month: the journal only grows.
    private static async Task<IReadOnlyList<Balance>> BalancesAsync(BillingDbContext db, Filter filter, IQueryable<JournalEntry> selected, CancellationToken ct)
    {
        var sums = filter.Contract is null
            ? (await db.ReadMovementsAsync(LedgerPeriod.Of(filter.From, filter.To), filter.Account, ct)).GroupBy(m => m.Account)
                .Select(g => new { Account = g.Key, Debit = g.Sum(m => m.Debit), Credit = g.Sum(m => m.Credit) }).ToList()
            : await db.Lines.AsNoTracking().Where(l => selected.Any(e => e.Id == l.EntryId)).GroupBy(l => l.Account)
                .Select(g => new { Account = g.Key, Debit = g.Sum(l => (decimal)(object)l.Debit), Credit = g.Sum(l => (decimal)(object)l.Credit) }).ToListAsync(ct);
        return [.. sums.OrderBy(s => s.Account, StringComparer.Ordinal).Select(s => new Balance(s.Account, ChartOfAccounts.LabelOf(s.Account), Money.Euros(s.Debit), Money.Euros(s.Credit)))];
    }
}
