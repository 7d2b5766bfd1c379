using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// CGV-2.2: the deposit concludes the contract. Money for a contract that has ended meanwhile is told in its story (Billing gives it back). A second delivery
/// finds the contract concluded.
/// </summary>
public sealed class OnDepositReceived(OrderingDbContext db, Conclusion conclusion, TimeProvider clock) : IConsumer<DepositReceived>
{
    public async Task Consume(ConsumeContext<DepositReceived> context)
    {
        var (news, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var contract = await db.Contracts.SingleOrDefaultAsync(c => c.Id == news.ContractId, ct);
        if (contract is null)
        {
            return;
        }

        var detail = new StoryDetail(Money.Rounded(news.Amount), "invoice", news.InvoiceId);
        db.Hear("billing", (contract.ProposalId, contract.Id), now, $"Acompte reçu le {French.Date(news.ReceivedOn)}.", "CGV-2.2", detail);
        if (!contract.ReceiveDeposit(news.ReceivedOn, ParisTime.DayOf(now)).Try(out var concludedNow, out var refusal))
        {
            db.Tell(contract, now, Story.System, $"Acompte reçu trop tard : {refusal[0].Message}", "CGV-2.2", detail);
        }
        else if (concludedNow)
        {
            await conclusion.AnnounceAsync(contract, now, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
