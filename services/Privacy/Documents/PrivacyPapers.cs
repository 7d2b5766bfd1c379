using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Privacy.Documents;

/// <summary>The French papers of Privacy: a person's answer, the register of processing.</summary>
internal static class PrivacyPapers
{
    /// <summary>What the person is given: what became of each field, and for access and portability the values themselves (GDPR art. 12 § 1).</summary>
    public static byte[] Answer(PrivacyRequest request, IReadOnlyCollection<ExportedValue> values, string dpoAddress, DateTimeOffset now)
    {
        var paper = new Document(Head(dpoAddress), request.Right.Label(), now)
            .Title("Réponse à votre demande", request.Right.Label())
            .Facts(
                ("Demande", request.Id.ToString()),
                ("Reçue le", French.Day(request.ReceivedOn)),
                ("Réponse due au plus tard le", French.Day(request.DueOn)),
                ("Délai prolongé", request.ExtensionReason),
                ("État", request.Status.Label()));
        foreach (var service in ServiceNames.Every)
        {
            Part(paper, service, request.Answers.SingleOrDefault(a => a.Service == service), [.. values.Where(v => v.Service == service)]);
        }

        return paper.Notice(
            $"Vous pouvez nous répondre à {dpoAddress}. Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
            "Vos recours").ToPdf();
    }

    /// <summary>GDPR art. 30: what is processed, for whom, why, on which ground and for how long; by service and category.</summary>
    public static byte[] Register(IReadOnlyCollection<RegisteredField> fields, string dpoAddress, DateTimeOffset now)
    {
        var paper = new Document(Head(dpoAddress), "Registre des activités de traitement", now)
            .Title("Registre des activités de traitement", $"RGPD, article 30 — établi le {French.Instant(now)}")
            .Facts(
                ("Responsable du traitement", "LEXOM, organisme de formation professionnelle"), ("Délégué à la protection des données", dpoAddress),
                ("Destinataires", "Le personnel dont la fonction l’exige ; le partenaire qui a passé la commande, pour celle-ci seulement ; l’OPCO financeur ; l’expert-comptable et les autorités de contrôle."),
                ("Mesures de sécurité", "Accès par fonction et second facteur, chaque consultation notée ; un schéma et un compte par service ; identifiants seuls dans les messages et les journaux ; sauvegardes après lesquelles les effacements sont rejoués."))
            .Text("Ce registre est établi à partir des étiquettes que portent, dans le code de chaque service, toutes les colonnes contenant des données personnelles.");
        foreach (var service in fields.GroupBy(f => f.Service).OrderBy(g => ServiceNames.Every.ToList().IndexOf(g.Key)))
        {
            var table = new Table(new Column("Catégorie", 29), new Column("Finalité", 19), new Column("Fondement", 21), new Column("Conservation", 21), Column.Number("Champs", 13));
            table.Rows(service.GroupBy(f => f with { Field = "" }).OrderBy(g => g.Key.Category, StringComparer.Ordinal)
                .Select(g => (IReadOnlyList<string>)[g.Key.Category, g.Key.Purpose, g.Key.LegalGround, g.Key.Retention, French.Number(g.Count())]));
            paper.Heading(ServiceNames.Label(service.Key)).Table(table);
        }

        return paper.Text("Aucune donnée n’est transférée hors de l’Union européenne. Les tiers n’y ont accès qu’avec le consentement de la personne ou pour exécuter leur propre prestation (CGV 5.5).").ToPdf();
    }

    private static void Part(Document paper, string service, ServiceAnswer? answer, IReadOnlyCollection<ExportedValue> values)
    {
        paper.Heading(ServiceNames.Label(service));
        if (answer is null or { Items.Count: 0 })
        {
            paper.Text(answer is null ? "Réponse attendue." : "Aucune donnée vous concernant.");
        }
        else if (values.Count > 0)
        {
            paper.Table(new Table(new Column("Rubrique", 30), new Column("Donnée", 14), new Column("Valeur", 56)).Rows(values.Select(
                v => (IReadOnlyList<string>)[Sentence(v.Category), Sentence(FieldWords.Of(v.Field) ?? ""), v.Value])));
        }
        else
        {
            paper.Bullets(Lines(answer));
        }
    }

    // Fields that share what they are about and what became of them are one line, which names them.
    private static IEnumerable<string> Lines(ServiceAnswer answer) =>
        from item in answer.Items
        group item by item with { Field = "", Count = 0 } into same
        let words = same.Select(i => FieldWords.Of(i.Field)).OfType<string>().Distinct().ToList()
        let named = words.Count == 0 ? "" : $" ({string.Join(", ", words)})"
        select Sentence(RequestReport.Of(same.Key with { Category = same.Key.Category + named, Count = same.Sum(i => i.Count) }));

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static Letterhead Head(string dpoAddress) => new()
    {
        Name = "LEXOM",
        Tagline = "Organisme de formation professionnelle",
        Contact = ["Délégué à la protection des données", dpoAddress],
        LegalMentions = ["Document établi en application du règlement (UE) 2016/679 (RGPD) et de la loi n° 78-17 du 6 janvier 1978."],
    };
}
