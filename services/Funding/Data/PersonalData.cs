using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Funding.Data;

/// <summary>CGV-5.5-a: what each column of Funding is about. Files carry a contract's id, which is no person's; personal are the acts of staff and, for two months, the copy made for a claim.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Acts =
        new("Personnel : auteur d’un enregistrement, par identifiant", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Accounting);

    private static readonly PersonalLabel Letters =
        new("Motifs et références repris des courriers des OPCO", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Accounting);

    // A copy for the OPCO, deleted after 60 days (ForgetClaimFiles); the documents themselves are Ordering's and Billing's, under their own labels.
    private static readonly PersonalLabel Claimed =
        new("Copie du certificat de réalisation et des factures jointe à une demande de paiement", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.WhileNeeded);

    private static readonly PersonalLabel Rights =
        new("Demandes d’exercice de droits reçues", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    public static PersonalDataMap Map { get; } = new PersonalDataMap("funding")
        .Personal("decisions", Acts, "recorded_by").Personal("decisions", Letters, "reason").NotPersonal("decisions", "kind", "file_number", "decided_on", "asked", "basis")
        .Personal("payments", Acts, "recorded_by").Personal("payments", Letters, "reference").NotPersonal("payments", "paid_on")
        .Personal("keys", Acts, "added_by", "revoked_by").NotPersonal("keys", "opco", "algorithm", "fingerprint", "material")
        .NotPersonal("keyrings", "opco")
        .Personal("personal_data_requests", Rights, "right", "persons")
        .NotPersonal("contracts", "starts_on", "ends_on", "concluded_on", "moved_on", "delivered_on", "closed_on")
        .NotPersonal(
            "files", "opco", "announced_number", "contract_number", "course_reference", "file_number", "requested_on", "starts_on", "ends_on", "concluded_on", "delivered_on",
            "decided_on", "lapse_due_on", "lapsed_on", "deadline", "closed_on", "status", "asked", "basis", "notice_due_on", "noticed_on")
        .NotPersonal("invoices", "number", "kind", "issued_on")
        .NotPersonal("messages", "opco", "webhook_id", "type", "body_sha256", "file_named", "verification", "refused_for", "status_after")
        .Personal("claims", Acts, "sent_by").NotPersonal("claims", "assessment", "missing", "file_sha256", "sent_on")
        .Personal("claim_files", Claimed, "content", "person_ids")
        .NotPersonal("statements", "opco", "reference", "as_of", "files", "drifts", "compared_on")
        .NotPersonal("polls", "opco", "cursor", "failure")
        .NotPersonal("sandbox_messages", "opco", "webhook_id", "body", "body_sha256");
}
