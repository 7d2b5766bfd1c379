using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Privacy.Data;

/// <summary>CGV-5.5-a: what each column of Privacy is about, and why it is kept.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Rights =
        new("Demandes d’exercice de droits et réponses données", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    private static readonly PersonalLabel Gathered =
        new("Données réunies pour être remises à la personne, ou corrigées à sa demande", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.UntilClosure);

    private static readonly PersonalLabel Readings =
        new("Personnel et partenaires : journal des consultations de données personnelles", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.AccessLog);

    private static readonly PersonalLabel Consents =
        new("Consentements à la prospection et à la communication à des tiers", Purposes.Prospection, LegalGrounds.Consent, Retentions.Relationship);

    private static readonly PersonalLabel Breaches =
        new("Registre des violations de données", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    private static readonly PersonalLabel Relationships =
        new("Clients : début de la relation et contrats conclus, par identifiant", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Relationship);

    public static PersonalDataMap Map { get; } = new PersonalDataMap(PrivacyDbContext.Schema)
        .Personal("requests", Gathered, "corrections").NotPersonal("requests", "next_release_on")
        .Personal("requests", Rights, "logged_by", "identity_checked_by", "extension_reason", "received_on")
        .NotPersonal("requests", "due_on", "extension_notice_on")
        .NotPersonal("service_answers", "service")
        .NotPersonal("answer_items", "service", "field", "category", "ground", "release_on")
        .Personal("exported_values", Gathered, "value").NotPersonal("exported_values", "service", "field", "category")
        .Personal("disclosures", Readings, "actor", "purpose")
        .Personal("readings", Readings, "actor", "purpose").NotPersonal("readings", "service", "what")
        .Personal("retention_runs", Rights, "asked_by", "findings").NotPersonal("retention_runs", "on")
        .Personal("consents", Consents, "given_by", "withdrawn_by")
        .Personal("breaches", Breaches, "entered_by", "nature", "categories", "consequences", "measures", "delay_reason", "without_risk_because")
        .Personal("closing_reports", Rights, "content").NotPersonal("closing_reports", "signature", "public_key")
        .NotPersonal("registered_fields", "service", "field", "category", "purpose", "legal_ground", "retention")
        .Personal("links", Rights, "made_by")
        .NotPersonal("alarms", "due_on")
        .Personal("relationships", Relationships, "since").NotPersonal("relationships", "kind")
        .Personal("contracts", Relationships, "concluded_on");
}
