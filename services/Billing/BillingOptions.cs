using System.ComponentModel.DataAnnotations;
using Lexom.Billing.Domain;

namespace Lexom.Billing;

/// <summary>Section <c>Billing</c>.</summary>
public sealed record BillingOptions
{
    /// <summary>The seller on every document.</summary>
    [Required]
    public Seller Seller { get; init; } = new();

    /// <summary>Switch of BIL-2: false, indemnities are outside VAT.</summary>
    public bool IndemnitiesUnderVat { get; init; }

    public BillingPolicy Policy => new(IndemnitiesUnderVat);
}
