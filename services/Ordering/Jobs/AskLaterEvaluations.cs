using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>CAT-1, ORD-1: some months after the training each participant who attended is asked what has come of it, on their own link.</summary>
public sealed class AskLaterEvaluations(OrderingDbContext db, Mailbox mailbox, PersonLinks links, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var ids = await db.TakeAsync(
            $"""SELECT id AS "Value" FROM ordering.evaluations WHERE asked_at IS NULL AND answered_at IS NULL AND due_on <= {today} ORDER BY due_on LIMIT 20 FOR UPDATE SKIP LOCKED""", ct);
        var due = await db.Evaluations.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(ct);
        foreach (var evaluation in due.Where(e => e.Ask(now)))
        {
            await MailAsync(evaluation, now, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task MailAsync(Evaluation evaluation, DateTimeOffset now, CancellationToken ct)
    {
        var contract = await db.Contracts.SingleAsync(c => c.Id == evaluation.ContractId, ct);
        var participant = await db.Participants.SingleAsync(p => p.Id == evaluation.ParticipantId, ct);
        if (participant.Person.Email.Length == 0)
        {
            // The address has been erased (CGV-5.5-d): nobody is asked.
            return;
        }

        await mailbox.AddAsync(
            participant.Person.Email, $"Votre formation {contract.Training.CourseReference}, quelques mois après",
            Mails.LaterEvaluation(contract, links.ToTraining(participant.Id, contract.Id, ParisTime.DayOf(now))), $"later-evaluation:{evaluation.Id}", ct, MailPurpose.Reminder);
        db.Tell(contract, now, Story.System, "Évaluation à froid demandée à un participant.", "ORD-1");
    }
}
