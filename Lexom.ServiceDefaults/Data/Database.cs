using System.Data;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lexom.ServiceDefaults.Data;

/// <summary>The service's own database: its schema, reached with its own role.</summary>
public static class Database
{
    internal const string HistoryTable = "__migrations";

    /// <summary>Adds <typeparamref name="TDb"/> on connection string <c>lexom</c>; the schema is the service's name. Adds a readiness check.</summary>
    public static WebApplicationBuilder AddServiceDatabase<TDb>(this WebApplicationBuilder builder)
        where TDb : DbContext
    {
        builder.Services.AddSingleton(services =>
        {
            var connection = services.GetRequiredService<IConfiguration>().GetLexomConnection();
            var builder = new NpgsqlDataSourceBuilder(connection);
            // A statement met again is prepared: parsing and planning cost the server more than running it. Nothing here leaves a session other than it was, so none is reset.
            (builder.ConnectionStringBuilder.MaxAutoPrepare, builder.ConnectionStringBuilder.AutoPrepareMinUsages, builder.ConnectionStringBuilder.NoResetOnClose) = (200, 3, true);
            return builder.Build();
        });
        builder.Services.TryAddSingleton<RelaySignal>();
        builder.Services.TryAddSingleton<ChangeNews>();
        builder.Services.AddDbContext<TDb>((services, options) => options
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>(), npgsql =>
                // Collections loaded with their object are short: one statement is quicker than several.
                npgsql.MigrationsHistoryTable(HistoryTable, services.GetRequiredService<ServiceIdentity>().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(services.GetRequiredService<RelaySignal>(), services.GetRequiredService<ChangeNews>()));
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<TDb>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"]);
        return builder;
    }

    /// <summary>Connection string <c>lexom</c>. Throws <see cref="InvalidOperationException"/> when it is not configured.</summary>
    public static string GetLexomConnection(this IConfiguration configuration) =>
        configuration.GetConnectionString("lexom") ?? throw new InvalidOperationException("Connection string 'lexom' is not configured.");

    /// <summary>Begins a transaction without savepoints: a failed statement ends it, and a retry begins anew (savepoints cost a third of the inbox's rate).</summary>
    /// <param name="db">The context to work with.</param>
    /// <param name="ct">Cancels the begin.</param>
    /// <param name="isolation">How much it sees of others' commits.</param>
    public static Task<IDbContextTransaction> BeginAsync(this DbContext db, CancellationToken ct, IsolationLevel isolation = IsolationLevel.ReadCommitted)
    {
        db.Database.AutoSavepointsEnabled = false;
        return db.Database.BeginTransactionAsync(isolation, ct);
    }

    /// <summary>Begins a transaction in which every query sees the database as of the first one: what is added up or compared is all from before a change, or all from after it.</summary>
    /// <param name="db">The context to read with.</param>
    /// <param name="ct">Cancels the begin.</param>
    public static Task<IDbContextTransaction> SnapshotAsync(this DbContext db, CancellationToken ct) =>
        db.BeginAsync(ct, IsolationLevel.RepeatableRead);

    /// <summary>
    /// A transaction for a slice that locks rows: its own, or the one the request already runs in (that of its <c>Idempotency-Key</c>), which its owner commits with
    /// the answer.
    /// </summary>
    /// <param name="db">The context to work with.</param>
    /// <param name="ct">Cancels the begin.</param>
    public static async Task<SliceTransaction> JoinOrBeginAsync(this DbContext db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.BeginAsync(ct) : null);

    /// <summary>Takes a lock by name until the transaction ends; false when another transaction has it.</summary>
    /// <param name="db">The context, in a transaction.</param>
    /// <param name="name">Any text; the same text is the same lock, in all services of the database.</param>
    /// <param name="ct">Cancels the attempt.</param>
    public static async Task<bool> TryLockAsync(this DbContext db, string name, CancellationToken ct) =>
        (await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS "Value" """).ToListAsync(ct))[0];

    /// <summary>As <see cref="TryLockAsync"/>, but waits until the lock is free.</summary>
    /// <param name="db">The context, in a transaction.</param>
    /// <param name="name">Any text; the same text is the same lock, in all services of the database.</param>
    /// <param name="ct">Cancels the wait.</param>
    public static Task LockAsync(this DbContext db, string name, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
}

/// <summary>A slice's part of a transaction; see <see cref="Database.JoinOrBeginAsync"/>.</summary>
public sealed class SliceTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    internal SliceTransaction(IDbContextTransaction? own) => _own = own;

    /// <summary>Commits what the slice began; a joined transaction is left to its owner.</summary>
    /// <param name="ct">Cancels the commit.</param>
    public Task CommitAsync(CancellationToken ct) => _own?.CommitAsync(ct) ?? Task.CompletedTask;

    /// <summary>Rolls back what the slice began and did not commit.</summary>
    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

internal sealed class DatabaseCheck(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL does not answer.", e);
        }
    }
}
