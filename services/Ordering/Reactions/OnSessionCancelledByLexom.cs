using Lexom.Contracts.Catalog;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// CGV-3.5-d: LEXOM cancels. Offers not yet answered end; contracts are cancelled with their deposit refunded, or stay open while another session is offered
/// (the client then moves to it, or cancels, for nothing). A second delivery finds all of it done.
/// </summary>
public sealed class OnSessionCancelledByLexom(OrderingDbContext db, Outbox outbox, Mailbox mailbox) : IConsumer<SessionCancelledByLexom>
{
    public async Task Consume(ConsumeContext<SessionCancelledByLexom> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var today = ParisTime.DayOf(news.OccurredAt);
        var session = await db.LockSessionAsync(news.SessionId, ct)
            ?? throw new NotYetException($"Session {news.SessionId} is cancelled before it is known.");
        session.Cancel(today);

        foreach (var proposal in await db.Proposals.Where(p => p.Training.SessionId == news.SessionId).OrderBy(p => p.Id).ToListAsync(ct))
        {
            var hadAskedForSeats = proposal.Status == ProposalStatus.Issued;
            if (proposal.EndWithSession(today))
            {
                if (hadAskedForSeats)
                {
                    // Catalog keeps seats in the session offered instead: those of an offer that has ended are free.
                    outbox.Add(new ProposalExpired(proposal.Id, news.SessionId, today), proposal.Id);
                }

                db.Tell(proposal, news.OccurredAt, Story.System, $"Session annulée par LEXOM ({Name(news.Cause)}) : la proposition prend fin.", "CGV-3.5-d");
            }
        }

        foreach (var contract in await db.Contracts.Where(c => c.Training.SessionId == news.SessionId).OrderBy(c => c.Id).ToListAsync(ct))
        {
            await ConsumeAsync(contract, news, today, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task ConsumeAsync(Contract contract, SessionCancelledByLexom news, DateOnly today, CancellationToken ct)
    {
        var email = await db.Customers.Where(c => c.Id == contract.CustomerId).Select(c => c.Contact.Email).SingleAsync(ct);
        if (news.OfferedSessionId is { } offered)
        {
            if (contract.NoteOffer(news.Cause, offered, today))
            {
                db.Tell(contract, news.OccurredAt, Story.System, $"Session annulée par LEXOM ({Name(news.Cause)}) ; une autre session est proposée au client.", "CGV-3.5-d",
                    new StoryDetail(Kind: "session", Id: offered));
                await mailbox.AddAsync(email, $"Votre formation {contract.Training.CourseTitle}", Mails.Offered(contract), $"offer:{contract.Id}:{offered}", ct);
            }

            return;
        }

        var outcome = CancellationTerms.ByLexom(contract.Facts);
        if (contract.Cancel(outcome, today) is not { IsDone: true, Value: true })
        {
            return;
        }

        outbox.Add(
            new ContractCancelled(
                contract.Id, contract.ProposalId, contract.CustomerId, news.SessionId, "lexom", outcome.RuleId, outcome.Consequence, outcome.Amount.Amount, Money.Currency, today),
            contract.Id);
        var terms = await db.Terms.PinnedAsync(contract.TermsVersion, ct);
        db.Tell(contract, news.OccurredAt, Story.System, $"Session annulée par LEXOM ({Name(news.Cause)}). {outcome.Explanation}", outcome.RuleId, new StoryDetail(outcome.Amount));
        await mailbox.AddAsync(email, $"Annulation du contrat {contract.Number}", Mails.Cancelled(contract, outcome, terms.ClauseOf(outcome.ClauseKey)), $"cancelled:{contract.Id}", ct);
    }

    private static string Name(string cause) => cause switch
    {
        "trainer-absent" => "absence du formateur",
        "venue-unavailable" => "lieu indisponible",
        _ => "force majeure",
    };
}
