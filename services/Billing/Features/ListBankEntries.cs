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
    public sealed record Response(
        Guid Id, Guid StatementId, DateOnly BookedOn, Money Amount, string Reference, string? Debtor, string Outcome, Guid? PaymentId, IReadOnlyList<Proposal> Proposals);

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
        http.Shows(await db.IndividualsOfAsync(found.Select(e => e.ContractId), ct));
        return TypedResults.Ok(Page.Of([.. found.Select(e => View(e, open))], range.Take, e => e.Id, http));
    }

    private static Response View(BankEntry entry, IReadOnlyList<OpenInvoice> open) => new(
        entry.Id, entry.StatementId, entry.BookedOn, entry.Amount, entry.Reference, entry.Debtor, BankCreditView.Wire(entry.Outcome), entry.PaymentId,
        entry.Outcome == CreditOutcome.Unmatched
            ? PaymentMatching.Match(new BankCredit(entry.Key, entry.BookedOn, entry.Amount, entry.Reference, entry.Debtor), open, []).Proposals : []);
}
