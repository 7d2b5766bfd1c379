using Lexom.Bench.Running;
using Npgsql;

namespace Lexom.Bench.Growth;

/// <summary>How the rows of some stories are copied: per table one INSERT that gives every copy its own ids and whatever else must be unique.</summary>
internal sealed class CopyPlan
{
    /// <summary>Of the services whose rows are copied, as SQL.</summary>
    public const string Schemas = "'catalog','ordering','billing','funding','privacy'";

    // What is no part of a contract: one row for all, or on its way.
    private const string NotCopied = "'__migrations','outbox','inbox','idempotency_keys','dead_letters','number_counters','document_counters','ledger_totals','ledger_pending','register_head','keyrings','polls','self_checks','registered_fields','retention_runs','reference_rates'";

    // The jobs would only delete it again.
    private static readonly Dictionary<string, int> Kept = new() { ["privacy.readings"] = 365 };

    private readonly MeasuredSystem _system;
    private readonly TimeSpan _spread;
    private readonly IReadOnlyList<string> _inserts;

    private CopyPlan(MeasuredSystem system, TimeSpan spread, IReadOnlyList<string> inserts) => (_system, _spread, _inserts) = (system, spread, inserts);

    /// <summary>The functions the copies are made with: a copy's id has the time of its day and says which copy it is, so it sorts as the first one did.</summary>
    public static Task InstallAsync(MeasuredSystem system) => system.ExecuteAsync(
        """
        CREATE OR REPLACE FUNCTION bench.milliseconds(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
          SELECT ('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint $$;
        CREATE OR REPLACE FUNCTION bench.tail(id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
          SELECT '7' || substr(md5(id::text), 1, 3) || '8' || substr(md5(id::text), 4, 7) $$;
        CREATE OR REPLACE FUNCTION bench.own(milliseconds bigint, tail text, back bigint, copy text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
          SELECT (lpad(to_hex(milliseconds - back), 12, '0') || tail || copy)::uuid $$;
        """);

    /// <summary>Rows written from now on belong to the next plan.</summary>
    public static Task<long> MarkAsync(MeasuredSystem system) => system.ScalarAsync<long>("SELECT txid_current()");

    /// <param name="system">Where the stories were played.</param>
    /// <param name="name">Of the plan's own tables.</param>
    /// <param name="mark">From which transaction on rows are the stories'.</param>
    /// <param name="spread">Over how long a past the copies lie, evenly.</param>
    public static async Task<CopyPlan> TakeAsync(MeasuredSystem system, string name, long mark, TimeSpan spread)
    {
        var (columns, kept) = (await ColumnsAsync(system), $"bench.{name}_kept");
        await system.ExecuteAsync($"CREATE TABLE {kept} (id uuid PRIMARY KEY)");
        foreach (var uuid in columns.Where(c => c.Type == "uuid"))
        {
            await system.ExecuteAsync($"INSERT INTO {kept} SELECT DISTINCT {uuid.Quoted} FROM {uuid.Table} WHERE xmin::text::bigint <= {mark} AND {uuid.Quoted} IS NOT NULL ON CONFLICT DO NOTHING");
        }

        await system.ExecuteAsync($"INSERT INTO {kept} SELECT id FROM identity.staff_accounts ON CONFLICT DO NOTHING");
        var inserts = new List<string>();
        foreach (var table in columns.GroupBy(c => c.Table))
        {
            var template = $"bench.\"{name}_{table.Key}\"";
            // Not those of earlier stories that were merely changed since.
            var own = table.Any(c => c is { Name: "id", Type: "uuid" }) ? $"AND id NOT IN (SELECT id FROM {kept})" : "";
            var parts = string.Concat(table.Where(c => c.Type == "uuid").Select(c =>
                $", CASE WHEN {c.Quoted} IN (SELECT id FROM {kept}) THEN NULL ELSE bench.milliseconds({c.Quoted}) END AS {c.Milliseconds}, bench.tail({c.Quoted}) AS {c.Tail}"));
            await system.ExecuteAsync($"CREATE TABLE {template} AS SELECT *{parts} FROM {table.Key} WHERE xmin::text::bigint > {mark} {own}");
            if (await system.ScalarAsync<long>($"SELECT count(*) FROM {template}") > 0)
            {
                inserts.Add(Insert(template, kept, [.. table]));
            }
        }

        return new CopyPlan(system, spread, inserts);
    }

    /// <summary>Copies number <paramref name="from"/> to <paramref name="to"/>, the earliest day first: so the rows lie on the disk as if they had come in order.</summary>
    public async Task CopyAsync(int from, int to)
    {
        if (to <= from)
        {
            return;
        }

        await _system.ExecuteAsync(
            $"""
            DROP TABLE IF EXISTS bench.turns;
            CREATE TABLE bench.turns AS SELECT k, d.back, d.back * 86400000::bigint AS milliseconds, lpad(to_hex(k), 8, '0') AS copy
              FROM generate_series({from} + 1, {to}) k, LATERAL (SELECT 1 + k % {(int)_spread.TotalDays} AS back) d ORDER BY d.back DESC, k;
            ANALYZE bench.turns
            """);
        await Parallel.ForEachAsync(_inserts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (insert, ct) =>
        {
            await using var connection = await _system.Database.OpenConnectionAsync(ct);
            await RunAsync(connection, "SET session_replication_role = replica; SET synchronous_commit = off");
            await RunAsync(connection, insert);
            await RunAsync(connection, "RESET session_replication_role; RESET synchronous_commit");
        });
    }

    private static string Insert(string template, string kept, IReadOnlyList<Column> columns)
    {
        var written = columns.Where(c => !c.Generated).ToList();
        var still = Kept.TryGetValue(columns[0].Table, out var days) ? $" WHERE w.back <= {days}" : "";
        return $"INSERT INTO {columns[0].Table} ({string.Join(", ", written.Select(c => c.Quoted))}) SELECT {string.Join(", ", written.Select(c => Value(c, kept)))} FROM bench.turns w CROSS JOIN {template} t{still}";
    }

    private static string Value(Column c, string kept) => (c.Table, c.Name, c.Type) switch
    {
        ("ordering.customers", "siren", _) => "lpad((100000000 + w.k)::text, 9, '0')",
        (_, "name", "text") when c.Table is "ordering.customers" => "t.name || ' ' || w.k",
        ("billing.customer_identities", "identity", _) => "jsonb_set(t.identity, '{email}', to_jsonb(w.k || '.' || coalesce(t.identity->>'email', '')))",
        // A trainer and a room are in one place at a time (CAT-4); copies do not take their time.
        ("catalog.session_slots", "is_taken", _) => "false",
        (_, "partner_id", _) => "t.partner_id",
        (_, _, "uuid") => $"CASE WHEN t.{c.Milliseconds} IS NULL THEN t.{c.Quoted} ELSE bench.own(t.{c.Milliseconds}, t.{c.Tail}, w.milliseconds, w.copy) END",
        (_, _, "uuid[]") => $"(SELECT coalesce(array_agg(CASE WHEN e IN (SELECT id FROM {kept}) THEN e ELSE bench.own(bench.milliseconds(e), bench.tail(e), w.milliseconds, w.copy) END), '{{}}') FROM unnest(t.{c.Quoted}) e)",
        (_, _, "date") => $"t.{c.Quoted} - w.back",
        (_, _, "timestamp with time zone") => $"t.{c.Quoted} - make_interval(days => w.back)",
        (_, _, "bytea") => $"substring(t.{c.Quoted} for 64)",
        (_, var name, "text" or "character varying") when name.EndsWith("email", StringComparison.Ordinal) || name == "recipient" => $"w.k || '.' || t.{c.Quoted}",
        (_, _, "text" or "character varying") when c.Unique => $"t.{c.Quoted} || '-' || w.k",
        (_, _, "integer" or "bigint") when c.Unique => $"t.{c.Quoted} + w.k * 1000",
        _ => $"t.{c.Quoted}",
    };

    // Unique: alone or with others in a unique index in which no id makes it so.
    private static async Task<IReadOnlyList<Column>> ColumnsAsync(MeasuredSystem system)
    {
        await using var command = system.Database.CreateCommand(
            $"""
            SELECT n.nspname || '.' || r.relname, a.attname, format_type(a.atttypid, NULL), a.attidentity <> '' OR a.attgenerated <> '' OR coalesce(pg_get_expr(d.adbin, d.adrelid), '') LIKE 'nextval%',
              EXISTS (SELECT FROM pg_index i WHERE i.indrelid = r.oid AND i.indisunique AND a.attnum = ANY (i.indkey)
                AND NOT EXISTS (SELECT FROM pg_attribute u WHERE u.attrelid = r.oid AND u.attnum = ANY (i.indkey) AND u.atttypid = 'uuid'::regtype))
            FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
            WHERE r.relkind = 'r' AND n.nspname IN ({Schemas}) AND r.relname NOT IN ({NotCopied}) ORDER BY 1, a.attnum
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<Column>();
        while (await reader.ReadAsync())
        {
            columns.Add(new Column(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4)));
        }

        return columns;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException failure)
        {
            throw new InvalidOperationException($"{failure.MessageText} in: {sql}", failure);
        }
    }

    private sealed record Column(string Table, string Name, string Type, bool Generated, bool Unique)
    {
        public string Quoted => $"\"{Name}\"";

        public string Milliseconds => $"\"{Name} milliseconds\"";

        public string Tail => $"\"{Name} tail\"";
    }
}
