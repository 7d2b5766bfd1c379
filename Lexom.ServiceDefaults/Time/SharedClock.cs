using Npgsql;

namespace Lexom.ServiceDefaults.Time;

/// <summary>The one row all processes of a Development system take their offset from. The table is made by the migration step in Development only.</summary>
public static class SharedClock
{
    internal const string CreateTable =
        """
        CREATE SCHEMA IF NOT EXISTS dev;
        CREATE TABLE IF NOT EXISTS dev.clock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), offset_ticks bigint NOT NULL);
        INSERT INTO dev.clock (offset_ticks) VALUES (0) ON CONFLICT DO NOTHING;
        """;

    /// <summary>The offset from real time; zero when the table does not exist.</summary>
    /// <param name="connection">An open connection of any service's role.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<TimeSpan> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT offset_ticks FROM dev.clock", connection);
        try
        {
            return new TimeSpan((long)(await command.ExecuteScalarAsync(ct) ?? 0L));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>Sets the offset from real time. Only the gateway's role may.</summary>
    /// <param name="connection">An open connection of the gateway's role.</param>
    /// <param name="offset">May be negative: the clock can be set back.</param>
    /// <param name="ct">Cancels the write.</param>
    public static async Task WriteAsync(NpgsqlConnection connection, TimeSpan offset, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("UPDATE dev.clock SET offset_ticks = $1", connection);
        command.Parameters.AddWithValue(offset.Ticks);
        await command.ExecuteNonQueryAsync(ct);
    }
}
