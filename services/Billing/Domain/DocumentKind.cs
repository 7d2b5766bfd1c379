namespace Lexom.Billing.Domain;

// Rule BIL-2: the kinds of documents. Price (first four, and the complementary one apart) and indemnity never share one.
public enum DocumentKind
{
    Deposit,
    Final,
    OpcoShare,
    ClientBalance,
    Complementary,
    CancellationFee,
    Indemnity,
    LatePayment,
    CreditNote,
}

public enum Payer
{
    Client,
    Opco,
}

public static class DocumentKinds
{
    /// <summary>The name on the wire, as the contract of InvoiceIssued lists them.</summary>
    public static string Wire(this DocumentKind kind) => kind switch
    {
        DocumentKind.Deposit => "deposit",
        DocumentKind.Final => "final",
        DocumentKind.OpcoShare => "opco-share",
        DocumentKind.ClientBalance => "client-balance",
        DocumentKind.Complementary => "complementary",
        DocumentKind.CancellationFee => "cancellation-fee",
        DocumentKind.Indemnity => "indemnity",
        DocumentKind.LatePayment => "late-payment",
        DocumentKind.CreditNote => "credit-note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Wire(this Payer payer) => payer == Payer.Client ? "client" : "opco";

    public static DocumentKind? OfWire(string? name) =>
        Enum.GetValues<DocumentKind>().Where(k => k.Wire() == name).Cast<DocumentKind?>().FirstOrDefault();

    public static string French(this DocumentKind kind) => kind switch
    {
        DocumentKind.Deposit => "Facture d’acompte",
        DocumentKind.Final => "Facture",
        DocumentKind.OpcoShare => "Facture de la part prise en charge",
        DocumentKind.ClientBalance => "Facture de solde",
        DocumentKind.Complementary => "Facture complémentaire",
        DocumentKind.CancellationFee => "Frais d’annulation",
        DocumentKind.Indemnity => "Indemnité",
        DocumentKind.LatePayment => "Intérêts et frais de retard",
        DocumentKind.CreditNote => "Avoir",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Part of the price of the training: carries VAT and counts in the payers' shares (BIL-3). The price of a change is apart (CGV-2.1-e).</summary>
    public static bool IsPrice(this DocumentKind kind) => kind is DocumentKind.Deposit or DocumentKind.Final or DocumentKind.OpcoShare or DocumentKind.ClientBalance;

    /// <summary>Pays for a supply: carries VAT and its mentions.</summary>
    public static bool IsSupply(this DocumentKind kind) => kind.IsPrice() || kind == DocumentKind.Complementary;

    // Rule CGV-3.4-a, and Code civil 1343-2: interest does not bear interest. An unpaid deposit means that there is no contract yet (CGV-2.2), not that
    // someone is late; an OPCO that is late loses its share to the client instead (CGV-3.3-d).
    public static bool CanBeOverdue(this DocumentKind kind) => kind is not (DocumentKind.Deposit or DocumentKind.OpcoShare or DocumentKind.CreditNote);

    public static bool BearsInterest(this DocumentKind kind) => kind.CanBeOverdue() && kind != DocumentKind.LatePayment;
}
