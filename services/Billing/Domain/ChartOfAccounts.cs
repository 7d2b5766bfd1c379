namespace Lexom.Billing.Domain;

/// <summary>An account of the French chart (PCG, règlement ANC 2014-03 as changed by 2022-06) and why it is used.</summary>
public sealed record LedgerAccount(string Number, string Label, string Use);

// Rule BIL-5: the accounts as data.
public static class ChartOfAccounts
{
    public static readonly LedgerAccount Customers = new("411", "Clients", "what clients and OPCOs owe, by payer (auxiliary account)");
    public static readonly LedgerAccount Deposits = new("4191", "Clients - Avances et acomptes reçus sur commandes", "deposits, a debt towards the client until the price is due");
    public static readonly LedgerAccount VatCollected = new("44571", "TVA collectée", "VAT that has become due");
    public static readonly LedgerAccount VatPending = new("44574", "TVA collectée en attente d'encaissement", "VAT invoiced and not yet paid: on services it is due on payment (CGI 269-2-c)");
    public static readonly LedgerAccount Suspense = new("471", "Comptes d'attente", "payments nobody could match yet (BIL-7)");
    public static readonly LedgerAccount Bank = new("512", "Banques", "payments and refunds");
    public static readonly LedgerAccount Services = new("706", "Prestations de services", "the price of trainings");
    public static readonly LedgerAccount Penalties = new("7581", "Dédits et pénalités perçus sur achats et ventes", "indemnities, cancellation fees and the 40 EUR: they pay for no supply");
    public static readonly LedgerAccount LateInterest = new("7631", "Revenus des créances commerciales", "interest on late trade receivables");

    public static IReadOnlyList<LedgerAccount> All { get; } =
        [Customers, Deposits, VatCollected, VatPending, Suspense, Bank, Services, Penalties, LateInterest];

    public static string LabelOf(string account) => All.FirstOrDefault(a => a.Number == account)?.Label ?? "";

    /// <summary>Auxiliary account of a payer: an id, never a name.</summary>
    public static string Auxiliary(Payer payer, Guid customerId, string? opco) => payer == Payer.Client ? $"C-{customerId:N}" : $"O-{opco}";
}
