using Lexom.Kernel;

namespace Lexom.Billing.Domain;

public sealed record Posting(string Account, string? Auxiliary, Money Debit, Money Credit)
{
    /// <summary>A debit, or a credit when the amount is negative: credit notes swap the sides and never show a negative sum.</summary>
    public static Posting OfDebit(LedgerAccount account, Money amount, string? auxiliary = null) =>
        amount.Amount >= 0 ? new(account.Number, auxiliary, amount, Money.Zero) : new(account.Number, auxiliary, Money.Zero, -amount);

    public static Posting OfCredit(LedgerAccount account, Money amount, string? auxiliary = null) => OfDebit(account, -amount, auxiliary);
}

/// <summary>One entry of the journal: VE (sales), BQ (bank) or OD (other). Balanced, or it is not made.</summary>
public sealed record Entry(string Journal, DateOnly On, string Label, string Piece, Guid? ContractId, IReadOnlyList<Posting> Postings)
{
    public bool IsBalanced => Postings.Select(p => p.Debit).Sum() == Postings.Select(p => p.Credit).Sum();
}

// Rule BIL-5: which accounts each event moves.
public static class Entries
{
    public static Entry OfDocument(Invoice invoice, IReadOnlyList<DocumentLine> lines, bool depositEarned)
    {
        var kind = invoice.CreditedKind ?? invoice.Kind;
        var revenue = lines.GroupBy(l => Revenue(kind, l, depositEarned))
            .Select(g => Posting.OfCredit(g.Key, Money.Euros(g.Sum(l => l.ExclVat))));
        return Of("VE", invoice.IssuedOn, $"{invoice.Kind.French()} {invoice.Number}", invoice.Number, invoice.ContractId,
            [Posting.OfDebit(ChartOfAccounts.Customers, invoice.InclVat, Auxiliary(invoice)), .. revenue, Posting.OfCredit(ChartOfAccounts.VatPending, invoice.Vat)]);
    }

    /// <summary>The price is due: the deposit stops being a debt and becomes part of it.</summary>
    public static Entry OfDepositEarned(Guid contractId, string piece, Money exclVat, DateOnly on) =>
        Of("OD", on, "Acompte acquis au prix", piece, contractId,
            [Posting.OfDebit(ChartOfAccounts.Deposits, exclVat), Posting.OfCredit(ChartOfAccounts.Services, exclVat)]);

    public static Entry OfPayment(Payment payment, Guid customerId) =>
        Of("BQ", payment.ReceivedOn, "Règlement reçu", Piece(payment), payment.ContractId,
        [
            Posting.OfDebit(ChartOfAccounts.Bank, payment.Amount),
            Posting.OfCredit(ChartOfAccounts.Customers, payment.Amount, ChartOfAccounts.Auxiliary(payment.Payer, customerId, payment.Opco)),
        ]);

    public static Entry OfUnmatched(Payment payment) =>
        Of("BQ", payment.ReceivedOn, "Règlement à rapprocher", Piece(payment), null,
            [Posting.OfDebit(ChartOfAccounts.Bank, payment.Amount), Posting.OfCredit(ChartOfAccounts.Suspense, payment.Amount)]);

    public static Entry OfMatch(Payment payment, Guid customerId, DateOnly on) =>
        Of("OD", on, "Règlement rapproché", Piece(payment), payment.ContractId,
        [
            Posting.OfDebit(ChartOfAccounts.Suspense, payment.Amount),
            Posting.OfCredit(ChartOfAccounts.Customers, payment.Amount, ChartOfAccounts.Auxiliary(payment.Payer, customerId, payment.Opco)),
        ]);

    public static Entry OfRefund(Refund refund, Guid customerId, string? opco) =>
        Of("BQ", refund.PaidOn, "Remboursement", refund.Reference ?? $"{refund.Id:N}", refund.ContractId,
        [
            Posting.OfDebit(ChartOfAccounts.Customers, refund.Amount, ChartOfAccounts.Auxiliary(refund.Payer, customerId, opco)),
            Posting.OfCredit(ChartOfAccounts.Bank, refund.Amount),
        ]);

    public static Entry OfVatDue(Receivable receivable, Money vat, DateOnly on) =>
        Of("OD", on, $"TVA exigible sur {receivable.Number}", receivable.Number, receivable.ContractId,
            [Posting.OfDebit(ChartOfAccounts.VatPending, vat), Posting.OfCredit(ChartOfAccounts.VatCollected, vat)]);

    private static LedgerAccount Revenue(DocumentKind kind, DocumentLine line, bool depositEarned) => kind switch
    {
        DocumentKind.Deposit => depositEarned ? ChartOfAccounts.Services : ChartOfAccounts.Deposits,
        DocumentKind.LatePayment => line.Unit == LatePayment.InterestUnit ? ChartOfAccounts.LateInterest : ChartOfAccounts.Penalties,
        DocumentKind.Indemnity or DocumentKind.CancellationFee => ChartOfAccounts.Penalties,
        _ => ChartOfAccounts.Services,
    };

    private static string Auxiliary(Invoice invoice) => ChartOfAccounts.Auxiliary(invoice.Payer, invoice.CustomerId, invoice.Opco);

    private static string Piece(Payment payment) => payment.Reference ?? $"{payment.Id:N}";

    private static Entry Of(string journal, DateOnly on, string label, string piece, Guid? contractId, IEnumerable<Posting> postings)
    {
        var entry = new Entry(journal, on, label, piece, contractId, [.. postings.Where(p => p.Debit != p.Credit)]);
        return entry.IsBalanced ? entry : throw new InvalidOperationException($"The entry for {piece} does not balance.");
    }
}
