using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Ordering.Jobs;

/// <summary>
/// Some days before the first day every participant of a definitive contract is invited, with a personal link to the convocation and for signing (ORD-1); again
/// when the contract has moved to another session. Suspended contracts wait (CGV-3.4-c).
/// </summary>
public sealed class InviteParticipants(OrderingDbContext db, Outbox outbox, Mailbox mailbox, PersonLinks links, IOptions<OrderingOptions> options, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var until = today.AddDays(options.Value.ConvocationDays);
        var ids = await db.TakeAsync(
            $"""
             SELECT c.id AS "Value" FROM ordering.contracts c
             WHERE c.status = 'Concluded' AND cardinality(c.suspensions) = 0 AND c.training_starts_on <= {until} AND c.training_ends_on >= {today}
               AND NOT EXISTS (SELECT FROM ordering.convocations v WHERE v.contract_id = c.id AND v.session_id = c.session_id)
             ORDER BY c.id LIMIT 10 FOR UPDATE SKIP LOCKED
             """, ct);
        var due = await db.Contracts.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var contract in due)
        {
            await InviteAsync(contract, now, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task InviteAsync(Contract contract, DateTimeOffset now, CancellationToken ct)
    {
        var session = contract.Training.SessionId;
        var participants = await db.Participants.Where(p => EF.Property<Guid>(p, "ProposalId") == contract.ProposalId).OrderBy(p => p.Position).ToListAsync(ct);
        foreach (var participant in participants)
        {
            db.Add(new Convocation { ContractId = contract.Id, SessionId = session, ParticipantId = participant.Id, SentAt = now });
            if (participant.Person.Email.Length > 0)
            {
                await mailbox.AddAsync(
                    participant.Person.Email, $"Convocation : {contract.Training.CourseTitle}",
                    Mails.Convocation(contract, links.ToTraining(participant.Id, contract.Id, contract.Training.EndsOn)), $"convocation:{session}:{participant.Id}", ct);
            }
        }

        outbox.Add(new ParticipantsInvited(contract.Id, contract.ProposalId, session, participants.Count, ParisTime.DayOf(now)), contract.Id);
        db.Tell(contract, now, Story.System, "Participants convoqués.", "ORD-1", new StoryDetail(Kind: "convocations", Id: session));
    }
}
