using System.Diagnostics;
using Lexom.AppHost.Local;
using Lexom.Bench.Growth;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Lexom.SystemTests.Telemetry;
using Npgsql;
using Shouldly;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(RunningSystem))]
// One system for all, and some tests kill parts of it.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Lexom.SystemTests.Support;

/// <summary>
/// The whole system, as real processes on free ports with a data folder of its own, started by the first test that asks for it and
/// shared by all: stories use customers and sessions of their own, so that they don't meet.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lexom-system-");
    private LocalHost? _host;
    private TelemetryCollector? _telemetry;
    private ToldStory? _told;

    public string Folder => _folder.FullName;

    /// <summary>What the services export; there once the host has started.</summary>
    internal TelemetryCollector Telemetry => _telemetry ?? throw new InvalidOperationException("The host has not started.");

    public async Task<LocalHost> HostAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _telemetry ??= await TelemetryCollector.StartAsync();
            return _host ??= await LocalHost.StartAsync(
                Options(Folder) with { Environment = Exporting(_telemetry.Address), PostgresSettings = Explaining }, TestContext.Current.CancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>One training's story, told to nobody, with its own sign-ins. While parts are killed its waits are long.</summary>
    internal async Task<TrainingStory> StoryAsync() => (await StoriesAsync())(null);

    /// <summary>Such stories, in a session that is there or in one of their own.</summary>
    internal async Task<Func<Guid?, TrainingStory>> StoriesAsync()
    {
        var (host, patience) = (await HostAsync(), TimeSpan.FromMinutes(3));
        return session => new TrainingStory(new Cast(host.Gateway, patience), new Narrator(TextWriter.Null, colours: false), patience) { GivenSession = session };
    }

    /// <summary>The story as told once for all who only look at what it leaves, with the traces it made.</summary>
    internal async Task<ToldStory> ToldAsync() => _told ??= await TellAsync();

    private async Task<ToldStory> TellAsync()
    {
        var story = await StoryAsync();
        var before = Telemetry.Spans.Count;
        var plans = await PlansAsync(story.PlayAsync);
        var (seen, quiet) = (before, Stopwatch.StartNew());
        // Spans come in batches, twice a second. On a busy machine some come later still: they are known by their traces.
        await Eventually.True(
            () =>
            {
                if (Telemetry.Spans.Count is var now && now != seen)
                {
                    (seen, quiet) = (now, Stopwatch.StartNew());
                }

                return Task.FromResult(quiet.Elapsed > TimeSpan.FromSeconds(3));
            },
            TimeSpan.FromMinutes(1),
            "no more spans of the story come");
        return new ToldStory(story, Telemetry.Spans.Skip(before).Select(s => s.TraceId).ToHashSet(StringComparer.Ordinal), plans);
    }

    /// <summary>How the database carries out each statement of the services while something is done.</summary>
    internal async Task<IReadOnlyList<Plans.Plan>> PlansAsync(Func<Task> work)
    {
        await using var database = NpgsqlDataSource.Create((await HostAsync()).AdminConnectionString);
        return await new Plans(database, Path.Combine(Folder, "log")) { Grows = _ => true }.WatchAsync(work);
    }

    // No table is read from start to end where an index could be: a small database shows what a large one would do. Statements are planned once, for any values: none of people
    // comes into the log, which says nothing before it is asked to.
    private static readonly Dictionary<string, string> Explaining = new()
    {
        ["shared_preload_libraries"] = "auto_explain", ["enable_seqscan"] = "off", ["plan_cache_mode"] = "force_generic_plan", ["jit"] = "off",
    };

    private static Dictionary<string, string> Exporting(Uri collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.GetLeftPart(UriPartial.Authority),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "500",
    };

    public static LocalHostOptions Options(string folder) => new()
    {
        Repository = LocalHostOptions.FindRepository(AppContext.BaseDirectory),
        DataFolder = folder,
        GatewayPort = 0,
        WithDashboard = false,
        Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        Say = line => TestContext.Current.SendDiagnosticMessage(line),
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is { } host)
        {
            await host.DisposeAsync();
            // Every run of the tests is also a test of a clean end.
            TemporaryPlace.Naming(Folder).ShouldBeEmpty("Something is still running after the system was stopped.");
        }

        if (_telemetry is { } telemetry)
        {
            await telemetry.DisposeAsync();
        }

        KeepLogs();
        _folder.Delete(recursive: true);
        _gate.Dispose();
    }

    // A failure is explained by what the services wrote; the rest of the folder is worth nothing afterwards.
    private void KeepLogs()
    {
        var (logs, kept) = (Path.Combine(Folder, "log"), Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), ".lexom", "system-tests-log"));
        if (!Directory.Exists(logs))
        {
            return;
        }

        Directory.CreateDirectory(kept);
        foreach (var log in Directory.EnumerateFiles(logs, "*.log"))
        {
            File.Copy(log, Path.Combine(kept, Path.GetFileName(log)), overwrite: true);
        }
    }
}

/// <param name="Story">What the story remembers.</param>
/// <param name="Traces">What the services worked on while it was told.</param>
/// <param name="Plans">How the database carried out what they asked it meanwhile.</param>
internal sealed record ToldStory(TrainingStory Story, IReadOnlySet<string> Traces, IReadOnlyList<Plans.Plan> Plans);
