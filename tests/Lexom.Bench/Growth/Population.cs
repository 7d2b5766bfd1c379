using Lexom.Bench.Running;
using Lexom.Demo.Api;
using Lexom.Demo.Story;

namespace Lexom.Bench.Growth;

/// <summary>
/// Contracts by the hundred thousand, each as the system itself left it: stories are played through the API once, and their rows in every service are copied under ids, numbers and
/// addresses of their own. Most are paid and lie in the past, a third of them late and after an OPCO that fell silent; one in fifty is concluded and its session is to come, as it is
/// in a company that works through its orders.
/// </summary>
internal sealed class Population(MeasuredSystem system)
{
    private const int OpenOneIn = 50;
    private const int Silent = 1;
    private const int Years = 8;

    // That is how long it takes to sell one contract in fifty of eight years'.
    private const int OpenDays = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private CopyPlan? _settled;
    private CopyPlan? _open;
    private int _settledCopies;
    private int _openCopies;

    public async Task PrepareAsync()
    {
        await CopyPlan.InstallAsync(system);
        var mark = await CopyPlan.MarkAsync(system);
        await PlaySettledAsync();
        await system.SettleAsync();
        _settled = await CopyPlan.TakeAsync(system, "settled", mark, TimeSpan.FromDays(Years * 365));
        mark = await CopyPlan.MarkAsync(system);
        await PlaySoldAsync();
        await system.SettleAsync();
        _open = await CopyPlan.TakeAsync(system, "open", mark, TimeSpan.FromDays(OpenDays));
    }

    /// <summary>So many contracts in all; never fewer than there are.</summary>
    public Task GrowToAsync(int contracts) => system.WithoutServicesAsync(async () =>
    {
        var (settled, open) = ((contracts - (contracts / OpenOneIn)) / Cohort.Companies, contracts / OpenOneIn);
        await Indexes.WithoutAsync(system, async () =>
        {
            await _settled!.CopyAsync(_settledCopies, settled);
            await _open!.CopyAsync(_openCopies, open);
        });
        (_settledCopies, _openCopies) = (settled, open);
        await system.ExecuteAsync("SELECT billing.total_ledger_anew()");
        await system.ExecuteAsync("VACUUM (ANALYZE)");
        await system.ExecuteAsync("CHECKPOINT");
    });

    /// <summary>How many rows each table has, with its schema.</summary>
    public async Task<IReadOnlyDictionary<string, double>> RowsAsync()
    {
        await using var command = system.Database.CreateCommand("SELECT relnamespace::regnamespace || '.' || relname, reltuples::float8 FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text NOT IN ('bench', 'pg_catalog')");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, double>();
        while (await reader.ReadAsync())
        {
            rows[reader.GetString(0)] = reader.GetDouble(1);
        }

        return rows;
    }

    /// <summary>The tables that take most room, with their indexes and what is stored out of line.</summary>
    public Task<string> LargestAsync() => system.ScalarAsync<string>(
        """
        SELECT string_agg(name || ' ' || size / 1000000 || ' MB', ', ' ORDER BY size DESC) FROM (
          SELECT relnamespace::regnamespace || '.' || relname AS name, pg_total_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r' ORDER BY size DESC LIMIT 8) l
        """);

    /// <summary>A contract that waits for its session, as the salesperson has it on the screen.</summary>
    public async Task<TrainingStory> PlayOpenAsync()
    {
        var story = Story();
        await Cohort.SellAsync(story);
        return story;
    }

    private async Task PlaySettledAsync()
    {
        foreach (var story in (await Cohort.PlayAsync(system.Cast, Story, Silent)).Stories.Take(Silent))
        {
            await story.PayLateAsync();
        }
    }

    // So late that the session of the oldest copy is still to come.
    private async Task PlaySoldAsync()
    {
        var session = await Story().ScheduleAsync((await system.Cast.Clock.TodayAsync()).AddDays(OpenDays + 21), capacity: 10);
        await Cohort.SellAsync(Story(session.Id()));
    }

    private TrainingStory Story(Guid? session = null) => new(system.Cast, new Narrator(TextWriter.Null, colours: false), Patience) { GivenSession = session };
}
