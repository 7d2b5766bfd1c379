using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>
/// Records money received from a client (BIL-7): the named invoice first, then the oldest due of the contract; what is over stays as the client's credit, what
/// matches nothing is kept and listed. An OPCO's payments come through Funding.
/// </summary>
public static class RecordPayment
{
    public sealed record Request(
        Guid? ContractId, Guid? InvoiceId, [property: MaxLength(40)] string? InvoiceNumber, Money Amount, DateOnly ReceivedOn, PaymentMethod Method,
        [property: MaxLength(140)] string? Reference);

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/payments", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Created<PaymentView>, ProblemHttpResult>> Handle(
        Request request, BillingDbContext db, Cashier cashier, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var target = await db.FindTargetAsync(request.ContractId, request.InvoiceId, request.InvoiceNumber, request.Reference, ct);
        var errors = Errors(request, target, ParisTime.DayOf(now));
        if (errors.Count > 0)
        {
            return errors.ToProblem();
        }

        var (contractId, invoiceId) = target.Value;
        var payment = Payment.OfClient(
            Guid.CreateVersion7(now), contractId, request.Amount, request.ReceivedOn, JsonNamingPolicy.KebabCaseLower.ConvertName($"{request.Method}"),
            request.Reference, user.Actor(), now);

        var view = PaymentView.Of(payment, []);
        if (contractId is { } contract)
        {
            var book = await db.OpenBookAsync(contract, ct);
            cashier.Receive(book, payment);
            await cashier.SettleAsync(book, ct, invoiceId);
            view = book.ViewPayment(payment);
        }
        else
        {
            db.Payments.Add(payment);
            db.Record(Entries.OfUnmatched(payment), now);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Created($"/staff/v1/billing/payments/{payment.Id}", view);
    }

    private static List<DomainError> Errors(Request request, Result<PaymentTarget> target, DateOnly today)
    {
        var errors = new List<DomainError>(target.Errors);
        if (request.Amount.Amount <= 0)
        {
            errors.Add(BillingErrors.AmountNotPositive);
        }

        if (request.ReceivedOn > today)
        {
            errors.Add(BillingErrors.PaidInTheFuture with { Field = "receivedOn" });
        }

        if (request is { ContractId: null, InvoiceId: null, InvoiceNumber: null, Reference: null or "" })
        {
            errors.Add(BillingErrors.ReferenceMissing);
        }

        return errors;
    }
}
