using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Wakes the relay of this process when a transaction with messages has committed. (A NOTIFY inside the transaction would serialise all commits; the relay polls
/// behind this signal for messages whose process died.)
/// </summary>
public sealed class RelaySignal : ISaveChangesInterceptor, IDbTransactionInterceptor, IDisposable
{
    private readonly ConditionalWeakTable<DbContext, object> _expecting = [];
    private readonly SemaphoreSlim _wake = new(0, 1);

    internal void Expect(DbContext db) => _expecting.AddOrUpdate(db, this);

    internal void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake.
        }
    }

    internal Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _wake.WaitAsync(atMost, ct);

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
    public void Dispose() => _wake.Dispose();

    private void Committed(DbContext db)
    {
        if (_expecting.Remove(db))
        {
            Wake();
        }
    }
}
