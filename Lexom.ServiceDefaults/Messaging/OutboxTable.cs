using Npgsql;
using NpgsqlTypes;

namespace Lexom.ServiceDefaults.Messaging;

internal sealed record OutboxRow(long Seq, Guid Id, string Type, string? Exchange, Guid Key, string Body, string? TraceParent, DateTimeOffset CreatedAt, int Deferrals);

internal sealed record FailedRow(long Seq, string Reason);

/// <summary>The relay's statements. Plain Npgsql: the rows are JSON to pass on, not entities.</summary>
internal static class OutboxTable
{
    /// <summary>
    /// Takes the oldest rows that may go now, none when another instance is sending. A row behind a waiting one of the same key is not taken.
    /// </summary>
    public static async Task<IReadOnlyList<OutboxRow>> TakeAsync(NpgsqlConnection connection, string schema, int most, CancellationToken ct)
    {
        var sql =
            $"""
            SELECT seq, id, type, exchange, key, body::text, trace_parent, created_at, deferrals
            FROM "{schema}".outbox o
            WHERE (not_before IS NULL OR not_before <= now())
              AND NOT EXISTS (SELECT 1 FROM "{schema}".outbox b WHERE b.key = o.key AND b.seq < o.seq AND b.not_before > now())
              AND (SELECT pg_try_advisory_xact_lock(hashtext('lexom outbox'), hashtext($1)))
            ORDER BY seq
            LIMIT $2
            FOR UPDATE OF o SKIP LOCKED
            """;
        // The table is empty most of the time, and a plan made then would read all of it for each row once it is full: this transaction keeps to the indexes.
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL enable_seqscan = off"));
        var take = new NpgsqlBatchCommand(sql);
        take.Parameters.AddWithValue(schema);
        take.Parameters.AddWithValue(most);
        batch.BatchCommands.Add(take);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rows = new List<OutboxRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new OutboxRow(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), await reader.IsDBNullAsync(3, ct) ? null : reader.GetString(3), reader.GetGuid(4),
                reader.GetString(5), await reader.IsDBNullAsync(6, ct) ? null : reader.GetString(6), reader.GetFieldValue<DateTimeOffset>(7), reader.GetInt32(8)));
        }

        return rows;
    }

    /// <summary>Deletes what was confirmed and puts off what was not, twice as long each time, at most a minute.</summary>
    public static async Task SettleAsync(
        NpgsqlConnection connection, string schema, long[] sent, IReadOnlyList<FailedRow> failed, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (sent.Length > 0)
        {
            var delete = new NpgsqlBatchCommand($"DELETE FROM \"{schema}\".outbox WHERE seq = ANY($1)");
            delete.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Bigint, sent);
            batch.BatchCommands.Add(delete);
        }

        foreach (var row in failed)
        {
            var putOff = new NpgsqlBatchCommand(
                $"UPDATE \"{schema}\".outbox SET attempts = attempts + 1, last_error = $2, not_before = now() + least(60, power(2, attempts)) * interval '1 second' WHERE seq = $1");
            putOff.Parameters.AddWithValue(row.Seq);
            putOff.Parameters.AddWithValue(row.Reason);
            batch.BatchCommands.Add(putOff);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
