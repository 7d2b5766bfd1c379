using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Billing;

/// <summary>Section <c>Billing</c>. Who sells is section <c>Company</c>, the same for all services.</summary>
public sealed record BillingOptions
{
    /// <summary>Switch of BIL-2: false, indemnities are outside VAT.</summary>
    public bool IndemnitiesUnderVat { get; init; }

    /// <summary>The company opted for VAT on debits (CGI 269-2-c).</summary>
    public bool VatOnDebits { get; init; }

    /// <summary>Account to pay to, as documents state it.</summary>
    public string? Iban { get; init; }

    public string? Bic { get; init; }

    private readonly IReadOnlyList<DunningStep> _dunning = [];

    /// <summary>When an overdue invoice is reminded of; absent, the house's own schedule.</summary>
    public IReadOnlyList<DunningStep> Dunning
    {
        get => _dunning.Count == 0 ? Domain.Dunning.Standard : _dunning;
        init => _dunning = [.. value.OrderBy(s => s.DaysLate)];
    }

    public BillingPolicy Policy => new(IndemnitiesUnderVat);

    /// <summary>The seller on every document.</summary>
    public Seller SellerOf(Company company) => new()
    {
        Name = company.Name,
        LegalForm = $"{company.LegalForm}, RCS {company.RegisteredIn} {company.SirenInGroups}",
        Address = [company.Street],
        PostCode = company.PostCode,
        City = company.City,
        Siren = company.Siren,
        VatNumber = company.VatNumber,
        ActivityDeclaration = company.ActivityDeclaration,
        Email = company.Email,
        Iban = Iban,
        Bic = Bic,
        VatOnDebits = VatOnDebits,
    };
}
