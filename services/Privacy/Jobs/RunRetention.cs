using System.Net.Http.Json;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Asks the services whose relationships are over, and all of them to erase those persons by ordinary requests, so that the report, the holds and the survival of a kill are
// the same as for a person's own request (CGV-5.5-b). A dry run stops before the asking. A service that is away puts the run off.
public sealed partial class RunRetention(PrivacyDbContext db, Outbox outbox, IHttpClientFactory http, TimeProvider clock, ILogger<RunRetention> logger) : IDueJob
{
    // Where relationships with persons begin and end.
    private static readonly string[] Services = ["ordering", "catalog"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Someone asked for not long ago is being erased, or is held on grounds that a daily repeat would not change.
    private const int RepeatAfterDays = 30;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<Guid>(
            $"SELECT id AS \"Value\" FROM privacy.retention_runs WHERE done_at IS NULL AND next_try_at <= {now} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        foreach (var id in due)
        {
            var run = await db.RetentionRuns.SingleAsync(r => r.Id == id, ct);
            if (await FindAsync(run.On, ct) is not { } findings)
            {
                run.PutOff(now);
            }
            else
            {
                run.Finish(run.DryRun ? findings : await AskAsync(findings, now, ct), now);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task<List<RetentionFinding>?> FindAsync(DateOnly on, CancellationToken ct)
    {
        var findings = await ReleasedAsync(on, ct);
        foreach (var service in Services)
        {
            if (await EndedAsync(service, on, ct) is not { } ended)
            {
                return null;
            }

            findings.AddRange(ended.Where(e => RetentionTerms.IsOver(e.EndedOn, on)).Select(e => new RetentionFinding(
                service, e.SubjectId, e.EndedOn, RetentionTerms.LastDay(e.EndedOn).AddDays(1), RetentionReason.RelationshipOver, null)));
        }

        return [.. findings.DistinctBy(f => f.SubjectId)];
    }

    // What was held for an earlier erasure and may go now: accounting documents after ten years, proofs after five.
    private async Task<List<RetentionFinding>> ReleasedAsync(DateOnly on, CancellationToken ct)
    {
        var released = await db.Requests.AsNoTracking().IgnoreAutoIncludes().Where(r => r.NextReleaseOn <= on && r.Status != RequestStatus.Received).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.SubjectIds, r.ReceivedOn, r.NextReleaseOn }).ToListAsync(ct);
        return [.. released.SelectMany(r => r.SubjectIds.Select(s => new RetentionFinding(ServiceNames.Own, s, r.ReceivedOn, r.NextReleaseOn!.Value, RetentionReason.HoldReleased, r.Id)))];
    }

    private async Task<List<RetentionFinding>> AskAsync(List<RetentionFinding> findings, DateTimeOffset now, CancellationToken ct)
    {
        var today = ParisTime.DayOf(now);
        var recently = today.AddDays(-RepeatAfterDays);
        Guid[] found = [.. findings.Select(f => f.SubjectId)];
        var asked = await db.Requests.IgnoreAutoIncludes().Where(r => r.Channel == Channel.Retention && r.ReceivedOn > recently && r.SubjectIds.Any(s => found.Contains(s)))
            .SelectMany(r => r.SubjectIds).ToListAsync(ct);

        var done = new List<RetentionFinding>();
        foreach (var group in findings.Where(f => f.Reason == RetentionReason.HoldReleased || !asked.Contains(f.SubjectId)).GroupBy(f => f.RequestId))
        {
            foreach (var persons in group.Chunk(PrivacyRequest.MostSubjects))
            {
                var request = await StartAsync([.. persons.Select(p => p.SubjectId)], group.Key, now, ct);
                done.AddRange(persons.Select(p => p with { RequestId = request }));
            }
        }

        return done;
    }

    private async Task<Guid> StartAsync(Guid[] subjects, Guid? releases, DateTimeOffset now, CancellationToken ct)
    {
        var request = PrivacyRequest.ReceiveFromRetention(Guid.CreateVersion7(now), subjects, releases, ParisTime.DayOf(now));
        request.Start("system", OwnAnswer.For(request.Right, await db.OwnValuesAsync(request, ct)), now);
        await db.EraseOwnValuesAsync(request, ct);
        db.Requests.Add(request);
        outbox.Add(new PersonalDataRequested(request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn), request.Id);
        if (releases is { } id)
        {
            (await db.Requests.SingleAsync(r => r.Id == id, ct)).HandOverReleases();
        }

        return request.Id;
    }

    private async Task<List<EndedRelationship>?> EndedAsync(string service, DateOnly on, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = http.CreateClient(service);
            using var answer = await client.GetAsync(
                new Uri($"/internal/v1/personal-data/ended-relationships?before={RetentionTerms.AskBefore(on):yyyy-MM-dd}", UriKind.Relative), patience.Token);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<List<EndedRelationship>>(patience.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Only the kind of failure: the next attempt is the answer.
            NotYet(logger, service, on, e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} did not tell whose relationships are over on {On} ({Failure}); it is asked again")]
    private static partial void NotYet(ILogger logger, string service, DateOnly on, string failure);
}
