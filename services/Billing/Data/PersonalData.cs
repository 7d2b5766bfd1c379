using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Billing.Data;

/// <summary>CGV-5.5-a: what each column of Billing is about, and why it is kept.</summary>
internal static class PersonalData
{
    private static readonly PersonalLabel Payer =
        new("Clients particuliers et interlocuteurs de facturation : identité et coordonnées", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Relationship);

    private static readonly PersonalLabel Buyer =
        new("Acheteur tel que désigné sur les factures", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Accounting);

    private static readonly PersonalLabel Money =
        new("Paiements : référence bancaire et nom donnés par le payeur", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Accounting);

    private static readonly PersonalLabel Acts =
        new("Personnel : auteur d’un enregistrement comptable, par identifiant", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Accounting);

    private static readonly PersonalLabel Rights =
        new("Demandes d’exercice de droits reçues", Purposes.LegalDuties, LegalGrounds.LegalDuty, Retentions.Proof);

    public static PersonalDataMap Map { get; } = new PersonalDataMap(BillingDbContext.Schema)
        .Personal("customer_identities", Payer, "identity").NotPersonal("customer_identities", "kind")
        .Personal("invoice_buyers", Buyer, "json").NotPersonal("invoice_buyers", "salt")
        .Personal("payments", Money, "reference").Personal("payments", Acts, "recorded_by").NotPersonal("payments", "method", "opco", "received_on")
        .Personal("refunds", Acts, "recorded_by").NotPersonal("refunds", "reference", "method", "paid_on")
        .Personal("bank_entries", Money, "reference", "debtor").NotPersonal("bank_entries", "key", "booked_on")
        .Personal("bank_statements", Acts, "imported_by").NotPersonal("bank_statements", "version", "message_id", "account", "sha256")
        .NotPersonal("self_checks", "on", "findings")
        .Personal("reference_rates", Acts, "recorded_by").NotPersonal("reference_rates", "kind", "effective_from", "confirmed_through", "source")
        .Personal("answered_requests", Rights, "right", "customer_ids")
        // The content names the buyer by the hash of the personal part alone (BIL-4).
        .NotPersonal(
            "invoices", "series", "number", "opco", "reason", "rule_id", "issued_on", "due_on", "content", "personal_hash", "algorithm", "previous_hash", "hash")
        .NotPersonal("journal_entries", "journal", "on", "label", "piece")
        .NotPersonal("journal_lines", "account", "auxiliary")
        .NotPersonal("ledger_totals", "month", "accounts", "account")
        .NotPersonal("allocations", "on")
        .NotPersonal(
            "contract_accounts", "terms", "consequences", "delivered_on", "price_due_on", "deposit_earned_on", "deposit_forfeited_on", "dropped_on", "rule_id", "deposit_forfeited_rule_id",
            "moved_to", "price_due_rule_id")
        .Personal("opcos", Acts, "recorded_by").NotPersonal("opcos", "code", "name", "street", "post_code", "city", "siren")
        .NotPersonal("customer_standings", "in_arrears_since")
        .NotPersonal("document_counters", "series")
        .NotPersonal("funding_grants", "opco", "file_number", "deadline", "decided_on", "lapsed_on")
        .NotPersonal("planned_documents", "reason", "document", "issue_on")
        .NotPersonal("receivables", "number", "issued_on", "due_on", "overdue_since", "settled_on", "last_reminded_on", "interest_through", "rate_missing_since")
        .NotPersonal("register_head", "hash", "issued_on");
}
