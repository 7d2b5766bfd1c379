using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Bank;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// Bank credits imported, newest first; <c>status=open</c> gives those nobody has recognised yet, with proposals, and those that wait for an OPCO's word (BIL-7).
/// </summary>
public static class ListBankEntries
{
    /// <param name="Id">Of the entry.</param>
    /// <param name="StatementId">The import it came with.</param>
    /// <param name="BookedOn">The bank's day.</param>
    /// <param name="Amount">What came in.</param>
    /// <param name="Reference">As the payer wrote it.</param>
    /// <param name="Debtor">Who paid, as the bank names them.</param>
    /// <param name="Outcome">What it was recognised as when it was imported.</param>
    /// <param name="PaymentId">The payment it is.</param>
    /// <param name="Proposals">What it may be, while nobody has said what it is.</param>
    /// <param name="Allocations">The invoices its payment settles by now, whoever matched it.</param>
    public sealed record Response(
        Guid Id, Guid StatementId, DateOnly BookedOn, Money Amount, string Reference, string? Debtor, string Outcome, Guid? PaymentId, IReadOnlyList<Proposal> Proposals,
        IReadOnlyList<AllocationView> Allocations);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/bank-entries", Handle).NotesReading("bank-entry", ReadingPurposes.Accounting);

    private static async Task<Results<Ok<Page<Response>>, ProblemHttpResult>> Handle(
        Guid? statement, string? status, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        if (status is not (null or "open"))
        {
            return DomainError.Invalid("filter-unknown", "« status » est « open » ou absent.", "status").ToProblem();
        }

        // An unmatched credit is open until its payment has been matched to a contract.
        var found = await db.BankEntries.AsNoTracking()
            .Where(e => (statement == null || e.StatementId == statement)
                && (status == null || e.Outcome == CreditOutcome.AwaitingOpco
                    || (e.Outcome == CreditOutcome.Unmatched && db.Payments.Any(p => p.Id == e.PaymentId && p.ContractId == null))))
            .Where(e => range.After == null || e.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(e => e.Id).Take(range.Take + 1).ToListAsync(ct);
        var open = found.Exists(e => e.Outcome == CreditOutcome.Unmatched) ? await db.ReadOpenInvoicesAsync(ct) : [];
        var settled = await db.AllocationsOfAsync([.. found.Select(e => e.PaymentId).OfType<Guid>()], ct);
        http.Shows(await db.IndividualsOfAsync(found.Select(e => e.ContractId), ct));
        return TypedResults.Ok(Page.Of([.. found.Select(e => View(e, open, [.. settled[e.PaymentId ?? Guid.Empty]]))], range.Take, e => e.Id, http));
    }

    private static Response View(BankEntry entry, IReadOnlyList<OpenInvoice> open, IReadOnlyList<AllocationView> settled) => new(
        entry.Id, entry.StatementId, entry.BookedOn, entry.Amount, entry.Reference, entry.Debtor, BankCreditView.Wire(entry.Outcome), entry.PaymentId,
        entry.Outcome == CreditOutcome.Unmatched && settled.Count == 0
            ? PaymentMatching.Match(new BankCredit(entry.Key, entry.BookedOn, entry.Amount, entry.Reference, entry.Debtor), open, []).Proposals : [],
        settled);
}
