using System.Diagnostics;
using Npgsql;

namespace Lexom.AppHost.Local;

/// <summary>
/// Dumps the whole database, all schemas in one snapshot, and brings a dump back. Erasures made since then are not in it: Privacy applies them again from its log before the
/// gateway lets anybody in (PRI-2).
/// </summary>
public static class Backups
{
    /// <summary>Writes a dump; the system may be running.</summary>
    public static async Task WriteAsync(string admin, string file, CancellationToken ct = default)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Under another name until it is whole: half a backup must not look like one.
        var growing = target + ".part";
        await RunAsync("pg_dump", admin, ["--format=custom", "--file", growing], ct);
        File.Move(growing, target, overwrite: true);
    }

    /// <summary>Replaces the database by the dump. Nothing may be connected; roles that are missing are made, and get their passwords from the next migration step.</summary>
    public static async Task RestoreAsync(string admin, string file, CancellationToken ct = default)
    {
        if (!File.Exists(file))
        {
            throw new HostException($"There is no backup {file}.");
        }

        var database = new NpgsqlConnectionStringBuilder(admin);
        var name = database.Database!;
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(admin) { Database = "postgres", Pooling = false }.ConnectionString))
        {
            await server.OpenAsync(ct);
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", ct);
            await ExecuteAsync(server, $"CREATE DATABASE \"{name}\"", ct);
            foreach (var role in Topology.Services.Select(s => s.Name))
            {
                await ExecuteAsync(server, $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE \"{role}\" LOGIN; END IF; END $$", ct);
            }
        }

        await RunAsync("pg_restore", admin, ["--exit-on-error", "--dbname", name, Path.GetFullPath(file)], ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task RunAsync(string program, string admin, string[] arguments, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(admin);
        var start = new ProcessStartInfo(Path.Combine(Postgres.FindBinaries(), program), arguments) { RedirectStandardError = true };
        // In the environment, so that the password is in no list of processes.
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGDATABASE"] = server.Database;
        using var process = Process.Start(start) ?? throw new HostException($"{program} did not start.");
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new HostException($"{program} ended with code {process.ExitCode}:\n{errors}");
        }
    }
}
