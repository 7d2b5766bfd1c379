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
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Records money paid back out of a payer's credit: an over-payment, or what a credit note freed (CGV-3.5-d, CGV-3.3-d, BIL-7).</summary>
public static class RefundPayment
{
    public sealed record Request(
        Guid PaymentId, Money Amount, DateOnly PaidOn, PaymentMethod Method, [property: MaxLength(140)] string? Reference);

    public sealed record Response(Guid Id, Guid PaymentId, Guid ContractId, string Payer, Money Amount, DateOnly PaidOn, string Method, string? Reference)
    {
        public static Response Of(Refund r) => new(r.Id, r.PaymentId, r.ContractId, r.Payer.Wire(), r.Amount, r.PaidOn, r.Method, r.Reference);
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/refunds", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, BillingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var contractId = await db.Payments.Where(p => p.Id == request.PaymentId).Select(p => p.ContractId).SingleOrDefaultAsync(ct);
        if (contractId is null || await db.FindBookAsync(contractId.Value, ct) is not { } book)
        {
            return BillingErrors.PaymentNotFound.ToProblem();
        }

        var payment = book.Payments.Single(p => p.Id == request.PaymentId);
        if (request.PaidOn > ParisTime.DayOf(now))
        {
            return (BillingErrors.PaidInTheFuture with { Field = "paidOn" }).ToProblem();
        }

        var paidBack = payment.PayBack(request.Amount);
        if (!paidBack.IsDone)
        {
            return paidBack.Errors.ToProblem();
        }

        book.Grant(payment.FundingFileId)?.PayBack(request.Amount);
        var refund = new Refund(
            Guid.CreateVersion7(now), payment.Id, contractId.Value, payment.Payer, request.Amount, request.PaidOn,
            JsonNamingPolicy.KebabCaseLower.ConvertName($"{request.Method}"), request.Reference, user.Actor(), now);
        db.Refunds.Add(refund);
        db.Record(Entries.OfRefund(refund, book.CustomerId, payment.Opco), now);
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return TypedResults.Created($"/staff/v1/billing/refunds/{refund.Id}", Response.Of(refund));
    }
}
