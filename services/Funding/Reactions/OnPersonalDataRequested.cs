using Lexom.Contracts.Privacy;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Reactions;

/// <summary>
/// Answers what is held about a person (CGV-5.5-d): what one of the staff recorded, which stays, as proof; and the copy of a participant's certificate in a claim.
/// A second delivery is not answered again.
/// </summary>
internal sealed class OnPersonalDataRequested(FundingDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var (request, ct) = (context.Message, context.CancellationToken);
        if (await db.PersonalDataRequests.FindAsync([request.RequestId], ct) is not null)
        {
            return;
        }

        var answered = PersonalDataRequest.Of(request.RequestId, request.Right, request.SubjectIds);
        var actors = answered.Actors;
        var decisions = await db.Decisions.CountAsync(d => d.RecordedBy != null && actors.Contains(d.RecordedBy), ct);
        var payments = await db.Payments.CountAsync(p => p.RecordedBy != null && actors.Contains(p.RecordedBy), ct);
        var claims = await db.Claims.CountAsync(c => c.SentBy != null && actors.Contains(c.SentBy), ct);
        var keys = await db.Keys.CountAsync(k => actors.Contains(k.AddedBy) || actors.Contains(k.RevokedBy!), ct);

        var copies = await db.ClaimCopiesOfAsync(request.SubjectIds, ct);

        List<PersonalDataItem> items =
        [
            Item(request.Right, StaffTraces.Decisions, decisions), Item(request.Right, StaffTraces.Payments, payments), Item(request.Right, StaffTraces.Claims, claims),
            Item(request.Right, StaffTraces.Keys, keys),
        ];
        if (ClaimCopies.Answer(request.Right, copies) is { } copied)
        {
            items.Add(copied);
        }

        db.Add(answered);
        outbox.Add(
            new PersonalDataAnswered(request.RequestId, "funding", [.. items.Where(i => i.Count > 0)], clock.GetUtcNow()), request.RequestId);

        await db.SaveChangesAsync(ct);
    }

    private static PersonalDataItem Item(string right, string field, int count) => right is "access" or "portability"
        ? new PersonalDataItem(field, StaffTraces.Category, count, "given", null, null)
        : new PersonalDataItem(field, StaffTraces.Category, count, "held", StaffTraces.Ground, null);
}
