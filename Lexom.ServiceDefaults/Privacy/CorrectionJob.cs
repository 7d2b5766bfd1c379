using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>
/// Carries out rectifications (GDPR art. 16): pulls the new values from Privacy, has the service write them, and answers. While Privacy is away the request stays due.
/// </summary>
/// <typeparam name="TPending">The service's row of a rectification that waits for its values.</typeparam>
public abstract class CorrectionJob<TPending>(
    DbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, TimeProvider wallClock, ServiceIdentity service) : IDueJob
{
    // Real time: another service being away has nothing to do with the business clock.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var due = await TakeAsync(wallClock.GetUtcNow(), ct);
        foreach (var pending in due)
        {
            var requestId = RequestOf(pending);
            if (await clients.ReadCorrectionsAsync(requestId, ct) is { } values)
            {
                var items = await CorrectAsync(pending, values, ct);
                outbox.Add(new PersonalDataAnswered(requestId, service.Name, items, clock.GetUtcNow()), requestId);
            }
            else
            {
                PutOff(pending, wallClock.GetUtcNow() + Pause);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    /// <summary>At most one row that is due, locked until the transaction ends; rows that another instance has are skipped.</summary>
    /// <param name="now">Real time.</param>
    /// <param name="ct">Cancels the query.</param>
    protected abstract Task<IReadOnlyList<TPending>> TakeAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>The request the row belongs to.</summary>
    /// <param name="pending">As taken.</param>
    protected abstract Guid RequestOf(TPending pending);

    /// <summary>Privacy did not answer: the row is due again later.</summary>
    /// <param name="pending">As taken.</param>
    /// <param name="until">Real time.</param>
    protected abstract void PutOff(TPending pending, DateTimeOffset until);

    /// <summary>Writes the values and settles the row. Returns what became of each field.</summary>
    /// <param name="pending">As taken.</param>
    /// <param name="values">By the names in <see cref="PersonalCorrections"/>; empty when the request is closed.</param>
    /// <param name="ct">Cancels the queries.</param>
    protected abstract Task<IReadOnlyList<PersonalDataItem>> CorrectAsync(TPending pending, IReadOnlyDictionary<string, string> values, CancellationToken ct);
}
