using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// Answers for the trainers the person is (CGV-5.5-d); empty when there is none, participants and customers being unknown here. A second delivery never gets
/// here: the inbox keeps it out. A rectification waits for its values, which a job pulls.
/// </summary>
public sealed class OnPersonalDataRequested(
    CatalogDbContext db, Outbox outbox, PersonalTraces traces, PersonalRestrictions restrictions, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock)
    : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var (request, ct) = (context.Message, context.CancellationToken);
        var trainers = await db.Trainers.Where(t => request.SubjectIds.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct);
        var items = new List<PersonalDataItem>();
        var noted = PersonalDataRequest.Of(request.RequestId, request.Right, [.. trainers.Select(t => t.Id)]);
        db.Add(noted);

        if (request.Right == "rectification" && trainers.Exists(t => t.ErasedOn is null))
        {
            noted.CorrectFrom(wallClock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }

        if (PersonalRestrictions.IsLimit(request.Right))
        {
            await restrictions.AddAsync(request.RequestId, request.Right, noted.TrainerIds, [.. trainers.Select(t => t.Email)], clock.Today(), ct);
        }

        foreach (var trainer in trainers)
        {
            string[] words = [trainer.Name, trainer.Email];
            var last = await db.LastSessionOfAsync(trainer.Id, ct);
            items.AddRange(PersonalDataRules.Answer(request.Right, trainer, last, clock.Today()).Select(
                a => new PersonalDataItem(a.Field, a.Category, 1, a.Outcome, a.Ground, a.ReleaseOn)));
            if (request.Right == "erasure" && trainer.ErasedOn is not null)
            {
                await traces.EraseAsync([trainer.Id], words, ct);
                await restrictions.ForgetAsync([trainer.Id], ct);
            }
        }

        outbox.Add(new PersonalDataAnswered(request.RequestId, CatalogDbContext.Schema, items, clock.GetUtcNow()), request.RequestId);
        await db.SaveChangesAsync(ct);
    }
}
