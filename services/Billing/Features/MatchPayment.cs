using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Tells what an unmatched payment was for (BIL-7).</summary>
public static class MatchPayment
{
    public sealed record Request(Guid? ContractId, Guid? InvoiceId, string? InvoiceNumber);

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/payments/{id:guid}/match", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Ok<PaymentView>, ProblemHttpResult>> Handle(
        Guid id, Request request, BillingDbContext db, Cashier cashier, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (payment is null)
        {
            return BillingErrors.PaymentNotFound.ToProblem();
        }

        var found = await db.FindTargetAsync(request.ContractId, request.InvoiceId, request.InvoiceNumber, null, ct);
        if (!found.Try(out var target, out var errors))
        {
            return errors.ToProblem();
        }

        if (target.ContractId is not { } contractId)
        {
            return BillingErrors.InvoiceNotFound.ToProblem();
        }

        if (payment.ContractId is not null)
        {
            return BillingErrors.AlreadyMatched.ToProblem();
        }

        var book = await db.OpenBookAsync(contractId, ct);
        payment.MatchTo(contractId);
        book.Payments.Add(payment);
        var now = clock.GetUtcNow();
        db.Record(Entries.OfMatch(payment, book.CustomerId, ParisTime.DayOf(now)), now);
        await cashier.SettleAsync(book, ct, target.InvoiceId);
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return TypedResults.Ok(book.ViewPayment(payment));
    }
}
