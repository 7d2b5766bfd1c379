using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>The order that acceptance made; definitive with the deposit (CGV-2.2). One per proposal.</summary>
public sealed class Contract
{
    private readonly List<SuspensionCause> _suspensions = [];
    private readonly List<Reservation> _reservations = [];

    private Contract()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For people: <c>C-2027-00042</c>.</summary>
    public string Number { get; private set; } = "";

    public Guid ProposalId { get; private set; }

    public Guid CustomerId { get; private set; }

    public CustomerKind CustomerKind { get; private set; }

    public Guid? PartnerId { get; private set; }

    public ContractStatus Status { get; private set; }

    public OrderedTraining Training { get; private set; } = null!;

    public int Participants { get; private set; }

    public Price Price { get; private set; } = null!;

    public Money PreparationCost { get; private set; }

    /// <summary>Day of the order: CGV-3.6-a counts from it.</summary>
    public DateOnly AcceptedOn { get; private set; }

    /// <summary>CGV-2.1-f; null for a company.</summary>
    public DateOnly? WithdrawalUntil { get; private set; }

    /// <summary>No sum may be requested or collected before this day (CGV-2.1-f).</summary>
    public DateOnly DepositNotBefore { get; private set; }

    public int TermsVersion { get; private set; }

    public DateOnly? DepositReceivedOn { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    public decimal? HoursAttended { get; private set; }

    public DateTimeOffset? WithdrawalAskedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Day a request to cancel was received, or LEXOM cancelled.</summary>
    public DateOnly? CancelledOn { get; private set; }

    public string? CancellationRule { get; private set; }

    public string? CancellationConsequence { get; private set; }

    public Money? CancellationAmount { get; private set; }

    /// <summary>CGV-3.5-d: LEXOM cancelled the session and waits for the client's answer to the session it offered.</summary>
    public DateOnly? LexomCancelledOn { get; private set; }

    public string? LexomCancellationCause { get; private set; }

    public Guid? OfferedSessionId { get; private set; }

    public uint Version { get; private set; }

    /// <summary>CGV-2.2-s, CGV-3.4-c: suspended while there is a cause.</summary>
    public IReadOnlyList<SuspensionCause> Suspensions => _suspensions;

    public bool IsSuspended => _suspensions.Count > 0;

    public IReadOnlyList<Reservation> Reservations => _reservations;

    /// <summary>CGV-4.1: no express reservation during the training.</summary>
    public bool IsDeemedConforming => Status == ContractStatus.Delivered && _reservations.Count == 0;

    public decimal HoursAgreed => Training.Hours * Participants;

    /// <summary>
    /// CGV-3.7: absences don't matter, so a contract concluded by the last day is delivered with its session. One that LEXOM kept out (suspended), or that
    /// was concluded too late, is delivered only when someone of it was there all the same.
    /// </summary>
    public bool IsDeliveredWithSession(bool someoneAttended) =>
        Status == ContractStatus.Concluded && (someoneAttended || (!IsSuspended && ConcludedOn <= Training.EndsOn));

    public bool IsOpen => Status is ContractStatus.AwaitingDeposit or ContractStatus.Concluded;

    public static Contract FromAcceptance(Proposal proposal, Guid id, string number, TermsOfSale terms, DateOnly today)
    {
        var withdrawal = WithdrawalPeriod.For(terms, proposal.CustomerKind, proposal.PartnerId is not null, today);
        return new Contract
        {
            Id = id, Number = number, ProposalId = proposal.Id, CustomerId = proposal.CustomerId, CustomerKind = proposal.CustomerKind,
            PartnerId = proposal.PartnerId, Training = proposal.Training with { }, Participants = proposal.Participants.Count,
            Price = proposal.Price with { }, PreparationCost = proposal.PreparationCost, AcceptedOn = today,
            WithdrawalUntil = withdrawal?.LastDay, DepositNotBefore = withdrawal?.DepositNotBefore ?? today, TermsVersion = terms.Version,
        };
    }

    public ContractFacts Facts => new(
        Training.Mode, Training.StartsOn, AcceptedOn, WithdrawalUntil, Status == ContractStatus.Concluded, LexomCancelledOn is not null,
        Price.InclVat, Price.Deposit, PreparationCost)
    {
        DepositReceived = DepositReceivedOn is null ? Money.Zero : Price.Deposit,
    };

    /// <summary>
    /// CGV-2.2: with acceptance complete, the deposit concludes. True when it does so now. Money that came in an individual's withdrawal period is
    /// noted and concludes nothing before the period is over, nor while a withdrawal begun in it may still be confirmed (CGV-2.1-f).
    /// </summary>
    public Result<bool> ReceiveDeposit(DateOnly receivedOn, DateOnly today)
    {
        if (Status is ContractStatus.Concluded or ContractStatus.Delivered)
        {
            return false;
        }

        if (Status != ContractStatus.AwaitingDeposit)
        {
            return OrderingErrors.ContractIs(Status);
        }

        DepositReceivedOn ??= receivedOn;
        if (today < DepositNotBefore || IsWithdrawalAwaited(today))
        {
            return false;
        }

        (Status, ConcludedOn) = (ContractStatus.Concluded, DepositReceivedOn > DepositNotBefore ? DepositReceivedOn : DepositNotBefore);
        return true;
    }

    /// <summary>False when suspended for this cause already, or when there is nothing left to suspend.</summary>
    public bool Suspend(SuspensionCause cause)
    {
        if (!IsOpen || _suspensions.Contains(cause))
        {
            return false;
        }

        _suspensions.Add(cause);
        return true;
    }

    /// <summary>Only this cause goes; another one keeps the contract suspended.</summary>
    public bool Resume(SuspensionCause cause) => _suspensions.Remove(cause);

    /// <summary>CGV-2.1-f: what a withdrawal stated on a day leads to.</summary>
    public Result<Outcome> WithdrawalOutcome(DateOnly statedOn) =>
        Status is ContractStatus.AwaitingDeposit or ContractStatus.Withdrawn || WithdrawalUntil is null ? WithdrawalPeriod.Decide(Facts, statedOn) : OrderingErrors.ContractIs(Status);

    /// <summary>CGV-2.1-f, first step: the statement counts by the day it is made. One not confirmed yet may be made again.</summary>
    public Result<bool> AskWithdrawal(DateTimeOffset now)
    {
        if (WithdrawalOutcome(ParisTime.DayOf(now)) is { IsDone: false } refused)
        {
            return Result<bool>.Refused(refused.Errors);
        }

        if (Status == ContractStatus.Withdrawn || (WithdrawalAskedAt is { } asked && ParisTime.DayOf(asked) == ParisTime.DayOf(now)))
        {
            return false;
        }

        WithdrawalAskedAt = now;
        return true;
    }

    /// <summary>Second step. A statement begun on the last day may be confirmed after midnight, until the end of the next day: the day it was begun decides.</summary>
    public Result<bool> ConfirmWithdrawal(DateTimeOffset now)
    {
        if (WithdrawalAskedAt is not { } asked)
        {
            return OrderingErrors.WithdrawalNotAsked;
        }

        var (today, statedOn) = (ParisTime.DayOf(now), ParisTime.DayOf(asked));
        return Withdraw(today > WithdrawalPeriod.LastDayToConfirm(statedOn) ? today : statedOn, now);
    }

    /// <summary>A withdrawal was begun and can still be confirmed: nothing is concluded meanwhile.</summary>
    public bool IsWithdrawalAwaited(DateOnly today) =>
        Status == ContractStatus.AwaitingDeposit && WithdrawalAskedAt is { } asked && today <= WithdrawalPeriod.LastDayToConfirm(ParisTime.DayOf(asked));

    /// <summary>CGV-2.1-f: nothing is due. <paramref name="statedOn"/> is the day of the statement (for a letter, the day it was sent).</summary>
    public Result<bool> Withdraw(DateOnly statedOn, DateTimeOffset now)
    {
        if (WithdrawalOutcome(statedOn) is { IsDone: false } refused)
        {
            return Result<bool>.Refused(refused.Errors);
        }

        if (Status == ContractStatus.Withdrawn)
        {
            return false;
        }

        (Status, WithdrawnAt) = (ContractStatus.Withdrawn, now);
        _suspensions.Clear();
        return true;
    }

    /// <summary>CGV-3.5, CGV-2.2-c: ends with a computed consequence.</summary>
    public Result<bool> Cancel(Outcome outcome, DateOnly receivedOn)
    {
        if (!IsOpen)
        {
            return Status == ContractStatus.Cancelled ? false : OrderingErrors.ContractIs(Status);
        }

        (Status, CancelledOn) = (ContractStatus.Cancelled, receivedOn);
        (CancellationRule, CancellationConsequence, CancellationAmount) = (outcome.RuleId, outcome.Consequence, outcome.Amount);
        _suspensions.Clear();
        return true;
    }

    /// <summary>CGV-3.6: only what is definitive is moved, or what LEXOM itself cancelled (CGV-3.5-d).</summary>
    public Result MayMove() => Status == ContractStatus.Concluded || (Status == ContractStatus.AwaitingDeposit && LexomCancelledOn is not null)
        ? Result.Done
        : OrderingErrors.ContractIs(Status);

    /// <summary>CGV-3.6: another session of the same course, sold in the same way, because the price stays.</summary>
    public IEnumerable<DomainError> MayMoveTo(OrderedTraining training)
    {
        if (training.SessionId == Training.SessionId)
        {
            yield return OrderingErrors.SameSession;
        }

        if (training.CourseId != Training.CourseId)
        {
            yield return OrderingErrors.OtherCourse;
        }

        if ((training.Mode == SessionMode.Intra) != (Training.Mode == SessionMode.Intra))
        {
            yield return OrderingErrors.OtherMode;
        }
    }

    /// <summary>CGV-3.6: the price stays, the session changes.</summary>
    public Result MoveTo(OrderedTraining training)
    {
        var may = MayMove();
        if (may.IsDone)
        {
            Training = training;
            (LexomCancelledOn, LexomCancellationCause, OfferedSessionId) = (null, null, null);
        }

        return may;
    }

    /// <summary>CGV-3.5-d: stays open until the client takes the session offered, another one, or the refund.</summary>
    public bool NoteOffer(string cause, Guid offeredSessionId, DateOnly today)
    {
        if (!IsOpen || LexomCancelledOn is not null)
        {
            return false;
        }

        (LexomCancelledOn, LexomCancellationCause, OfferedSessionId) = (today, cause, offeredSessionId);
        return true;
    }

    /// <summary>CGV-3.7: absences are counted and never change the price.</summary>
    public Result<bool> Deliver(DateOnly deliveredOn, decimal hoursAttended)
    {
        if (Status != ContractStatus.Concluded)
        {
            return Status == ContractStatus.Delivered ? false : OrderingErrors.ContractIs(Status);
        }

        (Status, DeliveredOn, HoursAttended) = (ContractStatus.Delivered, deliveredOn, hoursAttended);
        _suspensions.Clear();
        return true;
    }

    /// <summary>CGV-4.1: what a reservation made on a day leads to: it counts when it is made during the training; after its last day the service is deemed conforming all the same.</summary>
    public Result<Outcome> ReservationOutcome(DateOnly madeOn, DateOnly today)
    {
        if (Status is not (ContractStatus.Concluded or ContractStatus.Delivered))
        {
            return OrderingErrors.ContractIs(Status);
        }

        if (madeOn < Training.StartsOn || madeOn > today)
        {
            return OrderingErrors.ReservationNotDuring(Training);
        }

        return madeOn > Training.EndsOn
            ? new Outcome("CGV-4.1", Reservation.TooLate, Money.Zero, Training.EndsOn,
                $"La formation s’est terminée le {French.Date(Training.EndsOn)} : une réserve émise le {French.Date(madeOn)} n’y change rien, la prestation est réputée conforme. Le prix ne change pas.")
            : new Outcome("CGV-4.1", Reservation.Counts, Money.Zero, Training.EndsOn,
                $"Réserve émise le {French.Date(madeOn)}, pendant la formation : la prestation n’est pas réputée conforme. Elle peut être émise jusqu’au {French.Date(Training.EndsOn)} ; le prix ne change pas.");
    }

    /// <summary>Records a reservation that counts (CGV-4.1); any other is refused.</summary>
    public Result Reserve(Reservation reservation, DateOnly today)
    {
        if (!ReservationOutcome(reservation.MadeOn, today).Try(out var outcome, out var errors))
        {
            return Result.Refused(errors);
        }

        if (outcome.Consequence == Reservation.TooLate)
        {
            return OrderingErrors.ReservationNotDuring(Training);
        }

        _reservations.Add(reservation);
        return Result.Done;
    }
}
