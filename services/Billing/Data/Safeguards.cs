namespace Lexom.Billing.Data;

/// <summary>
/// What the database itself refuses, whoever asks: by triggers, because the service's role owns its tables, and on issued rows also by taking the rights
/// away from that role. Migrations apply the parts.
/// </summary>
internal static class Safeguards
{
    // Rules BIL-1, BIL-4: issued documents never change. Rule BIL-5: journal and money movements are only added to, and every entry balances at commit.
    // The buyer's identity may be erased, not changed. Rates stay what interest was computed with.
    public const string Sql =
        """
        CREATE FUNCTION billing.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'Rows of % never change.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;

        CREATE FUNCTION billing.require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (SELECT sum(debit) - sum(credit) FROM billing.journal_lines WHERE entry_id = NEW.entry_id) <> 0 THEN
            RAISE EXCEPTION 'Journal entry % does not balance.', NEW.entry_id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $$;

        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.invoices FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON billing.invoices FOR EACH STATEMENT EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE ON billing.invoice_buyers FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.journal_entries FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON billing.journal_entries FOR EACH STATEMENT EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.journal_lines FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON billing.journal_lines FOR EACH STATEMENT EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.allocations FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.refunds FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON billing.reference_rates FOR EACH ROW EXECUTE FUNCTION billing.refuse_change();
        CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON billing.journal_lines DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION billing.require_balance();
        """;

    // Rules BIL-1, BIL-5: the role itself has no right to change or delete what was issued or moved. (journal_entries keeps UPDATE: the foreign key of its lines
    // locks its rows, which Postgres counts as such; its trigger refuses.)
    public const string Rights =
        """
        REVOKE UPDATE, DELETE, TRUNCATE ON billing.invoices, billing.journal_lines, billing.allocations, billing.refunds FROM CURRENT_USER;
        """;

    // Rule BIL-3, at commit: what a payer was asked for and is planned to be asked for is that payer's share, and once the training is given the shares are the
    // total. Contracts planned before this existed have no shares yet: their next fact writes them.
    public const string Conservation =
        """
        CREATE FUNCTION billing.require_conservation() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          contract uuid := CASE TG_TABLE_NAME WHEN 'contract_accounts' THEN (to_jsonb(NEW)->>'id')::uuid ELSE (to_jsonb(NEW)->>'contract_id')::uuid END;
          broken record;
        BEGIN
          IF NOT EXISTS (SELECT FROM billing.payer_shares s WHERE s.contract_id = contract) THEN
            RETURN NULL;
          END IF;

          SELECT coalesce(s.incl_vat, 0) AS share, coalesce(a.asked, 0) AS asked INTO broken
          FROM (SELECT s.funding_file_id AS file, s.incl_vat FROM billing.payer_shares s WHERE s.contract_id = contract) s
          FULL JOIN (
            SELECT d.file, sum(d.incl_vat) AS asked FROM (
              SELECT coalesce(i.funding_file_id, '00000000-0000-0000-0000-000000000000') AS file, i.incl_vat FROM billing.invoices i
              WHERE i.contract_id = contract AND coalesce(i.credited_kind, i.kind) IN ('Deposit', 'Final', 'OpcoShare', 'ClientBalance')
              UNION ALL
              SELECT coalesce((p.document->>'fundingFileId')::uuid, '00000000-0000-0000-0000-000000000000'), (p.document->'amounts'->'inclVat'->>'amount')::numeric
              FROM billing.planned_documents p
              WHERE p.contract_id = contract AND p.status = 'Pending'
                AND p.document->>'kind' IN ('deposit', 'final', 'opco-share', 'client-balance', 'credit-note')
            ) d GROUP BY d.file
          ) a ON a.file = s.file
          WHERE coalesce(s.incl_vat, 0) <> coalesce(a.asked, 0) LIMIT 1;
          IF FOUND THEN
            RAISE EXCEPTION 'BIL-3: contract %: a payer is asked for % and its share is %.', contract, broken.asked, broken.share USING ERRCODE = 'check_violation';
          END IF;

          IF EXISTS (
            SELECT FROM billing.contract_accounts c
            WHERE c.id = contract AND c.terms IS NOT NULL AND c.delivered_on IS NOT NULL AND c.dropped_on IS NULL
              AND (c.terms->>'totalExclVat')::numeric + (c.terms->>'vat')::numeric
                <> (SELECT coalesce(sum(s.incl_vat), 0) FROM billing.payer_shares s WHERE s.contract_id = contract)) THEN
            RAISE EXCEPTION 'BIL-3: contract %: the shares are not the total.', contract USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $$;

        CREATE CONSTRAINT TRIGGER conserves AFTER INSERT ON billing.invoices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION billing.require_conservation();
        CREATE CONSTRAINT TRIGGER conserves AFTER INSERT OR UPDATE ON billing.planned_documents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION billing.require_conservation();
        CREATE CONSTRAINT TRIGGER conserves AFTER INSERT OR UPDATE ON billing.payer_shares DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION billing.require_conservation();
        CREATE CONSTRAINT TRIGGER conserves AFTER INSERT OR UPDATE ON billing.contract_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION billing.require_conservation();
        """;
}
