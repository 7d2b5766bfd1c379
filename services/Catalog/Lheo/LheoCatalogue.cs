using System.Globalization;
using System.Xml.Linq;
using Lexom.Catalog.Domain;

namespace Lexom.Catalog.Lheo;

/// <summary>A published course with its sessions to come.</summary>
internal sealed record LheoCourse(string Reference, CourseVersion Version, IReadOnlyList<Session> Sessions);

/// <summary>
/// The published catalogue in LHEO 2.3 (langage harmonisé d’échange d’informations sur l’offre de formation), the language in which training is listed elsewhere. The order of the
/// elements and the lengths of the texts are those of the language; what it needs and a course does not say is said for all of LEXOM's: groups, fixed dates, no diploma.
/// </summary>
internal static class LheoCatalogue
{
    private const string GroupedPath = "1";
    private const string NoLevelAsked = "1";
    private const string FixedDates = "0";
    private const string AllPublics = "83056";
    private const string FormacodeVersion = "V13";

    public static readonly XNamespace Namespace = "http://lheo.gouv.fr/2.3";

    public static XDocument Of(IEnumerable<LheoCourse> courses, CatalogOptions options, DateTimeOffset exportedAt) => new(
        new XDeclaration("1.0", "utf-8", null),
        Element("lheo", Element("offres",
            new XAttribute("horodatage-export", exportedAt.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
            courses.Select(c => FormationOf(c, options)))));

    private static XElement FormationOf(LheoCourse course, CatalogOptions options)
    {
        var sheet = course.Version.Sheet;
        return Element("formation",
            new XAttribute("numero", course.Reference), new XAttribute("datemaj", Date(DateOnly.FromDateTime(course.Version.PublishedAt!.Value.UtcDateTime))),
            Element("domaine-formation", (sheet.Formacodes ?? []).Select(code => Element("code-FORMACODE", new XAttribute("ref", FormacodeVersion), code))),
            Text("intitule-formation", sheet.Title, 255),
            Text("objectif-formation", Listed(sheet.Objectives), 3000),
            Text("resultats-attendus", string.Join('\n', sheet.EvaluationMethods), 3000),
            Text("contenu-formation", string.Join('\n', sheet.Programme.Select((m, i) => $"{i + 1}. {m.Title}\n{Listed(m.Items)}")), 3000),
            Element("certifiante", "0"),
            Element("contact-formation", LheoOrganisation.Contact(options.Organisation)),
            Element("parcours-de-formation", GroupedPath),
            Element("code-niveau-entree", NoLevelAsked),
            ActionsOf(course, options),
            LheoOrganisation.Of(options.Organisation));
    }

    /// <summary>An action is the course given at one place; a course without a session to come is still offered, at a date to be agreed.</summary>
    private static IEnumerable<XElement> ActionsOf(LheoCourse course, CatalogOptions options)
    {
        var places = course.Sessions.GroupBy(s => (s.Mode == SessionMode.Remote, s.Place)).ToList();
        return places.Count == 0
            ? [ActionOf(course.Version.Sheet, isRemote: false, null, [Undated(options)], options)]
            : places.Select(p => ActionOf(course.Version.Sheet, p.Key.Item1, p.Key.Place, p.Select(s => SessionOf(s, options)), options));
    }

    private static XElement ActionOf(CourseSheet sheet, bool isRemote, string? place, IEnumerable<XElement> sessions, CatalogOptions options)
    {
        var vat = sheet.VatRegime == VatRegime.Exempt ? 0m : options.ListedVatPercent;
        return Element("action",
            Text("rythme-formation", "Temps plein", 3000),
            Element("code-public-vise", new XAttribute("ref", FormacodeVersion), AllPublics),
            Text("info-public-vise", sheet.Audience, 250),
            Element("niveau-entree-obligatoire", "0"),
            Text("modalites-alternance", "Sans alternance", 3000),
            Element("modalites-enseignement", isRemote ? "2" : "0"),
            Text("conditions-specifiques", sheet.Prerequisites, 3000),
            Element("prise-en-charge-frais-possible", "1"),
            Element("lieu-de-formation", LheoOrganisation.Place(place, options.Organisation)),
            Element("modalites-entrees-sorties", FixedDates),
            sessions,
            Element("langue-formation", "fr"),
            Text("modalites-pedagogiques", string.Join('\n', sheet.TeachingMethods), 250),
            Element("prix-total-TTC", (sheet.InterPrice + sheet.InterPrice.Percent(vat)).ToString()),
            Text("duree-indicative", $"{French.Count(sheet.DurationDays, "jour", "jours")}", 150),
            Element("nombre-heures-total", ((int)decimal.Ceiling(sheet.DurationHours)).ToString(CultureInfo.InvariantCulture)));
    }

    private static XElement SessionOf(Session session, CatalogOptions options) => Element("session",
        new XAttribute("numero", session.Id),
        Element("periode", Element("debut", Date(session.StartsOn)), Element("fin", Date(session.EndsOn))),
        Element("adresse-inscription", LheoOrganisation.Address(options.Organisation)),
        Element("etat-recrutement", session.SeatsOffered > 0 ? "1" : "3"));

    private static XElement Undated(CatalogOptions options) => Element("session",
        Element("periode", Element("debut", "00000000"), Element("fin", "99999999")),
        Element("adresse-inscription", LheoOrganisation.Address(options.Organisation)));

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    internal static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>A text no longer than the language allows; the whole sheet is in LEXOM's own catalogue.</summary>
    internal static XElement Text(string name, string text, int most) => Element(name, text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…"));
}
