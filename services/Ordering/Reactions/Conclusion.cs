using Lexom.Contracts.Ordering;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Ordering.Reactions;

/// <summary>What follows from a contract's conclusion, whether the deposit just came or its day has (CGV-2.1-f).</summary>
public sealed class Conclusion(OrderingDbContext db, Outbox outbox, Mailbox mailbox, IOptions<OrderingOptions> options)
{
    /// <summary>Tells the others and the client; delivers at once when the session is over already, because the two messages come from different services.</summary>
    public async Task AnnounceAsync(Contract contract, DateTimeOffset now, CancellationToken ct)
    {
        outbox.Add(
            new ContractConcluded(contract.Id, contract.ProposalId, contract.CustomerId, contract.Training.SessionId, contract.ConcludedOn!.Value), contract.Id);
        await db.ResumeWhenCompleteAsync(contract, now, ct);
        db.Tell(contract, now, Story.System, $"Acompte reçu : contrat {contract.Number} définitivement conclu.", "CGV-2.2", new StoryDetail(contract.Price.Deposit, "contract", contract.Id, contract.Number));
        var email = await db.Customers.Where(c => c.Id == contract.CustomerId).Select(c => c.Contact.Email).SingleAsync(ct);
        await mailbox.AddAsync(email, $"Votre contrat {contract.Number} est conclu", Mails.Concluded(contract), $"concluded:{contract.Id}", ct);

        var session = await db.LockSessionAsync(contract.Training.SessionId, ct);
        if (session?.CompletedOn is not null)
        {
            await TrainingDelivery.DeliverAsync(db, outbox, session, contract, (now, options.Value.LaterEvaluationMonths), ct);
        }
    }
}
