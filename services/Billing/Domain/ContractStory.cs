namespace Lexom.Billing.Domain;

/// <summary>Switches of the seller, not of the contract.</summary>
/// <param name="IndemnitiesUnderVat">False: indemnities are outside VAT, as they pay for no supply (BIL-2).</param>
public sealed record BillingPolicy(bool IndemnitiesUnderVat)
{
    public static readonly BillingPolicy Default = new(IndemnitiesUnderVat: false);
}

/// <summary>All that a decision about one contract's documents looks at.</summary>
public sealed record ContractStory(
    ContractAccount Account, ContractTerms Terms, IReadOnlyList<FundingGrant> Grants, IReadOnlyList<IssuedDocument> Issued, PriceShares Shares, DateOnly Today)
{
    public bool HasLapse => Grants.Any(g => g.LapsedOn is not null);

    public static string PriceReason(Payer payer, Guid? fundingFileId, int position) =>
        payer == Payer.Client ? $"price:client:{position}" : $"price:opco:{fundingFileId}:{position}";

    /// <summary>Price documents of one payer, credit notes included, oldest first.</summary>
    public IReadOnlyList<IssuedDocument> PriceOf(Payer payer, Guid? fundingFileId) =>
        [.. Issued.Where(d => d.IsPrice && d.Payer == payer && d.FundingFileId == fundingFileId).OrderBy(d => d.Order)];

    public string RuleOfCredit(FundingGrant? grant) => this switch
    {
        { Account.Stage: PriceStage.Dropped } => Account.RuleId!,
        { Account.DepositForfeitedOn: not null, Account.Stage: PriceStage.Open } => Account.DepositForfeitedRuleId!,
        _ when grant is { LapsedOn: not null } => "CGV-3.3-d",
        _ when grant is not null => "CGV-3.3-b",
        { HasLapse: true } => "CGV-3.3-d",
        _ => "CGV-3.3-c",
    };

    public IReadOnlyList<ExplanationInput> Inputs(string? creditedNumber = null)
    {
        var inputs = new List<ExplanationInput>
        {
            new("Prix total HT", French.Euros(Terms.Total.ExclVat)),
            new("TVA", French.Euros(Terms.Total.Vat)),
            new("Prix total TTC", French.Euros(Terms.Total.InclVat)),
            new("Part du client TTC", French.Euros(Shares.Client.InclVat)),
        };
        inputs.AddRange(Shares.Opcos.Select(o => new ExplanationInput($"Part {Opcos.NameOf(o.Grant.Opco)} TTC", $"{French.Euros(o.Amounts.InclVat)} (accordé {French.Euros(o.Grant.GrantedExclVat)} HT, réglé {French.Euros(o.Grant.Paid)})")));
        inputs.AddRange(Issued.Where(d => d.IsPrice).Select(d => new ExplanationInput($"Déjà émis : {d.Number}", $"{French.Euros(d.Amounts.InclVat)} TTC")));
        if (creditedNumber is not null)
        {
            inputs.Add(new ExplanationInput("Facture corrigée", creditedNumber));
        }

        return inputs;
    }
}
