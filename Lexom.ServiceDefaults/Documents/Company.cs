using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>
/// The company that runs the system, as its documents name it: section <c>Company</c> of the configuration, the same for all services. The defaults are
/// recognisably not real, for a system nobody has set up yet.
/// </summary>
public sealed record Company
{
    /// <summary>Trade name.</summary>
    public string Name { get; init; } = "LEXOM";

    /// <summary>A few words under the name.</summary>
    public string Tagline { get; init; } = "Formation professionnelle";

    /// <summary>Legal form and capital.</summary>
    public string LegalForm { get; init; } = "SAS au capital de 10 000 €";

    /// <summary>Registered office, street.</summary>
    public string Street { get; init; } = "1 place de l'Exemple";

    /// <summary>Registered office, post code.</summary>
    public string PostCode { get; init; } = "07200";

    /// <summary>Registered office, town; documents are made there.</summary>
    public string City { get; init; } = "Aubenas";

    /// <summary>Phone number as it is read.</summary>
    public string Phone { get; init; } = "04 00 00 00 00";

    /// <summary>Address for clients.</summary>
    public string Email { get; init; } = "contact@lexom.fr";

    /// <summary>Nine digits.</summary>
    public string Siren { get; init; } = "000000000";

    /// <summary>Town of the register of commerce.</summary>
    public string RegisteredIn { get; init; } = "Aubenas";

    /// <summary>VAT number.</summary>
    public string VatNumber { get; init; } = "FR00000000000";

    /// <summary>Number of the declaration as a training provider.</summary>
    public string ActivityDeclaration { get; init; } = "00 00 00000 00";

    /// <summary>Where it is registered.</summary>
    public string ActivityRegion { get; init; } = "Auvergne-Rhône-Alpes";

    /// <summary>Who signs for the company.</summary>
    public string SignatoryTitle { get; init; } = "La direction";

    /// <summary>The declaration's number as it is set: on one line.</summary>
    public string ActivityNumber => ActivityDeclaration.Replace(' ', '\u00A0');

    /// <summary>Nine digits in groups of three.</summary>
    public string SirenInGroups => Siren.Length == 9 ? $"{Siren[..3]} {Siren[3..6]} {Siren[6..]}" : Siren;

    /// <summary>How the company stands at the head and foot of a document.</summary>
    public Letterhead Letterhead => new()
    {
        Name = Name,
        Tagline = Tagline,
        Contact = [Street, $"{PostCode} {City}", Phone, Email],
        LegalMentions =
        [
            $"{Name}, {LegalForm} – RCS {RegisteredIn} {SirenInGroups} – N° de TVA {VatNumber}",
            $"Déclaration d'activité enregistrée sous le numéro {ActivityNumber} auprès du préfet de région {ActivityRegion} ; cet enregistrement ne vaut pas agrément de l'État.",
        ],
    };
}

/// <summary>Adds the company to a service that makes documents.</summary>
public static class CompanyExtensions
{
    /// <summary>Registers <see cref="Company"/> from the section of that name.</summary>
    public static WebApplicationBuilder AddCompany(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Company").Get<Company>() ?? new Company());
        return builder;
    }
}
