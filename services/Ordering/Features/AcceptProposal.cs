using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// The client accepts (CGV-2.1-d): everything missing is listed and nothing is accepted in part; complete, it makes the contract, which awaits its deposit
/// (CGV-2.2), and is acknowledged by e-mail. The signed documents are those handed in before.
/// </summary>
public static class AcceptProposal
{
    public sealed record Request(
        bool Initialled, bool Stamped, [property: MaxLength(100)] string? HandwrittenMention, bool TermsInitialled, [property: MaxLength(64)] string? TermsSha256, DateOnly? SignedOn)
    {
        internal AcceptanceForm ToForm() => new(Initialled, Stamped, HandwrittenMention, TermsInitialled, TermsSha256, SignedOn);
    }

    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("proposals/{id:guid}/acceptance", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Created<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        await using var transaction = await db.JoinTransactionAsync(ct);
        var proposal = await db.Proposals.VisibleTo(user).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        var documents = await db.Documents.KindsOfAsync(id, ct);
        if (proposal.Accept(request.ToForm(), documents, Guid.CreateVersion7(now), today) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var terms = await db.Terms.PinnedAsync(proposal.TermsVersion, ct);
        var contract = Contract.FromAcceptance(proposal, proposal.ContractId!.Value, await db.NextNumberAsync(Numbers.Contracts, today.Year, ct), terms, today);
        Record(db, messengers.Outbox, proposal, contract, (now, user.Actor()));
        SuspendInArrears(db, customer, contract, now);
        await messengers.Mailbox.AddAsync(
            customer.Contact.Email, $"Votre acceptation de la proposition {proposal.Number}", Mails.Accepted(proposal, contract), $"acceptance:{contract.Id}", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{contract.Id}", await ContractView.OfAsync(contract, db, ct));
    }

    private static void Record(OrderingDbContext db, Outbox outbox, Proposal proposal, Contract contract, (DateTimeOffset Now, string Actor) by)
    {
        db.Add(contract);
        foreach (var file in proposal.Funding)
        {
            db.Add(new FundingNote { Id = file.Id, ContractId = contract.Id, Opco = file.Opco, FileNumber = file.FileNumber, RequestedExclVat = file.RequestedExclVat });
            db.Tell(contract, by.Now, by.Actor, $"Prise en charge annoncée auprès de {Opcos.NameOf(file.Opco)}, demandée le {French.Date(file.RequestedOn)}.", "CGV-3.3-a",
                new StoryDetail(file.RequestedExclVat, "funding-file", file.Id, file.Opco));
        }

        outbox.Add(Announcement(proposal, contract), contract.Id);
        db.Tell(contract, by.Now, by.Actor, $"Proposition {proposal.Number} acceptée avec tous ses documents : contrat {contract.Number}, en attente de l'acompte.", "CGV-2.1-d",
            new StoryDetail(contract.Price.Deposit));
    }

    // CGV-3.4-c: coming trainings of a customer in arrears are suspended too.
    private static void SuspendInArrears(OrderingDbContext db, Customer customer, Contract contract, DateTimeOffset now)
    {
        if (customer.InArrearsSince is { } since && contract.Suspend(SuspensionCause.Arrears))
        {
            db.Tell(contract, now, Story.System, $"Contrat suspendu : facture(s) en retard depuis le {French.Date(since)}.", "CGV-3.4-c");
        }
    }

    private static ProposalAccepted Announcement(Proposal p, Contract c) => new(
        c.Id, p.Id, c.Number, c.CustomerId, c.CustomerKind.ToCode(), c.PartnerId, c.Training.SessionId, c.Training.CourseReference, c.Training.CourseTitle,
        c.Training.StartsOn, c.Training.EndsOn, c.Training.Hours, c.Participants, c.AcceptedOn, c.Price.ExclVat.Amount, c.Price.VatRate, c.Price.VatRegime,
        c.Price.Vat.Amount, c.Price.InclVat.Amount, c.Price.Deposit.Amount, c.DepositNotBefore, Money.Currency, c.TermsVersion,
        [.. p.Funding.Select(f => new AnnouncedFunding(f.Id, f.Opco, f.FileNumber, f.RequestedOn, f.RequestedExclVat.Amount))]);
}
