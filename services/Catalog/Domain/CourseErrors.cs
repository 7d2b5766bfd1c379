using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>All refusals about courses.</summary>
public static class CourseErrors
{
    public static DomainError ReferenceMalformed { get; } = DomainError.Invalid(
        "CAT-1", "La référence se compose de lettres majuscules et de chiffres séparés par des tirets, par exemple « RCL-APPL-03 ».", "reference");

    public static DomainError ReferenceTaken { get; } = DomainError.Conflict(
        "course-reference-taken", "Une formation porte déjà cette référence.");

    public static DomainError Unknown { get; } = DomainError.NotFound("course-unknown", "Cette formation n’existe pas.");

    /// <summary>CGV 2.1: « Une formation ne peut en aucun cas s'apparenter à du coaching ou de l'accompagnement. »</summary>
    public static DomainError NotTraining { get; } = DomainError.Invalid(
        "CGV-2.1-b", "Cette prestation n’est pas une formation : le coaching et l’accompagnement ne peuvent pas être vendus comme formation.");

    public static DomainError NotPublished { get; } = DomainError.Conflict(
        "CAT-2", "Aucune version de cette formation n’est publiée : une session s’appuie sur une version publiée.");

    /// <summary>A request names it in this field.</summary>
    public static DomainError NotFoundFor(string field) => DomainError.Invalid("course-unknown", "Cette formation n’existe pas.", field);

    public static DomainError UnknownVersion(int number) => DomainError.NotFound(
        "course-version-unknown", $"La version {number} de cette formation n’existe pas.");

    public static DomainError DraftExists(int number) => DomainError.Conflict(
        "course-draft-exists", $"La version {number} est déjà en préparation : modifiez-la ou publiez-la.");

    public static DomainError VersionPublished(int number) => DomainError.Conflict(
        "CAT-2", $"La version {number} est publiée et ne change plus : toute modification est une nouvelle version.");

    public static DomainError SheetIncomplete(string field, string what) => DomainError.Invalid(
        "CAT-1", $"La fiche est incomplète : {what} manque ou n’est pas valable.", $"sheet.{field}");
}
