namespace Lexom.Billing.Data;

/// <summary>
/// What the database itself refuses, whoever asks. The service's role owns its tables, so rights can't keep it from changing them: triggers do. The last line
/// of the Initial migration's <c>Up</c> applies this.
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
}
