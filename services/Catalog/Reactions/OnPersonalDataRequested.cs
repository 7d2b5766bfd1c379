using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// Answers for the trainers the person is (CGV-5.5-d); empty when there is none, participants and customers being unknown here. A second delivery never gets
/// here: the inbox keeps it out.
/// </summary>
public sealed class OnPersonalDataRequested(CatalogDbContext db, Outbox outbox, PersonalTraces traces, TimeProvider clock) : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var (request, ct) = (context.Message, context.CancellationToken);
        var trainers = await db.Trainers.Where(t => request.SubjectIds.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct);
        var items = new List<PersonalDataItem>();

        foreach (var trainer in trainers)
        {
            string[] words = [trainer.Name, trainer.Email];
            var last = await db.LastSessionOfAsync(trainer.Id, ct);
            items.AddRange(PersonalDataRules.Answer(request.Right, trainer, last, clock.Today()).Select(
                a => new PersonalDataItem(a.Field, a.Category, 1, a.Outcome, a.Ground, a.ReleaseOn)));
            if (request.Right == "erasure" && trainer.ErasedOn is not null)
            {
                await traces.EraseAsync([trainer.Id], words, ct);
            }
        }

        db.Add(PersonalDataRequest.Of(request.RequestId, request.Right, [.. trainers.Select(t => t.Id)]));
        outbox.Add(new PersonalDataAnswered(request.RequestId, CatalogDbContext.Schema, items, clock.GetUtcNow()), request.RequestId);
        await db.SaveChangesAsync(ct);
    }
}
