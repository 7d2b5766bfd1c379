using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>What the client declares, or staff read, on the returned papers.</summary>
/// <param name="Initialled">The proposal is initialled.</param>
/// <param name="Stamped">It bears the company's stamp.</param>
/// <param name="HandwrittenMention">The mention written by hand.</param>
/// <param name="TermsInitialled">The terms are signed and initialled.</param>
/// <param name="TermsSha256">Hash of the terms that were signed.</param>
/// <param name="SignedOn">Day of the signature.</param>
public sealed record AcceptanceForm(
    bool Initialled, bool Stamped, string? HandwrittenMention, bool TermsInitialled, string? TermsSha256, DateOnly? SignedOn)
{
    public static AcceptanceForm Blank { get; } = new(false, false, null, false, null, null);
}

/// <summary>CGV-2.1-d: acceptance is complete or it is not; everything missing is listed at once and nothing is accepted in part.</summary>
public static class AcceptanceChecklist
{
    public const string Mention = "BON POUR ACCORD";

    public static IReadOnlyList<DomainError> Missing(
        AcceptanceForm form, IReadOnlySet<DocumentKind> documents, CustomerKind customer, string termsSha256, DateOnly issuedOn, DateOnly today)
    {
        var missing = new List<DomainError>();
        Require(documents.Contains(DocumentKind.SignedProposal), "La proposition signée n’a pas été transmise.", "documents.signed-proposal");
        Require(documents.Contains(DocumentKind.SignedTerms), "Les conditions générales de vente signées n’ont pas été transmises.", "documents.signed-terms");
        Require(form.Initialled, "La proposition n’est pas paraphée.", "initialled");
        Require(form.Stamped || customer == CustomerKind.Individual, "Le tampon de l’entreprise manque.", "stamped");
        Require(IsMention(form.HandwrittenMention), $"La mention manuscrite « {Mention} » manque.", "handwrittenMention");
        Require(form.TermsInitialled, "Les conditions générales de vente ne sont pas paraphées et signées.", "termsInitialled");
        Require(string.Equals(form.TermsSha256, termsSha256, StringComparison.OrdinalIgnoreCase),
            "Les conditions générales de vente signées ne sont pas celles de la proposition (empreinte SHA-256 différente ou absente).", "termsSha256");
        Require(form.SignedOn is not null, "La date de signature manque.", "signedOn");
        Require(form.SignedOn is not { } day || (day >= issuedOn && day <= today),
            "La date de signature doit être comprise entre l’émission de la proposition et aujourd’hui.", "signedOn");
        return missing;

        void Require(bool satisfied, string message, string field)
        {
            if (!satisfied)
            {
                missing.Add(DomainError.Invalid("CGV-2.1-d", message, field));
            }
        }
    }

    // The terms write it in capitals in 2.1 and as "Bon pour accord" in 2.2: capitals don't decide.
    internal static bool IsMention(string? written) => string.Equals(written?.Trim(), Mention, StringComparison.OrdinalIgnoreCase);
}
