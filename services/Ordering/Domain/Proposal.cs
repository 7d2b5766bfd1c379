using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>A proposition commerciale: a draft, then an offer LEXOM is bound by for the terms' validity, then a contract or nothing (CGV-2.1).</summary>
public sealed class Proposal
{
    private readonly List<Participant> _participants = [];
    private readonly List<FundingAnnouncement> _funding = [];

    private Proposal()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For people: <c>P-2027-00042</c>.</summary>
    public string Number { get; private set; } = "";

    public Guid CustomerId { get; private set; }

    public CustomerKind CustomerKind { get; private set; }

    /// <summary>The web portal that sells it; null when staff prepared it. What a portal sells is ordered online (CGV-2.1-f).</summary>
    public Guid? PartnerId { get; private set; }

    public ProposalStatus Status { get; private set; }

    public SeatsStatus Seats { get; private set; }

    public int? WaitingPosition { get; private set; }

    public OrderedTraining Training { get; private set; } = null!;

    public Price Price { get; private set; } = null!;

    /// <summary>CGV-2.2-c: what preparing it cost, the fee if the client signs, doesn't pay and renounces.</summary>
    public Money PreparationCost { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Last day of validity: still valid on it, expired the day after (CGV-2.1-c).</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Pinned at issue: a later version never changes what was offered.</summary>
    public int TermsVersion { get; private set; }

    public string TermsSha256 { get; private set; } = "";

    /// <summary>What was declared at acceptance (CGV-2.1-d), kept as evidence.</summary>
    public AcceptanceForm? Acceptance { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public Guid? ContractId { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<Participant> Participants => _participants;

    public IReadOnlyList<FundingAnnouncement> Funding => _funding;

    public static Result<Proposal> Draft(ProposalDraft draft, DateTimeOffset now)
    {
        var proposal = new Proposal
        {
            Id = draft.Id, Number = draft.Number, CustomerId = draft.Customer.Id, CustomerKind = draft.Customer.Kind, PartnerId = draft.PartnerId,
            Training = draft.Training, PreparationCost = draft.PreparationCost, CreatedAt = now,
            TermsVersion = draft.Terms.Version, TermsSha256 = draft.Terms.Sha256,
        };
        var errors = proposal.Fill(draft.Participants, draft.Funding, ParisTime.DayOf(now));
        proposal.Price = draft.PriceFor(draft.Participants.Count);
        return errors.Count > 0 ? Result<Proposal>.Refused(errors) : proposal;
    }

    /// <summary>Staff complete or correct a draft; nothing has been promised yet.</summary>
    public Result Revise(ProposalDraft draft, DateTimeOffset now)
    {
        if (Status != ProposalStatus.Draft)
        {
            return OrderingErrors.ProposalIs(Status);
        }

        var errors = Fill(draft.Participants, draft.Funding, ParisTime.DayOf(now));
        (Training, Price, PreparationCost) = (draft.Training, draft.PriceFor(draft.Participants.Count), draft.PreparationCost);
        return Result.From(errors);
    }

    /// <summary>CGV-2.1-a, CGV-2.1-b, CAT-3: everything that keeps the draft from being issued.</summary>
    public IReadOnlyList<DomainError> MissingForIssue(Customer customer, DateOnly today) =>
        IssueChecklist.Missing(Training, Price, [.. _participants.Select(p => p.Person)], customer, today);

    /// <summary>CGV-2.1-c: binds LEXOM for the terms' days and asks for the seats.</summary>
    public Result<bool> Issue(Customer customer, TermsOfSale terms, DateOnly today)
    {
        if (Status != ProposalStatus.Draft)
        {
            return Status == ProposalStatus.Issued ? false : OrderingErrors.ProposalIs(Status);
        }

        var missing = MissingForIssue(customer, today);
        if (missing.Count > 0)
        {
            return Result<bool>.Refused(missing);
        }

        (Status, Seats) = (ProposalStatus.Issued, SeatsStatus.Asked);
        (IssuedOn, ValidUntil) = (today, today.AddDays(terms.ProposalValidityDays));
        (TermsVersion, TermsSha256) = (terms.Version, terms.Sha256);
        return true;
    }

    /// <summary>CAT-3: Catalog holds the seats, now or after a wait.</summary>
    public void NoteSeatsHeld() => (Seats, WaitingPosition) = (SeatsStatus.Held, null);

    /// <summary>CAT-3: there is no seat yet. Older news than "held" changes nothing: seats held are never taken back while the proposal lives.</summary>
    public void NoteWaiting(int position)
    {
        if (Seats != SeatsStatus.Held)
        {
            (Seats, WaitingPosition) = (SeatsStatus.Waiting, position);
        }
    }

    public IReadOnlyList<DomainError> MissingForAcceptance(AcceptanceForm form, IReadOnlySet<DocumentKind> documents, DateOnly today) =>
        AcceptanceChecklist.Missing(form, documents, CustomerKind, TermsSha256, IssuedOn ?? today, today);

    /// <summary>CGV-2.1-d: complete or refused; the contract it makes exists from then on.</summary>
    public Result Accept(AcceptanceForm form, IReadOnlySet<DocumentKind> documents, Guid contractId, DateOnly today)
    {
        if (Status != ProposalStatus.Issued)
        {
            return OrderingErrors.ProposalIs(Status);
        }

        // The sweep may not have run yet: the day decides, not the sweep.
        if (today > ValidUntil)
        {
            return OrderingErrors.ValidityOver(ValidUntil!.Value);
        }

        var missing = MissingForAcceptance(form, documents, today);
        if (missing.Count > 0)
        {
            return Result.Refused(missing);
        }

        if (Seats != SeatsStatus.Held)
        {
            return Seats == SeatsStatus.Waiting ? OrderingErrors.SeatsWaiting : OrderingErrors.SeatsPending;
        }

        (Status, Acceptance, ContractId, EndedOn) = (ProposalStatus.Accepted, form, contractId, today);
        return Result.Done;
    }

    /// <summary>CGV-2.1-c: true when it ends now; false when there is nothing to expire (any more).</summary>
    public bool Expire(DateOnly today)
    {
        if (Status != ProposalStatus.Issued || today <= ValidUntil)
        {
            return false;
        }

        (Status, EndedOn) = (ProposalStatus.Expired, today);
        return true;
    }

    /// <summary>The client says no, or LEXOM takes a draft back.</summary>
    public Result<bool> Decline(DateOnly today)
    {
        if (Status is not (ProposalStatus.Draft or ProposalStatus.Issued))
        {
            return Status == ProposalStatus.Declined ? false : OrderingErrors.ProposalIs(Status);
        }

        (Status, EndedOn) = (ProposalStatus.Declined, today);
        return true;
    }

    /// <summary>CGV-3.5-d: no session, no offer. Proposals that have become contracts follow their contract.</summary>
    public bool EndWithSession(DateOnly today)
    {
        if (Status is not (ProposalStatus.Draft or ProposalStatus.Issued))
        {
            return false;
        }

        (Status, EndedOn) = (ProposalStatus.SessionCancelled, today);
        return true;
    }

    /// <summary>The contract has moved to another session (CGV-3.6): its seats are asked for there.</summary>
    public void FollowTo(OrderedTraining training) => (Training, Seats, WaitingPosition) = (training, SeatsStatus.Asked, null);

    private List<DomainError> Fill(IReadOnlyList<Participant> participants, IReadOnlyList<FundingAnnouncement> funding, DateOnly today)
    {
        _participants.Clear();
        _participants.AddRange(participants);
        _funding.Clear();
        _funding.AddRange(funding);
        return [.. funding.SelectMany((f, i) => f.Refusals(Training.StartsOn, today, $"funding[{i}]"))];
    }
}
