using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Lexom.Catalog.Lheo.LheoCatalogue;

namespace Lexom.Catalog.Lheo;

/// <summary>Who offers the training and where, in LHEO: lines of fifty characters at most.</summary>
internal static partial class LheoOrganisation
{
    private const int LongestLine = 50;

    public static XElement Of(Organisation organisation) => Element("organisme-formation-responsable",
        Element("numero-activite", organisation.ActivityDeclaration),
        Element("SIRET-organisme-formation", Element("SIRET", organisation.Siret)),
        Text("nom-organisme", organisation.Name, 250),
        Text("raison-sociale", organisation.Name, 250),
        Element("coordonnees-organisme", Element("coordonnees", Address(organisation))),
        Element("contact-organisme", Contact(organisation)));

    public static XElement Contact(Organisation organisation) => Element("coordonnees", Address(organisation), Element("courriel", organisation.Email));

    public static XElement Address(Organisation organisation) => Address(organisation.AddressLine, organisation.PostCode, organisation.City);

    /// <summary>A session's place: an address when it ends with a post code and a town, else what it says; LEXOM's own when there is none.</summary>
    public static XElement Place(string? place, Organisation organisation)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return Element("coordonnees", Address(organisation));
        }

        return PostalPlace().Match(place) is { Success: true } found
            ? Element("coordonnees", Address(found.Groups["lines"].Value, found.Groups["code"].Value, found.Groups["town"].Value))
            : Element("coordonnees", Lines(place).Take(3).Select(line => Element("ligne", line)));
    }

    private static XElement Address(string lines, string postCode, string town) => Element("adresse",
        Lines(lines).Take(4).Select(line => Element("ligne", line)), Element("codepostal", postCode), Text("ville", town, LongestLine));

    private static IEnumerable<string> Lines(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Wrap);

    private static List<string> Wrap(string part)
    {
        var lines = new List<string>();
        foreach (var word in part.Split(' ').SelectMany(w => w.Chunk(LongestLine).Select(chars => new string(chars))))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LongestLine)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    [GeneratedRegex(@"^(?<lines>.+?),?\s+(?<code>\d{5})\s+(?<town>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PostalPlace();
}
