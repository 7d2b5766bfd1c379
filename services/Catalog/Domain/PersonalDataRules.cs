namespace Lexom.Catalog.Domain;

/// <summary>The answer for one field that Catalog holds about a person.</summary>
public sealed record FieldAnswer(string Field, string Category, string Outcome, string? Ground = null, DateOnly? ReleaseOn = null);

/// <summary>A value given to the person it is about.</summary>
public sealed record FieldValue(string Field, string Category, string Value);

/// <summary>Rules CGV-5.5-b and -d for trainers, the only persons of this service: who taught what is the proof that the training took place.</summary>
public static class PersonalDataRules
{
    public const string ProofGround = "Preuve de la réalisation des formations animées (Code du travail L6353-1 et L6362-5 ; CGV 5.5)";
    public const string CommitmentGround = "Organisation des formations animées : exécution du contrat du formateur (RGPD art. 6.1.b)";
    public const string NotCorrectedGround = "Aucune valeur nouvelle n’a été demandée pour cette rubrique";
    public const string OneNameGround = "Le nom est tenu en un seul champ : il est rectifié quand le prénom et le nom sont donnés ensemble";
    public const string TakenGround = "L’adresse demandée est déjà celle d’un autre formateur";

    /// <summary>Carries out the request and says what became of each field.</summary>
    public static IReadOnlyList<FieldAnswer> Answer(string right, Trainer trainer, DateOnly? lastSessionEndsOn, DateOnly today)
    {
        var fields = ValuesOf(trainer);
        return right switch
        {
            "access" or "portability" => All(fields, "given"),
            "erasure" => trainer.AskErasure(lastSessionEndsOn, today) == Effect.Changed ? All(fields, "erased") : All(fields, "held", ProofGround, trainer.EraseOn),
            "restriction" => Restrict(trainer, fields),
            _ => All(fields, "held", CommitmentGround),
        };
    }

    /// <summary>GDPR art. 16: the new values stand from now on, on every sheet and calendar.</summary>
    /// <param name="trainer">The person.</param>
    /// <param name="name">First and last name; null when they were not both given.</param>
    /// <param name="nameAsked">One of them was given.</param>
    /// <param name="email">Null when none was given.</param>
    /// <param name="emailFree">No other trainer has it.</param>
    public static IReadOnlyList<FieldAnswer> Correct(Trainer trainer, string? name, bool nameAsked, string? email, bool emailFree)
    {
        var fields = ValuesOf(trainer);
        if (fields.Count == 0)
        {
            return [];
        }

        var corrected = trainer.Correct(name ?? trainer.Name, email is null || !emailFree ? trainer.Email : email).IsDone;
        return
        [
            Corrected(fields[0], corrected && name is not null, nameAsked ? OneNameGround : NotCorrectedGround),
            Corrected(fields[1], corrected && email is not null && emailFree, email is null ? NotCorrectedGround : TakenGround),
        ];
    }

    private static FieldAnswer Corrected(FieldValue field, bool changed, string otherwise) =>
        changed ? new(field.Field, field.Category, "changed") : new(field.Field, field.Category, "held", otherwise);

    public static IReadOnlyList<FieldValue> ValuesOf(Trainer trainer) => trainer.ErasedOn is not null
        ? []
        : [new("trainer.name", "identité du formateur", trainer.Name), new("trainer.email", "adresse électronique du formateur", trainer.Email)];

    private static IReadOnlyList<FieldAnswer> Restrict(Trainer trainer, IReadOnlyList<FieldValue> fields)
    {
        trainer.Restrict();
        return All(fields, "restricted");
    }

    private static IReadOnlyList<FieldAnswer> All(IReadOnlyList<FieldValue> fields, string outcome, string? ground = null, DateOnly? releaseOn = null) =>
        [.. fields.Select(f => new FieldAnswer(f.Field, f.Category, outcome, ground, releaseOn))];
}
