using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Interest on one client invoice up to a day (today when absent), as CGV-3.4-a says; <c>basis=semester</c> shows the other reading.</summary>
public static class GetInterest
{
    public sealed record Response(
        Guid InvoiceId, string Number, Money InclVat, DateOnly DueOn, DateOnly On, string Basis, decimal MarginPoints, decimal FloorMultiple,
        InterestView Table, Money InterestCharged, Money RecoveryIndemnity, bool RecoveryIndemnityCharged);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/invoices/{id:guid}/interest", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, DateOnly? on, string? basis, BillingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (basis is not (null or "first-of-january" or "semester"))
        {
            return DomainError.Invalid("basis-unknown", "« basis » est « first-of-january » ou « semester ».", "basis").ToProblem();
        }

        await using var snapshot = await db.SnapshotAsync(ct);
        var contractId = await db.Receivables.AsNoTracking().Where(r => r.InvoiceId == id).Select(r => (Guid?)r.ContractId).SingleOrDefaultAsync(ct);
        var book = contractId is { } contract ? await db.ReadBookAsync(contract, ct) : null;
        if (book?.Account.Terms is null || book.LateInvoices(r => r.InvoiceId == id).SingleOrDefault() is not { } invoice)
        {
            return BillingErrors.InvoiceNotFound.ToProblem();
        }

        var terms = book.Account.Terms.Interest;
        terms = basis is null ? terms : terms with { Basis = basis == "semester" ? RefiBasis.Semester : RefiBasis.FirstOfJanuary };
        var through = on ?? clock.Today();
        var table = InterestLedger.Compute(invoice.InclVat, invoice.DueOn, invoice.Reductions, through, terms, await db.ReadRatesAsync(ct));

        var late = table.Days > 0 || table.RateMissingSince is not null;
        return TypedResults.Ok(new Response(
            invoice.InvoiceId, invoice.Number, invoice.InclVat, invoice.DueOn, through, terms.Basis == RefiBasis.Semester ? "semester" : "first-of-january",
            terms.MarginPoints, terms.FloorMultiple, InterestView.Of(table), invoice.InterestCharged,
            late ? RecoveryIndemnity.For(book.Account.Terms.IsLegalPerson, false, terms) : Money.Zero, invoice.IndemnityCharged));
    }
}
