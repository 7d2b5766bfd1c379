using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.Billing.Books;

/// <summary>All that Billing knows of one contract. Opened for a change, its account row is locked, so facts about one contract are taken in one after the other.</summary>
public sealed class ContractBook(
    ContractAccount account, List<FundingGrant> grants, List<IssuedDocument> issued, List<PlannedDocument> pending,
    List<Receivable> receivables, List<Payment> payments, List<Allocation> allocations, List<PayerShare> shares)
{
    public ContractAccount Account => account;

    public List<FundingGrant> Grants => grants;

    public List<IssuedDocument> Issued => issued;

    public List<PlannedDocument> Pending => pending;

    public List<Receivable> Receivables => receivables;

    public List<Payment> Payments => payments;

    public List<Allocation> Allocations => allocations;

    public List<PayerShare> Shares => shares;

    public Guid CustomerId => account.CustomerId ?? Guid.Empty;

    public FundingGrant? Grant(Guid? fundingFileId) => grants.FirstOrDefault(g => g.Id == fundingFileId);

    /// <summary>With what is planned counted as asked for: a document waiting for its day or its buyer's identity breaks nothing (BIL-3).</summary>
    public Conservation Conservation => Conservation.Of(account, grants, [.. issued, .. pending.Select(p => p.Document.AsIfIssued())]);

    /// <summary>Client invoices as the late-payment rules see them (CGV-3.4-a), late or not.</summary>
    public IReadOnlyList<LateInvoice> LateInvoices(Func<Receivable, bool>? only = null) =>
    [
        .. from receivable in receivables
           where receivable.Payer == Payer.Client && receivable.Kind.BearsInterest() && (only is null || only(receivable))
           orderby receivable.DueOn, receivable.Number
           select new LateInvoice(
               receivable.InvoiceId, receivable.Number, receivable.InclVat, receivable.DueOn, ReductionsOf(receivable.InvoiceId), receivable.InterestCharged,
               receivable.IndemnityCharged, receivable.InterestThrough),
    ];

    /// <summary>Notes on each invoice what the document asks for on it.</summary>
    public void Charge(LatePayment late)
    {
        foreach (var charge in late.Charges)
        {
            receivables.Single(r => r.InvoiceId == charge.InvoiceId).Charge(charge, late.Through);
        }
    }

    public Money CreditOf(Payer payer) => payments.Where(p => p.Payer == payer).Select(p => p.Available).Sum();

    private IReadOnlyList<Reduction> ReductionsOf(Guid invoiceId) =>
    [
        .. allocations.Where(a => a.InvoiceId == invoiceId).Select(a => new Reduction(a.On, a.Amount)),
        .. issued.Where(d => d.CreditsInvoiceId == invoiceId).Select(d => new Reduction(d.IssuedOn, -d.Amounts.InclVat)),
    ];
}
