using System.Data;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Jobs;

/// <summary>
/// Work that falls due by the clock. The runner calls it after each rest, and at once when the business clock moves, in any number of instances: the job takes its
/// rows <c>FOR UPDATE SKIP LOCKED</c>, so that each is handled once, and a run that dies half-way leaves them due.
/// </summary>
public interface IDueJob
{
    /// <summary>
    /// How long the runner rests when nothing was due: a second where someone waits for the outcome, longer for what falls due by the day. A move of the business clock
    /// ends every rest.
    /// </summary>
    static virtual TimeSpan Rest => TimeSpan.FromSeconds(1);

    /// <summary>The isolation of the runner's transaction; <see cref="IsolationLevel.RepeatableRead"/> for a job whose queries must agree with each other.</summary>
    static virtual IsolationLevel Isolation => IsolationLevel.ReadCommitted;

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

internal sealed partial class DueJobRunner<TJob>(IServiceScopeFactory scopes, ClockMoved moved, IConfiguration configuration, ILogger<TJob> logger) : EndlessService
    where TJob : class, IDueJob
{
    // Tests, whose clock tells nobody that it moves, rest no longer than this.
    private readonly TimeSpan _rest = configuration.GetValue<TimeSpan?>("DueJobs:LongestRest") is { } longest && longest < TJob.Rest ? longest : TJob.Rest;
    private static readonly KeyValuePair<string, object?> Tag = new("job", typeof(TJob).Name);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = moved.Next;
            try
            {
                while (await RunBatchAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
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

            await Task.WhenAny(next, Task.Delay(_rest, TimeProvider.System, stoppingToken));
        }
    }

    private async Task<int> RunBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.BeginAsync(ct, TJob.Isolation);
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
