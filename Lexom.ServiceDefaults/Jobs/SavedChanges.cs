using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lexom.ServiceDefaults.Jobs;

/// <summary>Counts what this process has saved, so that due jobs look again soon after there may be new work and seldom otherwise.</summary>
internal sealed class SavedChanges : ISaveChangesInterceptor
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    int ISaveChangesInterceptor.SavedChanges(SaveChangesCompletedEventData eventData, int result) => Noted(result);

    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Noted(result));

    private int Noted(int result)
    {
        if (result > 0)
        {
            Interlocked.Increment(ref _count);
        }

        return result;
    }
}
