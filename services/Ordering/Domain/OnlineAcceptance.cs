using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-2.1-d on a personal link: what takes the place of initials, stamp, handwriting and signature.</summary>
/// <param name="Mention">Typed.</param>
/// <param name="Initialled">Every page has been read.</param>
/// <param name="Entitled">Declared to be entitled to bind the company: its stamp.</param>
/// <param name="TermsAccepted">Ticked.</param>
/// <param name="TermsSha256">Hash of the terms that were shown.</param>
/// <param name="DocumentSha256">Hash of the proposal's PDF that was shown.</param>
public sealed record OnlineAcceptance(string? Mention, bool Initialled, bool Entitled, bool TermsAccepted, string? TermsSha256, string? DocumentSha256)
{
    public AcceptanceForm ToForm(DateOnly today) => new(Initialled, Entitled, Mention, TermsAccepted, TermsSha256, today);

    public IReadOnlyList<DomainError> Missing(CustomerKind customer, string termsSha256, string documentSha256)
    {
        var missing = new List<DomainError>();
        Require(Mention?.Trim() == AcceptanceChecklist.Mention, $"Écrivez la mention « {AcceptanceChecklist.Mention} », en capitales.", "mention");
        Require(Initialled, "Confirmez avoir lu et paraphé chaque page de la proposition.", "initialled");
        Require(customer == CustomerKind.Individual || Entitled, "Confirmez être habilité à engager l’entreprise : cela tient lieu de cachet.", "entitled");
        Require(TermsAccepted, "Acceptez les conditions générales de vente.", "terms");
        Require(TermsSha256 == termsSha256 && DocumentSha256 == documentSha256, "Les documents ont changé depuis que vous avez ouvert cette page : relisez-les avant de signer.", "document");
        return missing;

        void Require(bool given, string message, string field)
        {
            if (!given)
            {
                missing.Add(DomainError.Invalid("CGV-2.1-d", message, field));
            }
        }
    }
}
