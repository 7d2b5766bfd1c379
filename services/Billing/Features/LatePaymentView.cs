using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.Billing.Features;

public sealed record LateChargeView(
    Guid InvoiceId, string Number, Money InclVat, DateOnly LateSince, InterestView Table, Money InterestBefore, Money Interest, Money RecoveryIndemnity, Money Total);

/// <summary>What a late-payment document would ask for: interest and 40 EUR per overdue invoice, with the tables (CGV-3.4-a, -b).</summary>
public sealed record LatePaymentView(
    Guid ContractId, DateOnly Through, string RuleId, string Rule, Money Interest, Money RecoveryIndemnity, Money Total, DateOnly? RateMissingSince,
    IReadOnlyList<LateChargeView> Charges)
{
    public static LatePaymentView Of(Guid contractId, LatePayment late, IReadOnlyList<LateInvoice> invoices) => new(
        contractId, late.Through, "CGV-3.4", Clauses.Why("CGV-3.4"), late.Charges.Select(c => c.Interest).Sum(), late.Charges.Select(c => c.Indemnity).Sum(), late.Total,
        late.RateMissingSince,
        [.. late.Charges.Select(c => new LateChargeView(
            c.InvoiceId, c.Number, invoices.Single(i => i.InvoiceId == c.InvoiceId).InclVat, c.LateSince, InterestView.Of(c.Table), c.InterestBefore, c.Interest,
            c.Indemnity, c.Total))]);
}

public static class LatePayments
{
    public static async Task<LatePayment> ComputeLatePaymentAsync(this BillingDbContext db, ContractBook book, DateOnly through, CancellationToken ct)
    {
        var terms = book.Account.Terms!;
        return LatePayment.Of(book.LateInvoices(), terms.IsLegalPerson, through, terms.Interest, await db.ReadRatesAsync(ct));
    }
}
