using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The record of an online signature on paper, with the same record inside as JSON.</summary>
internal static class EvidencePaper
{
    public static Document Of(Company company, EvidenceView evidence, byte[] json) => new Document(company.Letterhead, $"Preuve de signature {evidence.ProposalNumber}", evidence.SignedAt)
        .Title("Preuve de signature en ligne", $"Proposition {evidence.ProposalNumber}")
        .Text("Le présent relevé reproduit ce qui a été enregistré au moment de la signature, sur un lien personnel et limité dans le temps envoyé à l’adresse électronique du signataire.")
        .Facts(
            ("Signataire", evidence.SignerName), ("Lien envoyé à", evidence.SignerEmail), ("Date et heure", $"{French.Instant(evidence.SignedAt)} (heure de Paris), {evidence.SignedAt:yyyy-MM-dd HH:mm:ss} UTC"),
            ("Mention saisie", $"« {evidence.Mention} »"), ("Paraphe", evidence.Initialled ? "Chaque page déclarée lue et paraphée" : null),
            ("Habilitation", evidence.Entitled ? "Déclarée (tient lieu de cachet)" : null), ("Conditions générales", $"Version {evidence.TermsVersion}, acceptées"),
            ("Empreinte des conditions", evidence.TermsSha256), ("Empreinte de la proposition présentée", evidence.DocumentSha256), ("Adresse IP", evidence.Address), ("Navigateur", evidence.UserAgent))
        .Heading("Documents conservés")
        .Table(new Table(new Column("Document", 2.2), new Column("Reçu le", 2), new Column("Empreinte SHA-256", 5))
            .Rows(evidence.Documents.Select(d => (IReadOnlyList<string>)[Wording.NameOf(d.Kind), French.Instant(d.UploadedAt), d.Sha256])))
        .Text("Le relevé d’origine (JSON) est joint à ce fichier.", TextStyle.Small)
        .Attach(new Attachment($"preuve-{evidence.ProposalNumber}.json", "application/json", json, AttachmentRelationship.Source, "Relevé de la signature"));

    /// <summary>The words in the place of initials on each page; none while they are still to be put there by hand.</summary>
    public static string Initials(OnlineSignature? signature) => signature is null ? "" : $"Paraphé en ligne le {French.Instant(signature.SignedAt)}";

    /// <summary>The lines that stand in the place of a handwritten signature.</summary>
    public static IReadOnlyList<string> Lines(OnlineSignature signature) =>
    [
        $"« {signature.Mention} »",
        $"Signé en ligne par {signature.SignerName}",
        $"le {French.Instant(signature.SignedAt)} (heure de Paris)",
        $"Document présenté : SHA-256 {signature.DocumentSha256}",
    ];
}
