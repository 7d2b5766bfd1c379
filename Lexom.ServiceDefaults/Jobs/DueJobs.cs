using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Jobs;

/// <summary>
/// Work that falls due by the clock. The runner calls it within a second of anything this process has saved, at once when the business clock moves, and every five
/// seconds in any case, in any number of instances: the job takes its rows <c>FOR UPDATE SKIP LOCKED</c>, so that each is handled once, and a run that dies half-way
/// leaves them due.
/// </summary>
public interface IDueJob
{
    /// <summary>
    /// Handles at most a few dozen due rows in the transaction the runner has opened, and saves. Returns how many it handled; it is called again until it
    /// returns 0.
    /// </summary>
    Task<int> RunBatchAsync(CancellationToken ct);
}

/// <summary>Registers due jobs.</summary>
public static class DueJobs
{
    /// <summary>Adds a job to the service.</summary>
    public static IServiceCollection AddDueJob<TJob>(this IServiceCollection services)
        where TJob : class, IDueJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton<IHostedService, DueJobRunner<TJob>>();
        return services;
    }
}

internal static class DueJobMetrics
{
    public static readonly Meter Meter = new(Telemetry.Name);
    public static readonly Counter<long> Handled = Meter.CreateCounter<long>("lexom.deadlines.handled", description: "Due rows handled, by job");
    public static readonly Counter<long> Failures = Meter.CreateCounter<long>("lexom.deadlines.failures", description: "Runs of a due job that failed, by job");
    public static readonly ActivitySource Source = new(Telemetry.Name);
}

internal sealed partial class DueJobRunner<TJob>(IServiceScopeFactory scopes, ClockMoved moved, SavedChanges saved, TimeProvider clock, ILogger<TJob> logger)
    : BackgroundService
    where TJob : class, IDueJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly KeyValuePair<string, object?> Tag = new("job", typeof(TJob).Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (next, seen) = (moved.Next, saved.Count);
            try
            {
                while (await RunBatchAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The rows stay due: the next run takes them again.
                DueJobMetrics.Failures.Add(1, Tag);
                if (Transient.Is(e))
                {
                    Away(logger, typeof(TJob).Name, e.Message);
                }
                else
                {
                    Failed(logger, e, typeof(TJob).Name);
                }
            }

            await PauseAsync(next, seen, stoppingToken);
        }
    }

    // A second at least; longer while nothing was saved here. The clock may move by a push (next) or, being anybody's TimeProvider, by itself.
    private async Task PauseAsync(Task next, long seen, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var clockWent = Task.Delay(LongestPause, clock, over.Token);
        for (var waited = TimeSpan.Zero; waited < LongestPause && !next.IsCompleted && !clockWent.IsCompleted && !stoppingToken.IsCancellationRequested; waited += Pause)
        {
            await Task.WhenAny(next, clockWent, Task.Delay(Pause, TimeProvider.System, over.Token));
            if (saved.Count != seen)
            {
                break;
            }
        }

        await over.CancelAsync();
    }

    private async Task<int> RunBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.BeginAsync(ct);
        var handled = await scope.ServiceProvider.GetRequiredService<TJob>().RunBatchAsync(ct);
        await transaction.CommitAsync(ct);
        DueJobMetrics.Handled.Add(handled, Tag);
        return handled;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed; its rows stay due")]
    private static partial void Failed(ILogger logger, Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Job} waits for a dependency: {Reason}")]
    private static partial void Away(ILogger logger, string job, string reason);
}
