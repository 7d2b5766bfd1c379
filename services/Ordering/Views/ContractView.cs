using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Views;

/// <summary>A contract as portal and staff see it, with what Funding and Billing told of it.</summary>
public sealed record ContractView(
    Guid Id, string Number, ContractStatus Status, bool Suspended, IReadOnlyList<SuspensionCause> SuspensionCauses, Guid ProposalId, Guid CustomerId, CustomerKind CustomerKind,
    TrainingView Training, IReadOnlyList<ParticipantView> Participants, PriceView Price, DateOnly AcceptedOn, DateOnly? WithdrawalUntil, DateOnly DepositNotBefore,
    DateOnly? DepositReceivedOn, DateOnly? ConcludedOn, DateOnly? DeliveredOn, decimal HoursAgreed, decimal? HoursAttended, bool DeemedConforming,
    DateTimeOffset? WithdrawalAskedAt, DateTimeOffset? WithdrawnAt, CancellationView? Cancellation, OfferView? Offer, IReadOnlyList<ReservationView> Reservations,
    IReadOnlyList<FundingView> Funding, IReadOnlyList<InvoiceView> Invoices, IReadOnlyList<ChecklistItem> Checklist, int TermsVersion, string Etag) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => Participants.Select(p => p.Id);

    internal static async Task<ContractView> OfAsync(Contract c, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var participants = await db.Participants.AsNoTracking().Where(p => EF.Property<Guid>(p, nameof(ProposalId)) == c.ProposalId).OrderBy(p => p.Position).ToListAsync(ct);
        var documents = await db.Documents.KindsOfAsync(c.ProposalId, ct);
        var funding = await db.Funding.AsNoTracking().Where(f => f.ContractId == c.Id).OrderBy(f => f.Id).ToListAsync(ct);
        var customer = await db.Customers.AsNoTracking().SingleAsync(x => x.Id == c.CustomerId, ct);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.ContractId == c.Id && i.Kind != null).OrderBy(i => i.Id).ToListAsync(ct);
        return new ContractView(
            c.Id, c.Number, c.Status, c.IsSuspended, c.Suspensions, c.ProposalId, c.CustomerId, c.CustomerKind, TrainingView.Of(c.Training),
            await ParticipantView.ListAsync(participants, db, c.IsOpen, user, ct), PriceView.Of(c.Price), c.AcceptedOn, c.WithdrawalUntil, c.DepositNotBefore, c.DepositReceivedOn,
            c.ConcludedOn, c.DeliveredOn, c.HoursAgreed, c.HoursAttended, c.IsDeemedConforming, c.WithdrawalAskedAt, c.WithdrawnAt, CancellationView.Of(c), OfferView.Of(c),
            [.. c.Reservations.Select(r => new ReservationView(r.Id, r.MadeOn, r.Text))], [.. funding.Select(FundingView.Of)], [.. invoices.Select(InvoiceView.Of)],
            [.. Missing(c, funding.Count > 0, documents), .. c.IsOpen ? customer.StillAsked(c.Training.EndsOn).Select(ChecklistItem.Of) : []], c.TermsVersion, ETags.Of(c.Version));
    }

    private static IEnumerable<ChecklistItem> Missing(Contract c, bool funded, HashSet<DocumentKind> documents)
    {
        if (c.Status == ContractStatus.AwaitingDeposit)
        {
            yield return new ChecklistItem("CGV-2.2", $"L’acompte de {French.Amount(c.Price.Deposit)} n’est pas encore reçu.", "deposit");
        }

        if (c.IsOpen && funded && !documents.Contains(DocumentKind.FundingAttestation))
        {
            yield return new ChecklistItem("CGV-3.3-a", "La copie de l’attestation de prise en charge n’a pas été transmise.", "documents.funding-attestation");
        }
    }
}

public sealed record CancellationView(DateOnly On, string RuleId, string Consequence, Money Amount)
{
    public static CancellationView? Of(Contract c) => c.CancelledOn is { } on ? new(on, c.CancellationRule!, c.CancellationConsequence!, c.CancellationAmount!.Value) : null;
}

/// <summary>CGV-3.5-d: the session LEXOM offers in place of the one it cancelled.</summary>
public sealed record OfferView(DateOnly CancelledOn, string Cause, Guid OfferedSessionId)
{
    public static OfferView? Of(Contract c) => c.LexomCancelledOn is { } on ? new(on, c.LexomCancellationCause!, c.OfferedSessionId!.Value) : null;
}

public sealed record ReservationView(Guid Id, DateOnly MadeOn, string Text);

public sealed record FundingView(
    Guid Id, string Opco, string OpcoName, string? FileNumber, FundingState State, Money RequestedExclVat, Money GrantedExclVat, bool Subrogation, Money PaidInclVat, DateOnly? LapsedOn)
{
    internal static FundingView Of(FundingNote f) => new(
        f.Id, f.Opco, Opcos.NameOf(f.Opco), f.FileNumber, f.State, f.RequestedExclVat, f.GrantedExclVat, f.Subrogation, f.PaidInclVat, f.LapsedOn);
}

public sealed record InvoiceView(
    Guid Id, string Number, string? Kind, string? Payer, Money AmountInclVat, DateOnly? IssuedOn, DateOnly? DueOn, DateOnly? OverdueSince, DateOnly? PaidOn)
{
    internal static InvoiceView Of(InvoiceNote i) => new(i.Id, i.Number, i.Kind, i.Payer, i.AmountInclVat, i.IssuedOn, i.DueOn, i.OverdueSince, i.PaidOn);
}

/// <summary>A line of the list of contracts.</summary>
public sealed record ContractItem(
    Guid Id, string Number, ContractStatus Status, bool Suspended, Guid CustomerId, string CustomerName, string CourseReference, string CourseTitle, Guid SessionId,
    DateOnly StartsOn, DateOnly EndsOn, int Participants, Money InclVat, DateOnly AcceptedOn);
