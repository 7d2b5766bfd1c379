using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Mail;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-b: shows what the OPCO lacks and writes to the client, whose request it is. A second delivery never gets here (inbox).</summary>
public sealed class OnFundingMoreRequested(OrderingDbContext db, Mailbox mailbox, TimeProvider clock) : IConsumer<FundingMoreRequested>
{
    public async Task Consume(ConsumeContext<FundingMoreRequested> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        var pieces = string.Join(", ", news.Pieces.Select(Name));
        if (note.Decide(news.Revision, FundingState.MoreRequested, Money.Zero))
        {
            var client = await (from contract in db.Contracts.AsNoTracking()
                                join customer in db.Customers.AsNoTracking() on contract.CustomerId equals customer.Id
                                where contract.Id == news.ContractId
                                select new { Contract = contract, customer.Contact.Email }).SingleAsync(ct);
            await mailbox.AddAsync(
                client.Email, $"Complément demandé par votre OPCO pour le contrat {client.Contract.Number}",
                Mails.MoreRequested(client.Contract, Opcos.NameOf(news.Opco), pieces, news.AnswerBy), $"more-requested:{news.FundingFileId}:{news.Revision}", ct);
        }

        var until = news.AnswerBy is { } day ? $" avant le {French.Date(day)}" : "";
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(), $"{Opcos.NameOf(news.Opco)} demande un complément{until} : {pieces}.", "CGV-3.3-b",
            new StoryDetail(Kind: "funding-file", Id: news.FundingFileId, Label: news.Opco));
        await db.SaveChangesAsync(ct);
    }

    private static string Name(string piece) => piece switch
    {
        "programme" => "le programme de la formation",
        "quote" => "le devis ou la proposition commerciale",
        "agreement" => "la convention de formation signée",
        "attendance-sheets" => "les feuilles d’émargement",
        "completion-certificate" => "le certificat de réalisation",
        "invoice" => "la facture",
        _ => "une autre pièce, précisée par l’OPCO",
    };
}
