using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Ordering.Data;

/// <summary>CGV-5.5-a: what each column of Ordering is about, and why it is kept.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Contact =
        new("Interlocuteurs des clients et clients particuliers : identité et coordonnées", Purposes.Requests, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Trainee =
        new("Stagiaires : identité et coordonnées", Purposes.Trainings, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Presence =
        new("Stagiaires : présence par demi-journée, signatures et certificats", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Relationship);

    private static readonly PersonalLabel Papers =
        new("Documents signés remis par les clients", Purposes.Requests, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Words =
        new("Réserves, réclamations, litiges et demandes exprimés par les clients", Purposes.Relations, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Signing =
        new("Signataires en ligne : identité, adresse électronique, adresse IP et navigateur", Purposes.Requests, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Teaching =
        new("Formateurs : identité, adresse électronique et qualifications", Purposes.Trainings, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Learning =
        new("Stagiaires : résultats des tests et évaluations", Purposes.Trainings, LegalGrounds.Contract, Retentions.Relationship);

    private static readonly PersonalLabel Acts =
        new("Personnel, partenaires et personnes : auteur d’une action, par identifiant", Purposes.Safety, LegalGrounds.LegitimateInterest, Retentions.Relationship);

    private static readonly PersonalLabel Rights =
        new("Demandes d’exercice de droits reçues", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    public static PersonalDataMap Map { get; } = new PersonalDataMap("ordering")
        .Personal("customers", Contact, "name", "address_lines", "address_post_code", "address_city", "address_country", "contact_first_name", "contact_last_name", "contact_email",
            "decision_maker_first_name", "decision_maker_last_name", "decision_maker_email")
        .NotPersonal("customers", "siren", "siret", "vat_number", "in_arrears_since", "insured_until", "logo_agreed_on", "logo_agreement", "logo_revoked_on")
        .Personal("participants", Trainee, "person_first_name", "person_last_name", "person_email")
        .Personal("attendance", Presence, "day").Personal("attendance", Acts, "participant_signed_by", "trainer_signed_by", "absence_noted_by")
        .Personal("evaluations", Learning, "due_on", "comment").Personal("evaluations", Acts, "recorded_by")
        .Personal("online_signatures", Signing, "signer_name", "signer_email", "mention", "address", "user_agent")
        .NotPersonal("online_signatures", "terms_sha256", "document_sha256")
        .Personal("sessions", Teaching, "trainer_name", "trainer_email", "trainer_qualifications")
        .Personal("certificates", Presence, "issued_on")
        .NotPersonal("certificates", "course_reference", "course_title", "objectives", "starts_on", "ends_on", "place")
        .Personal("documents", Papers, "content").Personal("documents", Acts, "uploaded_by").NotPersonal("documents", "sha256")
        .Personal("reservations", Words, "text").NotPersonal("reservations", "made_on")
        .Personal("claims", Words, "description", "reason").NotPersonal("claims", "received_on", "answered_on")
        .Personal("complementary_proposals", Words, "change", "answer").NotPersonal("complementary_proposals", "number", "asked_on", "issued_on", "valid_until", "ended_on")
        .Personal("disputes", Words, "subject", "ending").NotPersonal("disputes", "forum", "opened_on", "closed_on")
        .Personal("formal_notices", Words, "breach").NotPersonal("formal_notices", "presented_on", "answer_until", "answered_on")
        .Personal("withdrawals", Papers, "text").NotPersonal("withdrawals", "sha256")
        .Personal("insurance_certificates", Papers, "content").Personal("insurance_certificates", Acts, "uploaded_by").NotPersonal("insurance_certificates", "valid_until", "sha256")
        .NotPersonal("penalties", "hired", "hired_on", "claimed_on")
        .Personal("terms_texts", Acts, "published_by").NotPersonal("terms_texts", "text")
        .Personal("timeline", Acts, "actor").NotPersonal("timeline", "service", "text", "rule_id", "ref_kind", "ref_label")
        .Personal("privacy_notes", Rights, "right", "received_on")
        .NotPersonal(
            "proposals", "number", "issued_on", "valid_until", "ended_on", "terms_sha256", "training_course_reference", "training_course_title", "training_starts_on", "training_ends_on",
            "training_place", "price_vat_regime", "acceptance_handwritten_mention", "acceptance_signed_on", "acceptance_terms_sha256")
        .NotPersonal(
            "contracts", "number", "accepted_on", "withdrawal_until", "deposit_not_before", "deposit_received_on", "concluded_on", "delivered_on", "cancelled_on", "cancellation_rule",
            "cancellation_consequence", "lexom_cancelled_on", "lexom_cancellation_cause", "suspensions", "training_course_reference", "training_course_title", "training_starts_on",
            "training_ends_on", "training_place", "price_vat_regime")
        .NotPersonal("course_versions", "reference", "title", "objectives", "vat_regime", "contents")
        .NotPersonal("sessions", "starts_on", "ends_on", "half_day_codes", "place", "completed_on", "cancelled_on")
        .NotPersonal("funding_announcements", "opco", "file_number", "requested_on")
        .NotPersonal("funding_notes", "opco", "file_number", "lapsed_on")
        .NotPersonal("invoice_notes", "number", "kind", "payer", "issued_on", "due_on", "paid_on", "overdue_since")
        .NotPersonal("number_counters", "series")
        .NotPersonal("webhook_endpoints", "url")
        .NotPersonal("webhook_deliveries", "attempts")
        .NotPersonal("terms_of_sale", "sha256", "in_force_from", "refi_basis", "own_clauses");
}
