using Lexom.Bench.Running;
using Npgsql;

namespace Lexom.Bench.Load;

/// <summary>The yardstick of everything that stores: one prepared INSERT of one row per transaction, on the same server.</summary>
internal sealed class InsertCommits(MeasuredSystem system, int clients, int bytes)
{
    public Task PrepareAsync() => system.ExecuteAsync(
        "CREATE TABLE IF NOT EXISTS bench.inserts (id uuid PRIMARY KEY, body text NOT NULL, at timestamptz NOT NULL DEFAULT now())");

    public async Task<LoadResult> RunAsync(TimeSpan duration)
    {
        var connections = new List<NpgsqlConnection>();
        try
        {
            return await ClosedLoop.RunAsync(clients, duration, async _ =>
            {
                var connection = await system.Database.OpenConnectionAsync();
                connections.Add(connection);
                var command = new NpgsqlCommand("INSERT INTO bench.inserts (id, body) VALUES ($1, $2)", connection);
                var id = new NpgsqlParameter<Guid>();
                command.Parameters.Add(id);
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = new string('x', bytes) });
                await command.PrepareAsync();
                return async () =>
                {
                    id.TypedValue = Guid.CreateVersion7();
                    return await command.ExecuteNonQueryAsync() == 1;
                };
            });
        }
        finally
        {
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
