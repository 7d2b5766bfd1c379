using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Catalog.Data;

/// <summary>CGV-5.5-a: what each column of Catalog is about. Trainers are the only persons here: seats are counted by proposal.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Trainer =
        new("Formateurs : identité et adresse électronique", Purposes.Trainings, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Taught =
        new("Formateurs : demi-journées animées", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Relationship);

    private static readonly PersonalLabel Rights =
        new("Demandes d’exercice de droits reçues", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    public static PersonalDataMap Map { get; } = new PersonalDataMap(CatalogDbContext.Schema)
        .Personal("trainers", Trainer, "name", "email", "commitments_accepted_on").NotPersonal("trainers", "erase_on", "erased_on")
        .Personal("session_slots", Taught, "day", "during")
        .Personal("personal_data_requests", Rights, "right")
        .NotPersonal("courses", "reference")
        .NotPersonal(
            "course_versions", "title", "domain", "objectives", "programme", "prerequisites", "audience", "teaching_methods", "evaluation_methods", "formacodes")
        .NotPersonal("sessions", "place", "starts_on", "ends_on")
        .NotPersonal("registrations", "valid_until", "concluded_on", "invited_on")
        .NotPersonal("rooms", "name", "address");
}
