using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Views;

/// <summary>A proposal as portal and staff see it; <c>checklist</c> is everything missing for the next step (issue, then acceptance).</summary>
public sealed record ProposalView(
    Guid Id, string Number, ProposalStatus Status, Guid CustomerId, SeatsStatus SeatsStatus, int? WaitingPosition, TrainingView Training,
    IReadOnlyList<ParticipantView> Participants, PriceView Price, DateTimeOffset CreatedAt, DateOnly? IssuedOn, DateOnly? ValidUntil, TermsView Terms,
    IReadOnlyList<AnnouncedFundingView> Funding, IReadOnlyList<DocumentView> Documents, IReadOnlyList<ChecklistItem> Checklist, Guid? ContractId, Money PreparationCost, string Etag) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => Participants.Select(p => p.Id);

    internal static async Task<ProposalView> OfAsync(Proposal proposal, OrderingDbContext db, DateOnly today, ClaimsPrincipal user, CancellationToken ct)
    {
        var documents = await db.Documents.AsNoTracking().Where(d => d.ProposalId == proposal.Id).OrderBy(d => d.Id)
            .Select(d => new DocumentView(d.Id, d.Kind, d.Sha256, d.Size, d.UploadedAt)).ToListAsync(ct);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var running = proposal.Status is ProposalStatus.Draft or ProposalStatus.Issued
            || (proposal.ContractId is { } id && (await db.Contracts.AsNoTracking().SingleAsync(c => c.Id == id, ct)).IsOpen);
        return Of(proposal, customer, await ParticipantView.ListAsync(proposal.Participants, db, running, user, ct), documents, today);
    }

    private static ProposalView Of(
        Proposal p, Customer customer, IReadOnlyList<ParticipantView> participants, IReadOnlyList<DocumentView> documents, DateOnly today) => new(
        p.Id, p.Number, p.Status, p.CustomerId, p.Seats, p.WaitingPosition, TrainingView.Of(p.Training),
        participants, PriceView.Of(p.Price), p.CreatedAt, p.IssuedOn, p.ValidUntil,
        new TermsView(p.TermsVersion, p.TermsSha256), [.. p.Funding.OrderBy(f => f.Id).Select(AnnouncedFundingView.Of)], documents,
        [.. Missing(p, customer, documents, today).Select(ChecklistItem.Of)], p.ContractId, p.PreparationCost, ETags.Of(p.Version));

    private static IEnumerable<DomainError> Missing(Proposal p, Customer customer, IReadOnlyList<DocumentView> documents, DateOnly today) => p.Status switch
    {
        ProposalStatus.Draft => p.MissingForIssue(customer, today),
        ProposalStatus.Issued => p.MissingForAcceptance(AcceptanceForm.Blank, documents.Select(d => d.Kind).ToHashSet(), today)
            .Concat(p.Seats switch { SeatsStatus.Held => [], SeatsStatus.Waiting => [OrderingErrors.SeatsWaiting], _ => new[] { OrderingErrors.SeatsPending } }),
        _ => [],
    };
}

public sealed record AnnouncedFundingView(Guid Id, string Opco, string OpcoName, string? FileNumber, DateOnly RequestedOn, Money RequestedExclVat)
{
    public static AnnouncedFundingView Of(FundingAnnouncement f) => new(f.Id, f.Opco, Opcos.NameOf(f.Opco), f.FileNumber, f.RequestedOn, f.RequestedExclVat);
}

public sealed record DocumentView(Guid Id, DocumentKind Kind, string Sha256, int Size, DateTimeOffset UploadedAt);

/// <summary>A line of the list of proposals.</summary>
public sealed record ProposalItem(
    Guid Id, string Number, ProposalStatus Status, Guid CustomerId, string CustomerName, SeatsStatus SeatsStatus, string CourseReference, string CourseTitle, DateOnly StartsOn,
    int Participants, Money InclVat, DateOnly? ValidUntil, Guid? ContractId);
