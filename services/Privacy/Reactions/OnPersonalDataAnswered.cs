using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Signatures;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Reactions;

// A service has answered (CGV-5.5-d). A second delivery, and even a second answer of the same service, changes nothing: the first one stands.
// Answers come in any order; the last one completes the request.
public sealed class OnPersonalDataAnswered(PrivacyDbContext db, ReportSigner signer, TimeProvider clock) : IConsumer<PersonalDataAnswered>
{
    public async Task Consume(ConsumeContext<PersonalDataAnswered> context)
    {
        var answer = context.Message;
        var request = await db.LockedRequestAsync(answer.RequestId, context.CancellationToken)
            ?? throw new InvalidOperationException($"{answer.Service} answered request {answer.RequestId}, which does not exist.");

        var recorded = request.RecordAnswer(answer.Service, answer.Items.Select(Read), answer.AnsweredAt, clock.GetUtcNow());
        if (!recorded.IsDone)
        {
            // No answer is dropped in silence: as a dead letter the DPO's colleagues see it.
            throw new InvalidOperationException($"The answer of {answer.Service} to request {answer.RequestId} was refused: {recorded.Errors[0].Code}.");
        }

        if (request.Status == RequestStatus.Closed && !await db.ClosingReports.AnyAsync(r => r.RequestId == request.Id, context.CancellationToken))
        {
            // What the clock asked closes with its last answer.
            db.ClosingReports.Add(signer.Report(request, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }

    private static ReportItem Read(PersonalDataItem item) => new(
        item.Field, item.Category, item.Count,
        Outcomes.Parse(item.Outcome) ?? throw new InvalidOperationException($"« {item.Outcome} » is not an outcome."), item.Ground, item.ReleaseOn);
}
