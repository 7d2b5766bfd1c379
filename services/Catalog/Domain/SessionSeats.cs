using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>
/// The seats. Strict order (CAT-3): nobody overtakes the waiting list, even when a smaller request would fit; only a request larger than the whole
/// session is passed over, because it can never be served here.
/// </summary>
public sealed partial class Session
{
    private int _lastQueueNumber;

    /// <summary>Held and confirmed seats; the database refuses more than <see cref="Capacity"/>.</summary>
    public int SeatsTaken { get; private set; }

    /// <summary>What a new order can still get.</summary>
    public int SeatsOffered { get; private set; }

    public IReadOnlyList<Registration> WaitingList =>
        [.. _registrations.Where(r => r.Status == RegistrationStatus.Waiting).OrderBy(r => r.QueueNumber)];

    /// <summary>A proposal asks for seats: they are held, or it waits. Null when it was answered before, or was over before it arrived.</summary>
    public SeatAnswer? Ask(Guid proposalId, int seats, DateOnly validUntil, DateTimeOffset now)
    {
        var registration = Find(proposalId);
        if (registration is not null && registration.Status != RegistrationStatus.Expected)
        {
            return null;
        }

        if (registration is null)
        {
            registration = new Registration(proposalId, Id, RegistrationStatus.Expected, now);
            _registrations.Add(registration);
        }

        registration.Ask(seats, validUntil);
        return Seat(registration, now);
    }

    /// <summary>
    /// The proposal is over: its seats go to the waiting list, in order. When the proposal is still on its way, it is remembered as over
    /// and gets nothing when it arrives (CGV-2.1-c).
    /// </summary>
    public IReadOnlyList<SeatAnswer> Release(Guid proposalId, DateTimeOffset now)
    {
        if (Find(proposalId) is not { } registration)
        {
            _registrations.Add(new Registration(proposalId, Id, RegistrationStatus.Released, now));
            return [];
        }

        var before = Queue();
        registration.Become(RegistrationStatus.Released, now);
        return LetWaitingIn(before, now);
    }

    /// <summary>Rule CGV-2.2: the contract is concluded, its seats are no longer only held. A waiting one becomes firm as soon as it is let in.</summary>
    public void Confirm(Guid proposalId, DateOnly concludedOn, DateTimeOffset now)
    {
        var registration = Find(proposalId);
        if (registration is null)
        {
            registration = new Registration(proposalId, Id, RegistrationStatus.Expected, now);
            _registrations.Add(registration);
        }

        registration.Conclude(concludedOn, now);
        Recount();
    }

    /// <summary>Its participants have been invited to a session (ORD-1). False while the registration itself is still on its way.</summary>
    public bool NoteInvited(Guid proposalId, Guid sessionId, DateOnly on)
    {
        Find(proposalId)?.Invite(sessionId, on);
        return Find(proposalId) is not null;
    }

    /// <summary>Rules CGV-3.5-d, CGV-3.6: the registration takes its seats in another session, or waits there; the seats left go to who waits here.</summary>
    public IReadOnlyList<SeatAnswer> MoveTo(Session target, Guid proposalId, DateTimeOffset now)
    {
        var registration = Find(proposalId);
        if (registration is null || registration.Status is RegistrationStatus.Released or RegistrationStatus.Expected)
        {
            return [];
        }

        registration.Order(target.Id);
        if (target == this)
        {
            // The waiting list, or LEXOM's cancellation, had brought it here already: now the order says so too, and is told where it stands.
            return [Answer(registration)];
        }

        var before = Queue();
        Hand(registration, target);
        registration.Become(RegistrationStatus.Expected, now);
        var letIn = LetWaitingIn(before, now);
        return [.. letIn, target.Seat(registration, now)];
    }

    /// <summary>Rule CAT-3: the waiting registrations go to the second session in their order, as long as they fit; the others keep their place here.</summary>
    public IReadOnlyList<SeatAnswer> MoveWaitingTo(Session second, DateTimeOffset now)
    {
        var (before, answers) = (Queue(), new List<SeatAnswer>());
        foreach (var registration in WaitingList.Where(r => r.Seats <= second.Capacity))
        {
            // Nobody gives up a place here for one behind others there.
            if (!second.Fits(registration.Seats) || second.Waiting().Any())
            {
                break;
            }

            Hand(registration, second);
            registration.Become(RegistrationStatus.Expected, now);
            answers.Add(second.Seat(registration, now));
        }

        answers.AddRange(LetWaitingIn(before, now));
        return answers;
    }

    /// <summary>
    /// Rule CGV-3.5-d: LEXOM has cancelled this session and offers another: who had seats has them there, as long as they fit, until the order says yes (it moves) or no
    /// (they are released). The first registered comes first; nobody else is told, because nothing is agreed yet.
    /// </summary>
    public void KeepSeatsIn(Session offered, DateTimeOffset now)
    {
        foreach (var registration in _registrations.Where(r => r.TakesSeats).OrderBy(r => r.Since).ThenBy(r => r.ProposalId).ToList())
        {
            if (offered.Fits(registration.Seats) && !offered.Waiting().Any())
            {
                Hand(registration, offered);
                offered.LetIn(registration, now);
            }
        }

        Recount();
    }

    private SeatAnswer Seat(Registration registration, DateTimeOffset now)
    {
        if (Status == SessionStatus.Scheduled && Fits(registration.Seats) && !Waiting().Any())
        {
            return LetIn(registration, now);
        }

        registration.Wait(++_lastQueueNumber, now);
        Recount();
        return Answer(registration);
    }

    /// <summary>The waiting list moves up: the first who fit are let in, the others are told their new place.</summary>
    private List<SeatAnswer> LetWaitingIn(List<Guid> before, DateTimeOffset now)
    {
        Recount();
        var answers = new List<SeatAnswer>();
        while (Status == SessionStatus.Scheduled && Waiting().FirstOrDefault() is { } first && Fits(first.Seats))
        {
            answers.Add(LetIn(first, now));
        }

        answers.AddRange(WaitingList.Where((r, place) => before.IndexOf(r.ProposalId) > place).Select(Answer));
        return answers;
    }

    private List<Guid> Queue() => [.. WaitingList.Select(r => r.ProposalId)];

    private SeatAnswer LetIn(Registration registration, DateTimeOffset now)
    {
        registration.Become(registration.ConcludedOn is null ? RegistrationStatus.Held : RegistrationStatus.Confirmed, now);
        Recount();
        return Answer(registration);
    }

    private SeatAnswer Answer(Registration registration) => new(
        registration.ProposalId, Id, registration.Seats, registration.TakesSeats ? null : 1 + WaitingList.ToList().IndexOf(registration));

    private void Hand(Registration registration, Session target)
    {
        _registrations.Remove(registration);
        target._registrations.Add(registration);
        registration.Sit(target.Id);
    }

    private IEnumerable<Registration> Waiting() => WaitingList.Where(r => r.Seats <= Capacity);

    /// <summary>An INTRA session is one client's group: whoever comes second waits, however many chairs are left (CAT-1, price per group).</summary>
    private bool Fits(int seats) => SeatsTaken + seats <= Capacity && (Mode != SessionMode.Intra || SeatsTaken == 0);

    private Registration? Find(Guid proposalId) => _registrations.Find(r => r.ProposalId == proposalId);

    private void Recount()
    {
        SeatsTaken = _registrations.Where(r => r.TakesSeats).Sum(r => r.Seats);
        SeatsOffered = Status != SessionStatus.Scheduled || !Fits(1) || Waiting().Any() ? 0 : Capacity - SeatsTaken;
    }
}

/// <summary>What a proposal is told about its seats: held, or at which position it waits.</summary>
public sealed record SeatAnswer(Guid ProposalId, Guid SessionId, int Seats, int? Position);
