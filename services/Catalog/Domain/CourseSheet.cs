using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>Everything a course says about itself (CAT-1). It is a value: a change of one word is another sheet, so another version (CAT-2).</summary>
public sealed record CourseSheet(
    string Title,
    string Domain,
    bool IsTraining,
    int DurationDays,
    decimal DurationHours,
    IReadOnlyList<string> Objectives,
    IReadOnlyList<ProgrammeModule> Programme,
    string Prerequisites,
    string Audience,
    IReadOnlyList<string> TeachingMethods,
    IReadOnlyList<string> EvaluationMethods,
    Money InterPrice,
    Money IntraPrice,
    VatRegime VatRegime,
    int MaximumParticipants,
    IReadOnlyList<string>? Formacodes = null)
{
    /// <summary>Rule CAT-1: what is still missing or impossible, all at once. A draft may be incomplete; a published version may not.</summary>
    public IReadOnlyList<DomainError> Check()
    {
        var errors = new List<DomainError>();
        Require(errors, "title", Title, "l’intitulé");
        Require(errors, "domain", Domain, "le domaine");
        Require(errors, "prerequisites", Prerequisites, "les prérequis");
        Require(errors, "audience", Audience, "le public cible");
        RequireAll(errors, "objectives", Objectives, "les objectifs");
        RequireAll(errors, "teachingMethods", TeachingMethods, "les méthodes pédagogiques");
        RequireAll(errors, "evaluationMethods", EvaluationMethods, "les modalités d’évaluation");
        if (Programme.Count == 0 || Programme.Any(m => string.IsNullOrWhiteSpace(m.Title) || m.Items.Any(string.IsNullOrWhiteSpace)))
        {
            errors.Add(CourseErrors.SheetIncomplete("programme", "le programme"));
        }

        // Optional, but what is listed elsewhere under a wrong code is found by nobody.
        if (Formacodes is { } codes && (codes.Count > 5 || codes.Any(c => c.Length != 5 || !c.All(char.IsAsciiDigit))))
        {
            errors.Add(CourseErrors.SheetIncomplete("formacodes", "le domaine selon le Formacode (cinq codes de cinq chiffres au plus)"));
        }

        RequirePositive(errors, "durationDays", DurationDays, "la durée en jours");
        RequirePositive(errors, "durationHours", DurationHours, "la durée en heures");
        RequirePositive(errors, "maximumParticipants", MaximumParticipants, "le nombre maximum de participants");
        RequirePositive(errors, "interPrice", InterPrice.Amount, "le prix HT par participant (inter)");
        RequirePositive(errors, "intraPrice", IntraPrice.Amount, "le prix HT par groupe (intra)");
        return errors;
    }

    private static void Require(List<DomainError> errors, string field, string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(CourseErrors.SheetIncomplete(field, what));
        }
    }

    private static void RequireAll(List<DomainError> errors, string field, IReadOnlyList<string> texts, string what)
    {
        if (texts.Count == 0 || texts.Any(string.IsNullOrWhiteSpace))
        {
            errors.Add(CourseErrors.SheetIncomplete(field, what));
        }
    }

    private static void RequirePositive(List<DomainError> errors, string field, decimal number, string what)
    {
        if (number <= 0)
        {
            errors.Add(CourseErrors.SheetIncomplete(field, what));
        }
    }
}

/// <summary>A numbered module of the programme; its number is its place in the list.</summary>
public sealed record ProgrammeModule(string Title, IReadOnlyList<string> Items);

/// <summary>How the price is taxed (CAT-1).</summary>
public enum VatRegime
{
    /// <summary>VAT at the rate in force.</summary>
    [JsonStringEnumMemberName("standard")]
    Standard,

    /// <summary>Exempt vocational training, CGI art. 261-4-4° a.</summary>
    [JsonStringEnumMemberName("exempt-261-4-4-a")]
    Exempt,
}
