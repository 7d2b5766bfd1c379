using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>An amount moving between a payment and an invoice; negative when it is released.</summary>
public sealed record Allotment(Payment Payment, Receivable Receivable, Money Amount, DateOnly On);

/// <summary>
/// Which money settles which invoice of a contract. A payer's money settles that payer's invoices only: the named invoice first, then the oldest due
/// (Code civil 1342-10). What a credit note frees is used at once for what the payer still owes on the contract (Code civil 1347), the rest is its credit.
/// </summary>
public static class Allotments
{
    public static IReadOnlyList<Allotment> Release(Receivable receivable, IEnumerable<Allocation> allocations, IReadOnlyList<Payment> payments, DateOnly on)
    {
        var released = new List<Allotment>();
        var byPayment = allocations.Where(a => a.InvoiceId == receivable.InvoiceId).GroupBy(a => a.PaymentId)
            .Select(g => (Payment: payments.Single(p => p.Id == g.Key), Net: g.Select(a => a.Amount).Sum()))
            .Where(p => p.Net.Amount > 0).OrderByDescending(p => p.Payment.ReceivedOn).ThenByDescending(p => p.Payment.Id);
        foreach (var (payment, net) in byPayment)
        {
            var part = Money.Min(net, receivable.Overpaid);
            if (part.Amount > 0)
            {
                payment.Release(part);
                receivable.Release(part);
                released.Add(new Allotment(payment, receivable, -part, on));
            }
        }

        return released;
    }

    public static IReadOnlyList<Allotment> Apply(IReadOnlyList<Payment> payments, IReadOnlyList<Receivable> receivables, Guid? firstInvoiceId = null)
    {
        var made = new List<Allotment>();
        var ordered = receivables.OrderByDescending(r => r.InvoiceId == firstInvoiceId).ThenBy(r => r.DueOn).ThenBy(r => r.Number, StringComparer.Ordinal).ToList();
        foreach (var payment in payments.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id))
        {
            foreach (var receivable in ordered.Where(r => r.Payer == payment.Payer && r.FundingFileId == payment.FundingFileId))
            {
                var part = Money.Min(payment.Available, receivable.Outstanding);
                if (part.Amount > 0)
                {
                    payment.Allocate(part);
                    receivable.Pay(part);
                    // A sum that was there before the invoice settles it from the day of the invoice.
                    var on = payment.ReceivedOn > receivable.IssuedOn ? payment.ReceivedOn : receivable.IssuedOn;
                    made.Add(new Allotment(payment, receivable, part, on));
                }
            }
        }

        return made;
    }
}
