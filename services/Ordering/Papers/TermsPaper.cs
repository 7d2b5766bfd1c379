using System.Text;
using System.Text.RegularExpressions;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The terms of sale, set from the very text whose SHA-256 was agreed to; the text itself is inside the file, so that anyone can compute the hash again.</summary>
internal static partial class TermsPaper
{
    public static string NameOf(TermsOfSale terms) => $"Conditions générales de vente - version {terms.Version}";

    public static Document Of(Company company, TermsOfSale terms, byte[] text, OnlineSignature? signature = null)
    {
        var paragraphs = Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1);
        var document = new Document(company.Letterhead, "Conditions générales de vente", ParisTime.StartOf(terms.InForceFrom))
            .Initials(EvidencePaper.Initials(signature))
            .Title("Conditions générales de vente", $"Version {terms.Version}, en vigueur depuis le {French.LongDate(terms.InForceFrom)}")
            .Notice($"Empreinte SHA-256 du texte : {terms.Sha256}. Le texte d’origine est joint à ce fichier.", "Authenticité")
            .Attach(new Attachment($"cgv-lexom-v{terms.Version}.txt", "text/plain", text, AttachmentRelationship.Source, "Texte d’origine des conditions générales de vente"));
        return paragraphs.Aggregate(document, Set)
            .Signatures(new SignatureBox("Le client", signature is { } signed ? EvidencePaper.Lines(signed) : ["Lu, paraphé et accepté ; date et signature :"]));
    }

    private static Document Set(Document document, string paragraph) => paragraph switch
    {
        _ when Part().IsMatch(paragraph) => document.Heading(paragraph),
        _ when Clause().IsMatch(paragraph) => document.Text(paragraph, TextStyle.Strong),
        ['-' or '*', ' ', ..] => document.Bullets(paragraph[2..]),
        _ => document.Text(paragraph),
    };

    [GeneratedRegex(@"^[IVX]+\. ")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\d\.\d\.? ")]
    private static partial Regex Clause();
}
