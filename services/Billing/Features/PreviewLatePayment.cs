using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>Shows a late-payment document without issuing it: nothing changes (CGV-3.4).</summary>
public static class PreviewLatePayment
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/contracts/{id:guid}/late-payment/preview", Handle);

    private static async Task<Results<Ok<LatePaymentView>, ProblemHttpResult>> Handle(Guid id, BillingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        await using var snapshot = await db.SnapshotAsync(ct);
        var book = await db.ReadBookAsync(id, ct);
        if (book?.Account.Terms is null)
        {
            return BillingErrors.ContractNotFound.ToProblem();
        }

        var late = await db.ComputeLatePaymentAsync(book, clock.Today(), ct);
        return TypedResults.Ok(LatePaymentView.Of(id, late, book.LateInvoices()));
    }
}
