using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Data;

/// <summary>What the database itself refuses, whoever asks: the service's role owns its tables, so rights can't keep it from changing them; triggers do.</summary>
internal static class Safeguards
{
    // CGV-5.5-c: the access log is only added to. The one way out is the removal of what is older than twelve months, which names its day in its own transaction.
    public const string ReadingsSql =
        """
        CREATE FUNCTION privacy.refuse_reading_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' AND current_setting('lexom.forgetting_readings_before', true) <> ''
             AND OLD.read_at < current_setting('lexom.forgetting_readings_before', true)::timestamptz THEN
            RETURN OLD;
          END IF;
          RAISE EXCEPTION 'The access log is never changed.' USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON privacy.readings FOR EACH ROW EXECUTE FUNCTION privacy.refuse_reading_change();
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON privacy.readings FOR EACH STATEMENT EXECUTE FUNCTION privacy.refuse_reading_change();
        """;

    public static async Task<int> ForgetReadingsAsync(this PrivacyDbContext db, DateTimeOffset before, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT set_config('lexom.forgetting_readings_before', {before.UtcDateTime.ToString("O")}, true)", ct);
        // In order, so that the index is used: without it all is read, time and again, when nothing is old enough.
        return await db.Database.ExecuteSqlAsync($"DELETE FROM privacy.readings WHERE id IN (SELECT id FROM privacy.readings WHERE read_at < {before} ORDER BY read_at LIMIT 500)", ct);
    }
}
