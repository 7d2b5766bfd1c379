using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lexom.ServiceDefaults.Time;

/// <summary>
/// The real time plus an offset that everyone in a Development system shares: the row of <c>dev.clock</c>. Timers run in real time; only what is told
/// as «now» moves.
/// </summary>
internal sealed class BusinessClock : TimeProvider
{
    private long _offsetTicks;

    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>True when the offset changed.</summary>
    public bool MoveTo(TimeSpan offset) => Interlocked.Exchange(ref _offsetTicks, offset.Ticks) != offset.Ticks;
}

/// <summary>Reads the shared offset twice a second, so that a move reaches every process within a second.</summary>
internal sealed partial class BusinessClockReader(BusinessClock clock, ClockMoved moved, IConfiguration configuration, ILogger<BusinessClockReader> logger)
    : EndlessService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A restarted service must not handle a single request in the wrong month.
        await ReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
            await ReadAsync(stoppingToken);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(configuration.GetLexomConnection());
            await connection.OpenAsync(ct);
            if (clock.MoveTo(await SharedClock.ReadAsync(connection, ct)))
            {
                Moved(logger, clock.GetUtcNow());
                moved.Announce();
            }
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // Keeps the last offset: Postgres being away is the health check's to say.
            Unreadable(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The business clock now says {Now:u}")]
    private static partial void Moved(ILogger logger, DateTimeOffset now);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The business clock could not be read: {Reason}")]
    private static partial void Unreadable(ILogger logger, string reason);
}

/// <summary>Wakes whoever waits for the clock to move.</summary>
internal sealed class ClockMoved
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Announce() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal static class BusinessClockSetup
{
    public static void AddBusinessClock(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyedSingleton(WallClock.Key, TimeProvider.System);
        builder.Services.AddSingleton<ClockMoved>();
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<BusinessClock>();
            builder.Services.TryAddSingleton<TimeProvider>(services => services.GetRequiredService<BusinessClock>());
            if (!builder.Configuration.IsMigrating())
            {
                builder.Services.AddHostedService<BusinessClockReader>();
            }
        }
        else
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
        }
    }

    /// <summary><c>GET /dev/clock</c>: what this process takes for now. The gateway waits for all services to agree.</summary>
    public static void MapClockReading(this WebApplication app) =>
        app.MapGet("/dev/clock", (TimeProvider clock) => TypedResults.Ok(new ClockReading(clock.GetUtcNow()))).AllowAnonymous();
}

/// <summary>The business time of one process.</summary>
/// <param name="Now">UTC.</param>
public sealed record ClockReading(DateTimeOffset Now);
