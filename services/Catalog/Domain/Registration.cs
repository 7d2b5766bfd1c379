namespace Lexom.Catalog.Domain;

/// <summary>One proposal's seats. A proposal has one registration, which moves from session to session but never exists twice.</summary>
public sealed class Registration
{
    internal Registration(Guid proposalId, Guid sessionId, RegistrationStatus status, DateTimeOffset since)
    {
        ProposalId = proposalId;
        SessionId = sessionId;
        OrderedSessionId = sessionId;
        Status = status;
        Since = since;
    }

    public Guid ProposalId { get; private set; }

    /// <summary>Where the seats are.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The session the order names: another one after a move to a second session, until Ordering reschedules.</summary>
    public Guid OrderedSessionId { get; private set; }

    /// <summary>0 while the proposal itself has not arrived.</summary>
    public int Seats { get; private set; }

    public RegistrationStatus Status { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>Last day the proposal is valid, as issued; Ordering says when it is over.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>The session its participants were last invited to (ORD-1), and when.</summary>
    public Guid? InvitedTo { get; private set; }

    public DateOnly? InvitedOn { get; private set; }

    /// <summary>Place in the order of the session's waiting list; gaps mean nothing.</summary>
    public int QueueNumber { get; private set; }

    public bool TakesSeats => Status is RegistrationStatus.Held or RegistrationStatus.Confirmed;

    /// <summary>
    /// May the order's move from one session to another be made (CGV-3.6)? Its messages may overtake each other: a move whose starting point has not been reached waits for
    /// the one before it, and one already made is old news.
    /// </summary>
    public MoveStep StepOf(Guid fromSessionId, Guid toSessionId) =>
        Status == RegistrationStatus.Released || OrderedSessionId == toSessionId ? MoveStep.Done
        : Status == RegistrationStatus.Expected || (OrderedSessionId != fromSessionId && SessionId != fromSessionId) ? MoveStep.NotYet
        : MoveStep.Now;

    internal void Ask(int seats, DateOnly validUntil)
    {
        Seats = seats;
        ValidUntil = validUntil;
    }

    internal void Conclude(DateOnly concludedOn, DateTimeOffset now)
    {
        // What was released stays so: a conclusion that arrives after the cancellation is old news.
        if (Status == RegistrationStatus.Released)
        {
            return;
        }

        ConcludedOn ??= concludedOn;
        if (Status == RegistrationStatus.Held)
        {
            Become(RegistrationStatus.Confirmed, now);
        }
    }

    internal void Wait(int queueNumber, DateTimeOffset now)
    {
        QueueNumber = queueNumber;
        Become(RegistrationStatus.Waiting, now);
    }

    internal void Become(RegistrationStatus status, DateTimeOffset now)
    {
        if (Status != status)
        {
            Status = status;
            Since = now;
        }
    }

    internal void Invite(Guid sessionId, DateOnly on) => (InvitedTo, InvitedOn) = (sessionId, on);

    internal void Sit(Guid sessionId) => SessionId = sessionId;

    internal void Order(Guid sessionId) => OrderedSessionId = sessionId;
}

public enum RegistrationStatus
{
    /// <summary>A later fact came first; the proposal itself is still on its way.</summary>
    Expected,

    /// <summary>Seats kept for a proposal.</summary>
    Held,

    /// <summary>Seats of a concluded contract.</summary>
    Confirmed,

    Waiting,

    Released,
}

public enum MoveStep
{
    Now,
    Done,
    NotYet,
}
