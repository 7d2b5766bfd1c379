using System.Security.Cryptography;
using System.Text;
using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>"Terms of sale are data": a new version is the text, the day it comes into force, and every parameter the text fixes. It never changes afterwards.</summary>
public static class TermsPublication
{
    /// <summary>The version as it will stand, or everything that keeps it from being published.</summary>
    /// <param name="last">The version published last.</param>
    /// <param name="draft">The parameters, its own clauses and the day of entry into force; its version and hash are set here.</param>
    /// <param name="text">The text clients will sign.</param>
    /// <param name="sha256">The hash of the text that was approved, so that nothing else is published.</param>
    /// <param name="today">Day of the publication.</param>
    public static Result<TermsOfSale> Decide(TermsOfSale last, TermsOfSale draft, string text, string sha256, DateOnly today)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var errors = new List<DomainError>();
        Require(text.Length >= 1000, "text", "Le texte des conditions générales de vente manque ou est incomplet.");
        Require(string.Equals(hash, sha256, StringComparison.OrdinalIgnoreCase), "sha256", $"L’empreinte SHA-256 du texte est {hash} : ce n’est pas celle qui a été approuvée.");
        Require(draft.InForceFrom > today, "inForceFrom", "Une version entre en vigueur au plus tôt demain.");
        Require(draft.InForceFrom > last.InForceFrom, "inForceFrom", $"La version {last.Version} est en vigueur à partir du {French.Date(last.InForceFrom)} : la suivante l’est plus tard.");
        errors.AddRange(OutOfRange(draft));
        errors.AddRange(Misquoted(draft, text));
        return errors.Count > 0 ? Result<TermsOfSale>.Refused(errors) : draft with { Version = last.Version + 1, Sha256 = hash };

        void Require(bool satisfied, string field, string message)
        {
            if (!satisfied)
            {
                errors.Add(DomainError.Invalid("terms", message, field));
            }
        }
    }

    private static IEnumerable<DomainError> OutOfRange(TermsOfSale t)
    {
        (string Field, bool IsRight, string What)[] limits =
        [
            ("proposalValidityDays", t.ProposalValidityDays is >= 1 and <= 365, "de 1 à 365 jours"),
            // Code du travail L6353-6: no more than 30 % of the price may be asked of an individual at the start.
            ("depositPercent", t.DepositPercent is >= 0 and <= 30, "de 0 à 30 % (Code du travail L6353-6)"),
            // Code de la consommation L221-18 and Code du travail L6353-5: the law's days are the least.
            ("onlineWithdrawalDays", t.OnlineWithdrawalDays is >= 14 and <= 365, "au moins 14 jours (Code de la consommation L221-18)"),
            ("individualWithdrawalDays", t.IndividualWithdrawalDays is >= 10 and <= 365, "au moins 10 jours (Code du travail L6353-5)"),
            ("cancellationThresholdDays", t.CancellationThresholdDays is >= 0 and <= 365, "de 0 à 365 jours"),
            ("reschedulingWindowMonths", t.ReschedulingWindowMonths is >= 1 and <= 60, "de 1 à 60 mois"),
            ("opcoPaymentWindowMonths", t.OpcoPaymentWindowMonths is >= 1 and <= 12, "de 1 à 12 mois"),
            ("lateInterestPoints", t.LateInterestPoints is >= 0 and <= 50, "de 0 à 50 points"),
            // Code de commerce L441-10: not below three times the legal rate.
            ("lateInterestLegalRateFloor", t.LateInterestLegalRateFloor is >= 3 and <= 10, "au moins 3 fois le taux légal (Code de commerce L441-10)"),
            ("refiBasis", t.RefiBasis is "firstOfJanuary" or "semester", "« firstOfJanuary » ou « semester »"),
            // Code de commerce D441-5 fixes it.
            ("recoveryIndemnity", t.RecoveryIndemnity >= 40, "au moins 40 € (Code de commerce D441-5)"),
            ("terminationNoticeDays", t.TerminationNoticeDays is >= 1 and <= 365, "de 1 à 365 jours"),
            ("personalDataYears", t.PersonalDataYears is >= 1 and <= 5, "de 1 à 5 ans (CGV-5.5-b)"),
            ("nonSolicitationMonths", t.NonSolicitationMonths is >= 0 and <= 60, "de 0 à 60 mois"),
        ];
        return limits.Where(l => !l.IsRight).Select(l => DomainError.Invalid("terms", $"Paramètre attendu : {l.What}.", l.Field));
    }

    // A decision quotes the passage that decides: it must stand in the text that was signed.
    private static IEnumerable<DomainError> Misquoted(TermsOfSale draft, string text)
    {
        foreach (var unknown in (draft.OwnClauses?.Keys ?? []).Where(key => !Clauses.V1.ContainsKey(key)))
        {
            yield return DomainError.Invalid("terms", "Cette règle n’a pas de passage à citer.", $"clauses.{unknown}");
        }

        foreach (var key in Clauses.V1.Keys.Where(key => !text.Contains(draft.ClauseOf(key).Text, StringComparison.Ordinal)))
        {
            yield return DomainError.Invalid("terms", "Le passage cité pour cette règle n’est pas dans le texte : donnez celui de cette version.", $"clauses.{key}");
        }
    }
}
