using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Npgsql;

namespace Lexom.Bench.Rows;

/// <summary>From the commit in one service to the commit in another: as many as it carries, and how long it takes when it is not full.</summary>
internal sealed class EventPath : IRow
{
    private const int Clients = 16;

    public string Name => "event-path";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var messages = options.Quick ? 1_000 : 2_000;
        var plain = await PlainMessages.StartAsync(system);
        var path = new Contestant("outbox to inbox", _ => SendAsync(system, bed.Files, messages));
        var committing = new Contestant("plain, one commit each", _ => plain.RunAsync(messages, commits: true));
        var bare = new Contestant("plain, nothing done", _ => plain.RunAsync(messages, commits: false));
        var batched = new Contestant("outbox to inbox, in batches", _ => ReadAsync(system, messages));
        await Contest.RunAsync(system, options, path, batched, committing, bare);
        var quiet = await QuietAsync(system, bed.Files, options);

        return new RowReport(
            Name, "event path: commit -> handled and committed in another service, steady state",
            $"{messages:N0} messages that one reaction answers with one row (`FundingMoreRequested`, Funding to Ordering) are put into Funding's outbox in one transaction; from the first to the last commit in Ordering, by Postgres' "
            + "own commit times. In batches: as many entries of the access log (`PersonalDataRead`, Ordering to Privacy), whose reaction takes up to 100 messages in one commit. Beside them bodies of about the same size "
            + "published with confirms, 500 at a time like the relay, and consumed from a quorum queue, 8 at a time like a service: once with one INSERT commit per message, once with nothing done. Latency: signed pushes at "
            + "a quarter of what saturates the push, from the commit of the push to the commit of its line on Ordering's timeline.",
            [path.Rate(), batched.Rate(), committing.Rate(), bare.Rate(), .. quiet],
            [
                Verdict.AtLeast("by plain publish and consume with a commit", Series.Ratio("outbox to inbox / plain, rate", path.Rate(), committing.Rate()), 0.9),
                Verdict.AtLeast("in batches by the same", Series.Ratio("in batches / plain, rate", batched.Rate(), committing.Rate()), 1.2),
                Verdict.AtMost("p50 at a quarter of saturation, ms", quiet[0], 10),
                Verdict.AtMost("p99 at a quarter of saturation, ms", quiet[1], 50),
            ]);
    }

    private static async Task<LoadResult> SendAsync(MeasuredSystem system, FundingFiles files, int count)
    {
        var ids = (await files.TakeAsync(count)).ToArray();
        await using (var command = system.Database.CreateCommand(
            """
            INSERT INTO funding.outbox (id, type, key, body, created_at, attempts, deferrals)
            SELECT gen_random_uuid(), 'Lexom.Contracts.Funding:FundingMoreRequested', f.contract_id,
              jsonb_build_object('fundingFileId', f.id, 'revision', 0, 'contractId', f.contract_id, 'opco', f.opco, 'pieces', jsonb_build_array('programme'), 'decidedOn', '2027-01-15'), now(), 0, 0
            FROM funding.files f WHERE f.id = ANY($1)
            """))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
            await command.ExecuteNonQueryAsync();
        }

        return await CommittedAsync(system, ids, "ordering.timeline WHERE ref_id");
    }

    private static async Task<LoadResult> ReadAsync(MeasuredSystem system, int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        await using (var command = system.Database.CreateCommand(
            """
            INSERT INTO ordering.outbox (id, type, key, body, created_at, attempts, deferrals)
            SELECT gen_random_uuid(), 'Lexom.Contracts.Privacy:PersonalDataRead', id,
              jsonb_build_object('readingId', id, 'service', 'ordering', 'actor', 'staff:01990000-0000-7000-8000-00000000000e', 'what', 'customer', 'subjectIds', jsonb_build_array(gen_random_uuid()),
                'purpose', 'order', 'readAt', '2027-01-15T09:00:00Z'), now(), 0, 0
            FROM unnest($1) id
            """))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
            await command.ExecuteNonQueryAsync();
        }

        return await CommittedAsync(system, ids, "privacy.readings WHERE id");
    }

    // From the first commit on: what is in it began before, and does not count.
    private static async Task<LoadResult> CommittedAsync(MeasuredSystem system, Guid[] ids, string rows)
    {
        await system.SettleAsync();
        await using var times = system.Database.CreateCommand(
            $"""
            WITH committed AS (SELECT pg_xact_commit_timestamp(xmin) AS at FROM {rows} = ANY($1))
            SELECT count(*) FILTER (WHERE at > first), extract(epoch FROM max(at) - min(at))::float8 FROM committed, (SELECT min(at) AS first FROM committed) f
            """);
        times.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
        await using var reader = await times.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new LoadResult(reader.GetDouble(1), new double[reader.GetInt64(0)], 0);
    }

    private static async Task<IReadOnlyList<Series>> QuietAsync(MeasuredSystem system, FundingFiles files, BenchOptions options)
    {
        var token = await system.Cast.Opco.TokenAsync();
        var full = await PushAsync(system, await files.SignedAsync((int)(1_000 * options.Round.TotalSeconds), token), client => ClosedLoop.RunAsync(Clients, options.Round, client));
        await system.SettleAsync();
        var (rate, p50, p99) = (full.PerSecond / 4, new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            var requests = await files.SignedAsync((int)(rate * options.Round.TotalSeconds) + Clients, token);
            var before = await system.ScalarAsync<long>("SELECT coalesce(max(id), 0) FROM ordering.timeline");
            await PushAsync(system, requests, client => Paced.RunAsync(rate, Clients, options.Round, client));
            await system.SettleAsync();
            p50.Add(await LatencyAsync(system, before, 0.5));
            p99.Add(await LatencyAsync(system, before, 0.99));
        }

        return
        [
            new Series("commit to commit at a quarter of saturation: p50", "ms", [.. p50]),
            new Series("commit to commit at a quarter of saturation: p99", "ms", [.. p99]),
            new Series("pushes offered meanwhile", "per second", [rate]),
        ];
    }

    private static async Task<LoadResult> PushAsync(MeasuredSystem system, IReadOnlyList<byte[]> requests, Func<Func<int, Task<Func<Task<bool>>>>, Task<LoadResult>> run)
    {
        var next = -1;
        return await run(async _ =>
        {
            var caller = await HttpCaller.ConnectAsync(system.Host.Gateway);
            return async () => await caller.IsAnsweredAsync(requests[Interlocked.Increment(ref next)], 200);
        });
    }

    private static Task<double> LatencyAsync(MeasuredSystem system, long after, double share) => system.ScalarAsync<double>(FormattableString.Invariant(
        $"""
        SELECT 1000 * percentile_cont({share}) WITHIN GROUP (ORDER BY extract(epoch FROM pg_xact_commit_timestamp(t.xmin) - pg_xact_commit_timestamp(m.xmin)))::float8
        FROM ordering.timeline t JOIN funding.messages m ON m.funding_file_id = t.ref_id WHERE t.id > {after}
        """));
}
