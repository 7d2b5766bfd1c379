using System.Data.Common;
using System.Runtime.CompilerServices;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Lexom.ServiceDefaults.Data;

/// <summary>
/// What kinds of rows this process has changed since it last said so: screens that show them read them again. Kinds only, never a row, never a person. It is a hint,
/// kept in memory: what dies with the process is seen at the screens' next reading.
/// </summary>
public sealed class ChangeNews : ISaveChangesInterceptor, IDbTransactionInterceptor, IDisposable
{
    /// <summary>The channel of PostgreSQL's NOTIFY; the payload is <c>ordering Contract,Proposal</c>.</summary>
    public const string Channel = "lexom_changes";

    private readonly ConditionalWeakTable<DbContext, HashSet<string>> _uncommitted = [];
    private readonly SemaphoreSlim _ring = new(0, 1);
    private readonly Lock _gate = new();
    private HashSet<string> _committed = [];
    private Action<IReadOnlyCollection<string>>? _listeners;

    /// <summary>Calls <paramref name="listener"/> with the kinds of each commit of this process, at once and on its thread: whoever committed finds it done.</summary>
    /// <param name="listener">Quick, and never throws.</param>
    public void Tell(Action<IReadOnlyCollection<string>> listener) => _listeners += listener;

    internal async Task<IReadOnlyCollection<string>> NextAsync(CancellationToken ct)
    {
        await _ring.WaitAsync(ct);
        lock (_gate)
        {
            (var news, _committed) = (_committed, []);
            return news;
        }
    }

    ValueTask<InterceptionResult<int>> ISaveChangesInterceptor.SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken)
    {
        if (eventData.Context is { } db)
        {
            var kinds = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsShown(e.Metadata.ClrType)).Select(e => e.Metadata.ClrType.Name);
            _uncommitted.GetOrCreateValue(db).UnionWith(kinds);
        }

        return ValueTask.FromResult(result);
    }

    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } db)
        {
            Committed(db);
        }

        return ValueTask.FromResult(result);
    }

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        if (eventData.Context is { } db)
        {
            Committed(db);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => _ring.Dispose();

    // Reading personal data stores a note of it in the outbox: were that news, screens would read for ever.
    private static bool IsShown(Type kind) => kind != typeof(OutboxMessage) && kind != typeof(IdempotencyRecord) && kind != typeof(InboxMessage);

    private void Committed(DbContext db)
    {
        if (!_uncommitted.TryGetValue(db, out var kinds) || kinds.Count == 0)
        {
            return;
        }

        _listeners?.Invoke(kinds);
        lock (_gate)
        {
            _committed.UnionWith(kinds);
            kinds.Clear();
            if (_ring.CurrentCount == 0)
            {
                _ring.Release();
            }
        }
    }
}

/// <summary>Says the news a few times a second at most, outside every transaction: a NOTIFY within would make all commits queue for one lock.</summary>
internal sealed class ChangeAnnouncer(ChangeNews news, ServiceIdentity service, NpgsqlDataSource source) : EndlessService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var kinds = await news.NextAsync(stoppingToken);
            try
            {
                await using var command = source.CreateCommand("SELECT pg_notify($1, $2)");
                command.Parameters.AddWithValue(ChangeNews.Channel);
                command.Parameters.AddWithValue($"{service.Name} {string.Join(',', kinds.Order(StringComparer.Ordinal))}");
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                // A database that is away has nothing to show either: screens ask again by themselves.
            }

            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }
    }
}
