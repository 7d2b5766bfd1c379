using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lexom.Billing.Domain;

public sealed record VatBreakdown(decimal Rate, decimal Base, decimal Vat);

public sealed record ContractMention(Guid Id, string Number, string CourseReference, string CourseTitle, DateOnly StartsOn, DateOnly EndsOn, DateOnly? DeliveredOn, int Participants, decimal Hours);

/// <summary>What the row says beside the document itself, so that the hash covers every column.</summary>
public sealed record RecordMention(
    Guid Id, Guid CustomerId, Guid? PartnerId, string Reason, Guid? CreditsInvoiceId, string? CreditedKind, DateTimeOffset IssuedAt);

/// <summary>What the law wants said about paying late or early; on a credit note for the electronic form alone.</summary>
public sealed record PaymentNotes(string LateInterest, string RecoveryIndemnity, string Discount);

public sealed record BuyerMention(string Payer, Guid? CustomerId, string? Opco, Guid? FundingFileId, string? FileNumber, string PersonalHash);

/// <summary>
/// Everything a document says, complete: a PDF or a Factur-X file is only a rendering of it. The JSON written from it at issue is kept as it is and hashed;
/// it is never written again from the object.
/// </summary>
public sealed record DocumentContent(
    string Algorithm, long ChainIndex, string Number, string Kind, string Title, DateOnly IssuedOn, DateOnly DueOn, Seller Seller, BuyerMention Buyer,
    ContractMention Contract, string? CreditsNumber, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<VatBreakdown> VatBreakdown,
    decimal TotalExclVat, decimal TotalVat, decimal TotalInclVat, string Currency, string RuleId, string Rule, IReadOnlyList<ExplanationInput> Inputs, IReadOnlyList<string> Mentions,
    RecordMention? Record = null, PaymentNotes? Notes = null)
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToCanonicalJson() => JsonSerializer.Serialize(this, Canonical);

    public static DocumentContent Parse(string json) => JsonSerializer.Deserialize<DocumentContent>(json, Canonical)!;
}

/// <summary>The buyer's identity as it was at issue, with a salt so that the hash left after erasure can't be guessed back.</summary>
public sealed record PersonalPart(string Salt, string Json)
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}\n{Json}")));

    public BuyerIdentity Identity => JsonSerializer.Deserialize<BuyerIdentity>(Json, Canonical)!;

    public static PersonalPart Of(BuyerIdentity buyer, string salt) => new(salt, JsonSerializer.Serialize(buyer, Canonical));
}
