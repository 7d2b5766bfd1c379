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
    public const string CorrectionGround = "Une demande de rectification est exécutée par le responsable de formation sur la fiche du formateur";

    /// <summary>Carries out the request and says what became of each field.</summary>
    public static IReadOnlyList<FieldAnswer> Answer(string right, Trainer trainer, DateOnly? lastSessionEndsOn, DateOnly today)
    {
        var fields = ValuesOf(trainer);
        return right switch
        {
            "access" or "portability" => All(fields, "given"),
            "erasure" => trainer.AskErasure(lastSessionEndsOn, today) == Effect.Changed ? All(fields, "erased") : All(fields, "held", ProofGround, trainer.EraseOn),
            "restriction" => Restrict(trainer, fields),
            "rectification" => All(fields, "held", CorrectionGround),
            _ => All(fields, "held", CommitmentGround),
        };
    }

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
