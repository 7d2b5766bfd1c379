using Lexom.Bench.Running;
using Npgsql;

namespace Lexom.Bench.Load;

/// <summary>The yardstick of everything that stores: one prepared INSERT of one row per transaction, on the same server.</summary>
internal sealed class InsertCommits(MeasuredSystem system, int clients, int bytes)
{
    public Task PrepareAsync() => system.ExecuteAsync(
        "CREATE TABLE IF NOT EXISTS bench.inserts (id uuid PRIMARY KEY, body text NOT NULL, at timestamptz NOT NULL DEFAULT now())");

    /// <summary>As many as go, one after the other on each connection.</summary>
    public Task<LoadResult> RunAsync(TimeSpan duration) => RunAsync(client => ClosedLoop.RunAsync(clients, duration, client));

    /// <summary>So many a second.</summary>
    public Task<LoadResult> RunAsync(TimeSpan duration, double perSecond) => RunAsync(client => Paced.RunAsync(perSecond, clients, duration, client));

    private async Task<LoadResult> RunAsync(Func<Func<int, Task<Func<Task<bool>>>>, Task<LoadResult>> run)
    {
        var connections = new List<NpgsqlConnection>();
        try
        {
            return await run(async _ =>
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
