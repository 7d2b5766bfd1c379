using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// A person uses a right (CGV-5.5-d): Ordering gives, erases, limits or says why it keeps what it holds. A rectification waits for its values, which a job pulls.
/// A second delivery changes nothing: the request is noted already.
/// </summary>
public sealed class OnPersonalDataRequested(
    OrderingDbContext db, Outbox outbox, PersonalTraces traces, PersonalRestrictions restrictions, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock)
    : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var (request, ct) = (context.Message, context.CancellationToken);
        if (await db.PrivacyNotes.AnyAsync(n => n.RequestId == request.RequestId, ct))
        {
            return;
        }

        var file = await db.PersonFileAsync(request.SubjectIds, ct);
        var note = new PrivacyNote { RequestId = request.RequestId, Right = request.Right, SubjectIds = [.. request.SubjectIds], ReceivedOn = request.ReceivedOn };
        db.Add(note);

        if (request.Right == "rectification" && file.SubjectIds.Count > 0)
        {
            note.CorrectAt = wallClock.GetUtcNow();
        }
        else
        {
            outbox.Add(new PersonalDataAnswered(request.RequestId, "ordering", [.. (await ApplyAsync(request, file, ct)).Select(a => a.ToItem())], clock.GetUtcNow()), request.RequestId);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyList<FieldAnswer>> ApplyAsync(PersonalDataRequested request, PersonFile file, CancellationToken ct)
    {
        switch (request.Right)
        {
            case "access" or "portability":
                return file.Given();
            case "restriction" or "objection":
                await restrictions.AddAsync(request.RequestId, request.Right, file.SubjectIds, file.Addresses, clock.Today(), ct);
                return file.Restricted();
            case "erasure":
                return await EraseAsync(file, ct);
            default:
                return [];
        }
    }

    private async Task<IReadOnlyList<FieldAnswer>> EraseAsync(PersonFile file, CancellationToken ct)
    {
        var words = file.Addresses.Concat(file.Names).ToList();
        var revisions = file.Contacts.ToDictionary(c => c.Customer.Id, c => c.Customer.Revision);

        var (answers, papersOf) = file.Erase(clock.GetUtcNow(), clock.Today());

        await db.ErasePapersAsync(papersOf, ct);
        await db.EraseCommentsAsync(file.CommentsOf(clock.Today()), ct);
        outbox.AnnounceRevisions(file, revisions, clock.GetUtcNow());
        if (answers.All(a => a.Outcome == "erased"))
        {
            await restrictions.ForgetAsync(file.SubjectIds, ct);
        }

        await traces.EraseAsync(file.SubjectIds, words, ct);
        return answers;
    }
}
