using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>What acceptance does, whoever brings it (CGV-2.1-d): the contract, its funding files, the message, the story and the acknowledgement.</summary>
internal static class Acceptance
{
    /// <summary>Complete or refused. The caller has begun a transaction (the contract's number is taken in it) and saves.</summary>
    public static async Task<Result<Contract>> AcceptAsync(
        OrderingDbContext db, Messengers messengers, Proposal proposal, AcceptanceForm form, IReadOnlySet<DocumentKind> documents, (DateTimeOffset Now, string Actor) by, CancellationToken ct)
    {
        var today = ParisTime.DayOf(by.Now);
        if (proposal.Accept(form, documents, Guid.CreateVersion7(by.Now), today) is { IsDone: false } refused)
        {
            return Result<Contract>.Refused(refused.Errors);
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var terms = await db.Terms.PinnedAsync(proposal.TermsVersion, ct);
        var contract = Contract.FromAcceptance(proposal, proposal.ContractId!.Value, await db.NextNumberAsync(Numbers.Contracts, today.Year, ct), terms, today);
        Record(db, messengers, proposal, contract, terms, by);
        SuspendInArrears(db, customer, contract, by.Now);
        await messengers.Mailbox.AddAsync(
            customer.Contact.Email, $"Votre acceptation de la proposition {proposal.Number}", Mails.Accepted(proposal, contract), $"acceptance:{contract.Id}", ct);
        return contract;
    }

    private static void Record(OrderingDbContext db, Messengers messengers, Proposal proposal, Contract contract, TermsOfSale terms, (DateTimeOffset Now, string Actor) by)
    {
        db.Add(contract);
        foreach (var file in proposal.Funding)
        {
            db.Add(new FundingNote { Id = file.Id, ContractId = contract.Id, Opco = file.Opco, FileNumber = file.FileNumber, RequestedExclVat = file.RequestedExclVat });
            db.Tell(contract, by.Now, by.Actor, $"Prise en charge annoncée auprès de {Opcos.NameOf(file.Opco)}, demandée le {French.Date(file.RequestedOn)}.", "CGV-3.3-a",
                new StoryDetail(file.RequestedExclVat, "funding-file", file.Id, file.Opco));
        }

        messengers.Outbox.Add(Announcement(proposal, contract, terms), contract.Id);
        db.Tell(contract, by.Now, by.Actor, $"Proposition {proposal.Number} acceptée avec tous ses documents : contrat {contract.Number}, en attente de l’acompte.", "CGV-2.1-d",
            new StoryDetail(contract.Price.Deposit, "acceptance", contract.Id, contract.Number));
    }

    // CGV-3.4-c: coming trainings of a customer in arrears are suspended too.
    private static void SuspendInArrears(OrderingDbContext db, Customer customer, Contract contract, DateTimeOffset now)
    {
        if (customer.InArrearsSince is { } since && contract.Suspend(SuspensionCause.Arrears))
        {
            db.Tell(contract, now, Story.System, $"Contrat suspendu : factures en retard depuis le {French.Date(since)}.", "CGV-3.4-c");
        }
    }

    private static ProposalAccepted Announcement(Proposal p, Contract c, TermsOfSale t) => new(
        c.Id, p.Id, c.Number, c.CustomerId, c.CustomerKind.ToCode(), c.PartnerId, c.Training.SessionId, c.Training.CourseReference, c.Training.CourseTitle,
        c.Training.StartsOn, c.Training.EndsOn, c.Training.Hours, c.Participants, c.AcceptedOn, c.Price.ExclVat.Amount, c.Price.VatRate, c.Price.VatRegime,
        c.Price.Vat.Amount, c.Price.InclVat.Amount, c.Price.Deposit.Amount, c.DepositNotBefore, Money.Currency, c.TermsVersion,
        [.. p.Funding.Select(f => new AnnouncedFunding(f.Id, f.Opco, f.FileNumber, f.RequestedOn, f.RequestedExclVat.Amount))],
        new AcceptedTerms(t.LateInterestPoints, t.LateInterestLegalRateFloor, t.RefiBasis, t.RecoveryIndemnity, t.OpcoPaymentWindowMonths));
}
