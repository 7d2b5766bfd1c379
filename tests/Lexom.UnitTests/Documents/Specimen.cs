using Lexom.ServiceDefaults.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Lexom.UnitTests.Documents;

internal static class Specimen
{
    public static readonly DateTimeOffset At = new(2027, 3, 12, 9, 30, 0, TimeSpan.Zero);

    public static readonly Letterhead Sender = new()
    {
        Name = "Maison Témoin",
        Tagline = "Papeterie de démonstration",
        Contact = ["1 place de l'Exemple", "07000 Exempleville", "bonjour@temoin.example"],
        LegalMentions = ["Maison Témoin, SAS au capital de 10 000 € - RCS Exempleville 000 000 000", "N° de TVA FR00 000 000 000"],
    };

    public static Document Blank(string title = "Essai") => new(Sender, title, At);

    /// <summary>One of everything.</summary>
    public static Document Full() => Blank("Devis n° D-0001")
        .Recipient("Société Exemple", "À l'attention de Mme Œuvrard", "2 rue de la Forêt", "07000 Exempleville")
        .Title("Devis", "N° D-0001 du 12 mars 2027")
        .Text("Madame, vous nous avez demandé un prix pour des cahiers « Été à Noël » : le voici, ferme jusqu'au 11 avril 2027. Çà et là, l'œil naïf y verra un garçon, un hôtel, une île et même un maïs ; où donc ? Partout !")
        .Facts(("Objet", "Cahiers lignés"), ("Sans valeur", null), ("Livraison", "Le 3 mai 2027, à 9 h 30"))
        .Heading("Prestations")
        .Bullets("Impression sur papier recyclé", "Façonnage à l'atelier, avec une reliure cousue dont le fil est choisi parmi une vingtaine de couleurs et qui tient plus longtemps que le lecteur")
        .Table(new Table(new Column("Désignation", 5), Column.Number("Quantité", 1.4), Column.Number("Prix HT", 2))
            .Row("Cahier de 96 pages", "100", "1 234,50 €")
            .Row("Façonnage", "1", "45,00 €")
            .Subtotal("Total HT", "1 279,50 €").Subtotal("TVA 20 %", "255,90 €").Total("Total TTC", "1 535,40 €"))
        .Notice("Ce prix vaut 30 jours. Passé ce délai, il est à demander de nouveau.", "Validité")
        .Signatures(new SignatureBox("Pour la Maison Témoin", ["Fait à Exempleville, le 12 mars 2027"]), new SignatureBox("Pour la Société Exemple", ["Mention « BON POUR ACCORD », date, signature et cachet :"]));

    public static string TextOf(byte[] pdf) => string.Join(' ', string.Join(' ', PagesOf(pdf)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of each page, its no-break spaces made plain: what a person would type to find it.</summary>
    public static IReadOnlyList<string> PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).Replace('\u00A0', ' ').Replace('\u202F', ' '))];
    }
}
