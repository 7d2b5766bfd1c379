using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Lexom.Catalog;

/// <summary>Who offers the courses, as listings elsewhere (LHEO) have to say.</summary>
internal sealed class CatalogOptions
{
    [Required, ValidateObjectMembers]
    public Organisation Organisation { get; init; } = new();

    /// <summary>Percent added to prices shown incl. VAT in listings, for courses that are not exempt; invoices take the rate in force on their tax point (CGV-3.1).</summary>
    [Range(0, 100)]
    public decimal ListedVatPercent { get; init; } = 20m;

    /// <summary>How long an answer about published courses is kept in memory, in seconds; 0 keeps none. Portals may keep it for a minute themselves.</summary>
    [Range(0, 60)]
    public int KeepsAnswersSeconds { get; init; } = 5;
}

internal sealed class Organisation
{
    [Required]
    public string Name { get; init; } = "";

    [Required, RegularExpression(@"\d{14}")]
    public string Siret { get; init; } = "";

    /// <summary>Number of the declaration of activity as a training organisation (Code du travail L6351-1).</summary>
    [Required, RegularExpression(@"\d{11}")]
    public string ActivityDeclaration { get; init; } = "";

    [Required, MaxLength(50)]
    public string AddressLine { get; init; } = "";

    [Required, RegularExpression(@"\d{5}")]
    public string PostCode { get; init; } = "";

    [Required, MaxLength(50)]
    public string City { get; init; } = "";

    [Required, EmailAddress]
    public string Email { get; init; } = "";
}
