using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.UnitTests.Billing;

/// <summary>One contract's books in memory: takes facts in, issues what they ask for at once, settles, and keeps every journal entry.</summary>
internal sealed class Ledger(ContractAccount? account = null, BillingPolicy? policy = null, Seller? seller = null)
{
    private readonly Dictionary<string, int> _counters = [];

    public ContractAccount Account { get; } = account ?? Make.Account();

    public DateOnly Today { get; set; } = Make.Accepted;

    public List<FundingGrant> Grants { get; } = [];

    public List<(Invoice Document, PersonalPart Buyer)> Chain { get; } = [];

    public List<Receivable> Receivables { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<Allocation> Allocations { get; } = [];

    public List<Entry> Entries { get; } = [];

    public IReadOnlyList<IssuedDocument> Issued => [.. Chain.Select(c => c.Document.ToIssued())];

    public IReadOnlyList<DocumentToIssue> Wanted => Settlement.Decide(Account, Grants, Issued, policy ?? BillingPolicy.Default, Today);

    public Conservation Conservation => Conservation.Of(Account, Grants, Issued);

    public Ledger With(params FundingGrant[] grants)
    {
        Grants.AddRange(grants);
        return Settle();
    }

    /// <summary>A fact, then everything that follows from it.</summary>
    public Ledger After(Action<ContractAccount> fact)
    {
        fact(Account);
        return Settle();
    }

    public Ledger Receive(Payment payment)
    {
        Payments.Add(payment);
        Grants.SingleOrDefault(g => g.Id == payment.FundingFileId)?.Receive(payment.Amount);
        Entries.Add(Lexom.Billing.Domain.Entries.OfPayment(payment, Make.CustomerId));
        return Settle();
    }

    public Ledger Settle()
    {
        EarnDeposit();
        foreach (var document in Wanted.Where(d => d.IssueOn <= Today))
        {
            Issue(document);
        }

        var moved = Receivables.Where(r => r.Overpaid.Amount > 0).SelectMany(r => Allotments.Release(r, Allocations, Payments, Today)).ToList();
        moved.AddRange(Allotments.Apply(Payments, Receivables));
        Allocations.AddRange(moved.Select(m => new Allocation(Guid.CreateVersion7(), m.Payment.Id, m.Receivable.InvoiceId, m.Amount, m.On, default)));
        foreach (var receivable in Receivables)
        {
            var vat = receivable.MoveVat();
            if (vat.Amount != 0)
            {
                Entries.Add(Lexom.Billing.Domain.Entries.OfVatDue(receivable, vat, Today));
            }

            receivable.Settle(Today);
        }

        return this;
    }

    public Invoice Issue(DocumentToIssue document)
    {
        var series = DocumentNumber.SeriesOf(document.Kind);
        var sequence = _counters[$"{series}{Today.Year}"] = _counters.GetValueOrDefault($"{series}{Today.Year}") + 1;
        var register = new Register(series, Today.Year, sequence, Chain.Count + 1, Chain.Count == 0 ? DocumentChain.Genesis : Chain[^1].Document.Hash, Today);
        var grant = Grants.SingleOrDefault(g => g.Id == document.FundingFileId);
        var buyer = PersonalPart.Of(grant is null ? Make.Buyer : Make.Opco(grant.Opco).ToBuyer(), $"{Chain.Count:x32}");
        var credited = Issued.SingleOrDefault(d => d.Id == document.CreditsInvoiceId);
        var invoice = Invoice.Issue(
            Guid.CreateVersion7(), document, Account, grant, credited, buyer, seller ?? Make.Seller, register, ParisTime.StartOf(Today).AddHours(9).AddTicks(7));
        Chain.Add((invoice, buyer));
        Entries.Add(Lexom.Billing.Domain.Entries.OfDocument(invoice, document.Lines, Account.DepositEarnedOn is not null));
        if (document.Kind == DocumentKind.CreditNote)
        {
            Receivables.Single(r => r.InvoiceId == document.CreditsInvoiceId).Credit(-document.Amounts);
        }
        else
        {
            Receivables.Add(Receivable.Of(invoice, (seller ?? Make.Seller).VatOnDebits));
        }

        return invoice;
    }

    /// <summary>Kind, payer and amount incl. VAT of every document, in order.</summary>
    public IReadOnlyList<string> Documents => [.. Chain.Select(c => $"{c.Document.Kind.Wire()} {c.Document.Payer.Wire()} {c.Document.InclVat}")];

    public IReadOnlyList<string> Rules => [.. Chain.Select(c => c.Document.RuleId)];

    public Money Balance(LedgerAccount account) => Entries.SelectMany(e => e.Postings).Where(p => p.Account == account.Number).Select(p => p.Debit - p.Credit).Sum();

    private void EarnDeposit()
    {
        if (Account.Stage is not (PriceStage.Delivered or PriceStage.DueAtOnce) || Account.DepositEarnedOn is not null)
        {
            return;
        }

        var left = Issued.Where(d => (d.CreditedKind ?? d.Kind) == DocumentKind.Deposit).Select(d => d.Amounts.ExclVat).Sum();
        Account.EarnDeposit(Today);
        if (left.Amount > 0)
        {
            Entries.Add(Lexom.Billing.Domain.Entries.OfDepositEarned(Account.Id, Chain[0].Document.Number, left, Today));
        }
    }
}
