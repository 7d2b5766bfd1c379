using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// Issues the late-payment document of a contract: interest up to today and 40 EUR per overdue invoice, each once (CGV-3.4-a, -b). Where a rate is
/// missing the days before it are asked for, and the others as soon as staff enter it. Refused when the total is no longer the one seen in the preview.
/// </summary>
public static class IssueLatePayment
{
    /// <param name="ExpectedTotal">Total of the preview; when given it must still hold.</param>
    public sealed record Request(Money? ExpectedTotal);

    public sealed record Response(InvoiceSummary Invoice, LatePaymentView LatePayment);

    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/contracts/{id:guid}/late-payment", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid id, Request? request, BillingDbContext db, DocumentIssuer issuer, Cashier cashier, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var book = await db.FindBookAsync(id, ct);
        if (book?.Account.Terms is null)
        {
            return BillingErrors.ContractNotFound.ToProblem();
        }

        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.CustomerId == book.CustomerId, ct);
        var late = await db.ComputeLatePaymentAsync(book, clock.Today(), ct);
        var view = LatePaymentView.Of(id, late, book.LateInvoices());

        if (Refusal(late, customer?.Identity, request?.ExpectedTotal) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var invoice = await issuer.IssueLatePaymentAsync(book, late, customer!.Identity!, ct);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);

        var summary = (await db.OfContractAsync(id, ct)).Single(i => i.Id == invoice.Id);
        await transaction.CommitAsync(ct);
        return TypedResults.Created($"/staff/v1/billing/invoices/{invoice.Id}", new Response(summary, view));
    }

    private static DomainError? Refusal(LatePayment late, BuyerIdentity? buyer, Money? expected) =>
        late.Total.Amount <= 0 ? late.RateMissingSince is { } since ? BillingErrors.RateMissing(since) : BillingErrors.NothingLate
        : expected is { } seen && seen != late.Total ? BillingErrors.Outcome
        : buyer is null ? BillingErrors.IdentityMissing
        : null;
}
