using System.Text.Json.Serialization;

namespace Lexom.Billing.Domain;

/// <summary>The seller as every document states it (CGI ann. II 242 nonies A, Code du travail L6352-12).</summary>
public sealed record Seller
{
    public string Name { get; init; } = "";

    public string LegalForm { get; init; } = "";

    public IReadOnlyList<string> Address { get; init; } = [];

    public string PostCode { get; init; } = "";

    public string City { get; init; } = "";

    public string Country { get; init; } = "FR";

    public string Siren { get; init; } = "";

    public string VatNumber { get; init; } = "";

    /// <summary>Number of the declaration of activity as a training provider.</summary>
    public string ActivityDeclaration { get; init; } = "";

    /// <summary>Where to write to about an invoice.</summary>
    public string? Email { get; init; }

    /// <summary>Account to pay to; without one documents name none.</summary>
    public string? Iban { get; init; }

    public string? Bic { get; init; }

    /// <summary>The seller has opted for VAT on debits: VAT is due when invoiced, on deposits when paid (CGI 269-2-c).</summary>
    public bool VatOnDebits { get; init; }
}

/// <summary>The buyer as stated on a document. Personal: kept beside the document, which holds its hash only (BIL-4).</summary>
public sealed record BuyerIdentity(
    string Name, IReadOnlyList<string> AddressLines, string PostCode, string City, string Country, string? Siren, string? VatNumber, string? Email, string? Contact)
{
    /// <summary>What a document needs: whom to write to is nobody's business for the ten years it is kept.</summary>
    [JsonIgnore]
    public BuyerIdentity OnDocument => this with { Email = null, Contact = null };
}
