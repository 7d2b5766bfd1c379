using System.Globalization;
using Npgsql;

namespace Lexom.AppHost.Local;

/// <summary>A private PostgreSQL from the machine's own binaries, on the loopback only, with its data under the host's folder.</summary>
public sealed class Postgres
{
    private const int OldestMajor = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Workplace _place;
    private readonly string _home;
    private readonly string _password;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private ChildProcess? _process;

    /// <param name="place">Where its data and log are.</param>
    /// <param name="port">On the loopback.</param>
    /// <param name="password">Of the superuser.</param>
    /// <param name="settings">Beyond the usual ones, by name.</param>
    public Postgres(Workplace place, int port, string password, IReadOnlyDictionary<string, string>? settings = null)
    {
        (_place, Port, _password, _settings) = (place, port, password, settings ?? new Dictionary<string, string>());
        _home = PostgresUser.HomeFor(place);
    }

    public int Port { get; }
    public bool IsRunning => _process is { IsRunning: true };
    private string DataFolder => Path.Combine(_home, "data");

    public string AdminConnectionString => ConnectionString("postgres", _password);

    /// <summary>To the server that another process runs on this data folder: it may have found its usual port taken.</summary>
    public string AdminConnectionStringWhereItRuns => new NpgsqlConnectionStringBuilder(AdminConnectionString) { Port = RunningOn() ?? Port }.ConnectionString;

    public string ConnectionString(string user, string password, string database = "lexom") =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username={user};Password={password}";

    public async Task StartAsync(CancellationToken ct = default)
    {
        await InitialiseAsync(ct);
        _process = ChildProcess.Start("postgres", Server(), _place);
        await Waiting.ReadyAsync(_process, _place, AnswersAsync, Patience, ct);
        await CreateDatabaseAsync(ct);
    }

    /// <summary>SIGINT is the fast shutdown: open transactions are rolled back, nobody is waited for.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            await process.StopAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>kill -9 of the postmaster and of every backend, as when the machine loses power.</summary>
    public async Task KillAsync()
    {
        if (_process is not { IsRunning: true } process)
        {
            return;
        }

        // Each backend has a session of its own. One that outlives the postmaster keeps the shared memory, and the next start is refused.
        var backends = ChildrenOf(process.Id);
        await process.KillAsync();
        backends.ForEach(pid => ChildProcess.Send(pid, Signal.Kill));
        await Waiting.TryUntilAsync(() => Task.FromResult(!backends.Exists(ChildProcess.IsAlive)), Patience);
    }

    public async Task RestartAsync(CancellationToken ct = default)
    {
        await StopAsync();
        await StartAsync(ct);
    }

    private int? RunningOn()
    {
        var file = Path.Combine(DataFolder, "postmaster.pid");
        // Process, folder, start and port, a line each.
        return File.Exists(file) && File.ReadLines(file).Skip(3).FirstOrDefault() is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : null;
    }

    private async Task InitialiseAsync(CancellationToken ct)
    {
        if (File.Exists(Path.Combine(DataFolder, "PG_VERSION")))
        {
            return;
        }

        var passwordFile = Path.Combine(_home, "password");
        await File.WriteAllTextAsync(passwordFile, _password, ct);
        PostgresUser.GiveTo(passwordFile);
        var initdb = PostgresUser.Run(new Command(Path.Combine(FindBinaries(DataFolder), "initdb"), "-D", DataFolder, "-U", "postgres", "--auth=scram-sha-256",
            "--pwfile", passwordFile, "-E", "UTF8", "--locale=C.UTF-8")) with
        { Folder = _home, Environment = new() { ["HOME"] = _home } };
        using var process = ChildProcess.Start("initdb", initdb, _place);
        var code = await process.Exited.WaitAsync(ct);
        File.Delete(passwordFile);
        if (code != 0)
        {
            throw new HostException($"initdb ended with code {code}:\n{_place.LogTail("initdb")}");
        }
    }

    /// <summary>The server's command line; fsync stays on, because durability is what the kill tests are about.</summary>
    public Command Server() => PostgresUser.Run(new Command(Path.Combine(FindBinaries(DataFolder), "postgres"), ["-D", DataFolder,
        "-c", string.Create(CultureInfo.InvariantCulture, $"port={Port}"), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
        "-c", "max_connections=300", "-c", "shared_buffers=128MB", "-c", "timezone=UTC", "-c", "log_line_prefix=%m [%p] %u ",
        .. _settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" })])) with
    { Folder = _home, Environment = new() { ["HOME"] = _home }, EndsOn = Signal.Interrupt };

    /// <summary>The newest installed major, or the one the data folder was made with.</summary>
    public static string FindBinaries(string? dataFolder = null)
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Where(d => File.Exists(Path.Combine(d, "bin", "initdb")))
                .Select(d => (Major: int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var major) ? major : 0, Bin: Path.Combine(d, "bin")))
                .Where(v => v.Major >= OldestMajor).OrderByDescending(v => v.Major).ToList()
            : [];
        var versionFile = dataFolder is null ? null : Path.Combine(dataFolder, "PG_VERSION");
        if (versionFile is null || !File.Exists(versionFile))
        {
            return installed is [var newest, ..] ? newest.Bin : throw new HostException($"PostgreSQL {OldestMajor} or newer is not installed (looked in /usr/lib/postgresql).");
        }

        var made = int.Parse(File.ReadAllText(versionFile), CultureInfo.InvariantCulture);
        return installed.Find(v => v.Major == made).Bin
            ?? throw new HostException($"{dataFolder} was made by PostgreSQL {made}, which is not installed. Install it, or delete that folder to start afresh.");
    }

    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres", _password, "postgres") + ";Pooling=false;Timeout=2");
            await connection.OpenAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", _password, "postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = 'lexom'", connection);
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand("create database lexom", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    private static List<int> ChildrenOf(int pid)
    {
        var file = $"/proc/{pid}/task/{pid}/children";
        return File.Exists(file)
            ? [.. File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
            : [];
    }
}
