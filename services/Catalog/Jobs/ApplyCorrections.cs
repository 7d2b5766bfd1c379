using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Jobs;

/// <summary>GDPR art. 16: pulls the new values of a trainer's rectification from Privacy and writes them. While Privacy is away the request stays due.</summary>
internal sealed class ApplyCorrections(
    CatalogDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IDueJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var due = await db.PersonalDataRequests.FromSql(
            $"SELECT * FROM catalog.personal_data_requests WHERE correct_at <= {wallClock.GetUtcNow()} ORDER BY correct_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        foreach (var request in due)
        {
            await CorrectAsync(request, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task CorrectAsync(PersonalDataRequest request, CancellationToken ct)
    {
        if (await clients.ReadCorrectionsAsync(request.RequestId, ct) is not { } values)
        {
            request.CorrectFrom(wallClock.GetUtcNow() + Pause);
            return;
        }

        var email = values.GetValueOrDefault(PersonalCorrections.Email)?.Trim().ToLowerInvariant();
        var nameAsked = values.ContainsKey(PersonalCorrections.FirstName) || values.ContainsKey(PersonalCorrections.LastName);
        var items = new List<PersonalDataItem>();
        foreach (var trainer in await db.Trainers.Where(t => request.TrainerIds.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct))
        {
            var free = email is null || !await db.Trainers.AnyAsync(t => t.Email == email && t.Id != trainer.Id && t.ErasedOn == null, ct);
            items.AddRange(PersonalDataRules.Correct(trainer, values.FullName(), nameAsked, email, free)
                .Select(a => new PersonalDataItem(a.Field, a.Category, 1, a.Outcome, a.Ground, a.ReleaseOn)));
        }

        request.Corrected();
        outbox.Add(new PersonalDataAnswered(request.RequestId, CatalogDbContext.Schema, items, clock.GetUtcNow()), request.RequestId);
    }
}
