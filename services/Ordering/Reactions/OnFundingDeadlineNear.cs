using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Mail;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-d: warns the client some days before it owes what its OPCO has not paid. A second delivery never gets here (inbox), and the mail has one reason.</summary>
public sealed class OnFundingDeadlineNear(OrderingDbContext db, Mailbox mailbox, TimeProvider clock) : IConsumer<FundingDeadlineNear>
{
    public async Task Consume(ConsumeContext<FundingDeadlineNear> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        var unpaid = Money.Rounded(news.UnpaidInclVat);
        var client = await (from contract in db.Contracts.AsNoTracking()
                            join customer in db.Customers.AsNoTracking() on contract.CustomerId equals customer.Id
                            where contract.Id == news.ContractId
                            select new { Contract = contract, customer.Contact.Email }).SingleAsync(ct);

        await mailbox.AddAsync(
            client.Email, $"Contrat {client.Contract.Number} : votre OPCO a jusqu’au {French.Date(news.Deadline)} pour payer",
            Mails.OpcoDeadlineNear(client.Contract, Opcos.NameOf(news.Opco), unpaid, news.Deadline), $"opco-deadline:{news.FundingFileId}", ct);
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(),
            $"{Opcos.NameOf(news.Opco)} doit encore {French.Amount(unpaid)} avant le {French.Date(news.Deadline)} inclus ; le client en est averti.", "CGV-3.3-d",
            new StoryDetail(unpaid, "funding-file", news.FundingFileId, news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
