using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>
/// What the law wants stated before someone is trained: in the convention with a company (Code du travail L6353-1, D6353-1) and in the contract with an individual
/// (L6353-3, L6353-4, on pain of nullity). Everything missing is named at once.
/// </summary>
public static class AgreementChecklist
{
    private const string Convention = "D6353-1";
    private const string IndividualContract = "L6353-4";

    public static IReadOnlyList<DomainError> Missing(CustomerKind customer, OrderedTraining training, IReadOnlyList<string> objectives, TrainingContents? contents, SessionTrainer? trainer)
    {
        var rule = customer == CustomerKind.Company ? Convention : IndividualContract;
        var missing = new List<DomainError>();
        Require(training.CourseTitle, "L’intitulé de la formation manque.", "title");
        Require(objectives.Count > 0 ? "x" : "", "Les objectifs de la formation manquent.", "objectives");
        Require(contents?.Programme.Count > 0 ? "x" : "", "Le programme (contenu) de la formation manque.", "programme");
        Require(contents?.TeachingMethods, "Les moyens pédagogiques et techniques manquent.", "teachingMethods");
        Require(contents?.EvaluationMethods, "Les modalités de suivi, de contrôle des connaissances et de sanction manquent.", "evaluationMethods");
        Require(training is { DurationDays: > 0, Hours: > 0 } ? "x" : "", "La durée de la formation manque.", "duration");
        if (customer == CustomerKind.Individual)
        {
            Require(contents?.Prerequisites, "Le niveau de connaissances préalables requis manque.", "prerequisites");
            Require(trainer?.Qualifications, "Les diplômes, titres ou références des personnes chargées de la formation manquent : désignez le formateur de la session.", "trainer.qualifications");
        }

        return missing;

        void Require(string? stated, string message, string field)
        {
            if (string.IsNullOrWhiteSpace(stated))
            {
                missing.Add(DomainError.Invalid(rule, message, field));
            }
        }
    }
}
