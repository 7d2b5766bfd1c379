using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lexom.Privacy.Restoring;

/// <summary>
/// PRI-2: at the start, erasures that the database does not know, because a backup from before them was restored, run again under their own ids, as a request like any other.
/// The service is not ready until every service has answered them, and the gateway lets nobody in before that.
/// </summary>
public sealed partial class ReapplyErasures(IServiceScopeFactory scopes, ErasureLog log, TimeProvider clock, ILogger<ReapplyErasures> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var logged = await log.ReadAsync(cancellationToken);
        if (logged.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var missing = await ReapplyAsync(scope.ServiceProvider.GetRequiredService<PrivacyDbContext>(), scope.ServiceProvider.GetRequiredService<Outbox>(), logged, cancellationToken);
        if (missing > 0)
        {
            Reapplied(logger, missing);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<int> ReapplyAsync(PrivacyDbContext db, Outbox outbox, IReadOnlyList<LoggedErasure> logged, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // What Privacy itself has erased after its five years of proof must not come back: those lines are as old as their requests.
        var since = Kernel.ParisTime.DayOf(OwnAnswer.ProofExpiredBefore(now));
        Guid[] ids = [.. logged.Where(e => e.ReceivedOn > since).Select(e => e.RequestId)];
        var known = await db.Requests.IgnoreAutoIncludes().Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        var missing = logged.Where(e => ids.Contains(e.RequestId) && !known.Contains(e.RequestId)).ToList();
        foreach (var erasure in missing)
        {
            var request = PrivacyRequest.Reapply(erasure, now);
            request.Start("system", OwnAnswer.For(request.Right, await db.OwnValuesAsync(request, ct)), now);
            await db.EraseOwnValuesAsync(request, ct);
            db.Requests.Add(request);
            outbox.Add(new PersonalDataRequested(request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn), request.Id);
        }

        await db.SaveChangesAsync(ct);
        return missing.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Erasures} erasures are unknown to the database, which was restored from an older backup: they are applied again")]
    private static partial void Reapplied(ILogger logger, int erasures);
}

/// <summary>Ready only when what had been erased before a restore is erased again everywhere (PRI-2).</summary>
internal sealed class ErasuresReapplied(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrivacyDbContext>();
        var waiting = await db.Requests.IgnoreAutoIncludes().CountAsync(r => r.ReappliedAt != null && r.Status == RequestStatus.Running, cancellationToken);
        return waiting == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{waiting} erasures are being applied again after a restore.");
    }
}
