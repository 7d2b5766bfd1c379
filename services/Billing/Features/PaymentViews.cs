using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

public sealed record AllocationView(Guid InvoiceId, string Number, Money Amount, DateOnly On);

/// <summary>A payment and where it went; <paramref name="Available"/> is the payer's credit.</summary>
public sealed record PaymentView(
    Guid Id, Guid? ContractId, string Payer, string? Opco, Money Amount, DateOnly ReceivedOn, string Method, string? Reference, Money Allocated, Money Refunded,
    Money Available, string Status, IReadOnlyList<AllocationView> Allocations)
{
    public static PaymentView Of(Payment p, IEnumerable<AllocationView> allocations) => new(
        p.Id, p.ContractId, p.Payer.Wire(), p.Opco, p.Amount, p.ReceivedOn, p.Method, p.Reference, p.Allocated, p.Refunded, p.Available,
        p.ContractId is null ? "unmatched" : p.Available.Amount > 0 ? "credit" : "allocated", [.. allocations]);
}

/// <summary>How money came or went.</summary>
public enum PaymentMethod
{
    Transfer,
    Card,
    Cheque,
    Cash,
    DirectDebit,
}

public static class PaymentQueries
{
    public static async Task<IReadOnlyList<PaymentView>> ViewPaymentsAsync(this BillingDbContext db, IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var allocations = await db.AllocationsOfAsync([.. payments.Select(p => p.Id)], ct);
        return [.. payments.Select(p => PaymentView.Of(p, allocations[p.Id]))];
    }

    /// <summary>Where payments went, by payment.</summary>
    public static async Task<ILookup<Guid, AllocationView>> AllocationsOfAsync(this BillingDbContext db, IReadOnlyList<Guid> payments, CancellationToken ct)
    {
        var allocations = await (
            from a in db.Allocations.AsNoTracking()
            join r in db.Receivables.AsNoTracking() on a.InvoiceId equals r.InvoiceId
            where payments.Contains(a.PaymentId)
            orderby a.Id
            select new { a.PaymentId, View = new AllocationView(a.InvoiceId, r.Number, a.Amount, a.On) }).ToListAsync(ct);
        return allocations.ToLookup(a => a.PaymentId, a => a.View);
    }

    /// <summary>The same from a book just changed, before it is saved.</summary>
    public static PaymentView ViewPayment(this ContractBook book, Payment payment) => PaymentView.Of(
        payment,
        from a in book.Allocations
        where a.PaymentId == payment.Id
        select new AllocationView(a.InvoiceId, book.Receivables.Single(r => r.InvoiceId == a.InvoiceId).Number, a.Amount, a.On));
}
