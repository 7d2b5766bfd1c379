using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>
/// A course given on certain half-days. Scheduled -> Completed, or CancelledByLexom. Its seats are in the other half of this class:
/// they change under a lock on the session's row, never beyond the capacity (CAT-3).
/// </summary>
public sealed partial class Session
{
    private readonly List<SessionSlot> _slots = [];
    private readonly List<Registration> _registrations = [];

    private Session()
    {
        Place = "";
    }

    public Guid Id { get; private set; }

    public Guid CourseId { get; private set; }

    /// <summary>The version taught, and with it the price: it never changes for a session (CAT-2).</summary>
    public int CourseVersion { get; private set; }

    public SessionMode Mode { get; private set; }

    public SessionStatus Status { get; private set; }

    public string Place { get; private set; }

    public Guid TrainerId { get; private set; }

    public Guid? RoomId { get; private set; }

    public int Capacity { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>Counts what others were told about dates, place and capacity, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>For a second session (CAT-3): the session whose financial conditions it shares.</summary>
    public Guid? SameConditionsAs { get; private set; }

    public CancellationCause? CancelledFor { get; private set; }

    public Guid? OfferedSessionId { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<SessionSlot> Slots => _slots;

    public IReadOnlyList<Registration> Registrations => _registrations;

    public IEnumerable<HalfDay> HalfDays => _slots.Select(s => s.HalfDay).OrderBy(h => h.Day).ThenBy(h => h.Period);

    public static Result<Session> Schedule(Guid id, CourseVersion course, SessionPlan plan, DateOnly today)
    {
        if (course.Status != CourseVersionStatus.Published)
        {
            return CourseErrors.NotPublished;
        }

        var errors = plan.Check(course.Sheet, today);
        if (errors.Count > 0)
        {
            return Result<Session>.Refused(errors);
        }

        var session = new Session { Id = id, CourseId = course.CourseId, CourseVersion = course.Number, Mode = plan.Mode };
        session.Take(plan);
        return session;
    }

    /// <summary>
    /// Rule CAT-3: a second session under the same financial conditions, that is of the same version sold the same way.
    /// The registrations are moved by <see cref="MoveWaitingTo"/>.
    /// </summary>
    public Result<Session> ScheduleSecond(Guid id, CourseVersion course, SessionPlan plan, DateOnly today)
    {
        if (Status != SessionStatus.Scheduled)
        {
            return SessionErrors.NotScheduled(Status);
        }

        if (plan.Mode != Mode || course.CourseId != CourseId || course.Number != CourseVersion)
        {
            return SessionErrors.OtherConditions;
        }

        var result = Schedule(id, course, plan, today);
        if (result.IsDone)
        {
            result.Value.SameConditionsAs = SameConditionsAs ?? Id;
        }

        return result;
    }

    /// <summary>New dates, place, trainer, room or capacity. A larger capacity lets the waiting list in.</summary>
    public Result<SeatAnswer[]> Change(CourseVersion course, SessionPlan plan, DateOnly today, DateTimeOffset now)
    {
        if (Status != SessionStatus.Scheduled)
        {
            return SessionErrors.NotScheduled(Status);
        }

        var errors = new List<DomainError>();
        var otherDays = !plan.InOrder.SequenceEqual(HalfDays);
        if (StartsOn <= today && otherDays)
        {
            errors.Add(SessionErrors.Started);
        }
        else if (otherDays && _registrations.Any(r => r.Status is RegistrationStatus.Held or RegistrationStatus.Confirmed or RegistrationStatus.Waiting))
        {
            // Rule CGV-3.5-d: whoever is registered was promised these days; other ones are offered, not imposed.
            errors.Add(SessionErrors.DatesPromised);
        }
        else
        {
            // The half-days of a running session lie in the past by nature; only those of a coming one are checked against today.
            errors.AddRange(plan.Check(course.Sheet, StartsOn <= today ? StartsOn : today, TrainerId));
        }

        if (plan.Mode != Mode)
        {
            errors.Add(SessionErrors.ModeFixed);
        }

        if (plan.Capacity < SeatsTaken)
        {
            errors.Add(SessionErrors.CapacityBelowTaken(SeatsTaken));
        }

        if (errors.Count > 0)
        {
            return Result<SeatAnswer[]>.Refused(errors);
        }

        var before = Queue();
        Take(plan);
        return LetWaitingIn(before, now).ToArray();
    }

    /// <summary>The training has been given to its end: not before its last day.</summary>
    public Result<Effect> Complete(DateOnly today)
    {
        if (Status == SessionStatus.Completed)
        {
            return Effect.DoneAlready;
        }

        if (Status != SessionStatus.Scheduled)
        {
            return SessionErrors.NotScheduled(Status);
        }

        if (today < EndsOn)
        {
            return SessionErrors.NotOver(EndsOn);
        }

        Status = SessionStatus.Completed;
        SeatsOffered = 0;
        return Effect.Changed;
    }

    /// <summary>Rule CAT-5: LEXOM's own cancellation has a cause; absent participants are not one (CAT-6). Trainer and room are free again.</summary>
    public Result<Effect> Cancel(CancellationCause cause, Session? offered, DateOnly today)
    {
        if (Status == SessionStatus.CancelledByLexom && CancelledFor == cause && OfferedSessionId == offered?.Id)
        {
            return Effect.DoneAlready;
        }

        if (Status != SessionStatus.Scheduled)
        {
            return SessionErrors.NotScheduled(Status);
        }

        if (offered is not null && (offered.Id == Id || offered.CourseId != CourseId || offered.Status != SessionStatus.Scheduled || offered.StartsOn < today))
        {
            return SessionErrors.OfferedUnfit;
        }

        Status = SessionStatus.CancelledByLexom;
        CancelledFor = cause;
        OfferedSessionId = offered?.Id;
        SeatsOffered = 0;
        _slots.ForEach(s => s.SetFree());
        return Effect.Changed;
    }

    /// <summary>
    /// Rule CGV-3.5-d: « sauf à trouver une solution de report ultérieure »: LEXOM gives up this session for a cause of CAT-5 and offers a later one of the same version, sold
    /// the same way, for as many. The seats follow by <see cref="KeepSeatsIn"/>.
    /// </summary>
    public Result<Session> Postpone(Guid id, CancellationCause cause, CourseVersion course, SessionPlan plan, DateOnly today)
    {
        if (Status != SessionStatus.Scheduled)
        {
            return SessionErrors.NotScheduled(Status);
        }

        if (plan.HalfDays.Count > 0 && plan.InOrder[0].Day <= StartsOn)
        {
            return SessionErrors.NotLater(StartsOn);
        }

        if (!ScheduleSecond(id, course, plan, today).Try(out var later, out var errors))
        {
            return Result<Session>.Refused(errors);
        }

        var cancelled = Cancel(cause, later, today);
        return cancelled.IsDone ? later : Result<Session>.Refused(cancelled.Errors);
    }

    private void Take(SessionPlan plan)
    {
        var told = (StartsOn, EndsOn, Place, Capacity, Slots: string.Join(';', HalfDays));
        Place = plan.Where;
        TrainerId = plan.Trainer.Id;
        RoomId = plan.Room?.Id;
        Capacity = plan.Capacity;
        StartsOn = plan.InOrder[0].Day;
        EndsOn = plan.InOrder[^1].Day;
        _slots.RemoveAll(s => !plan.InOrder.Contains(s.HalfDay));
        _slots.ForEach(s => s.Assign(TrainerId, RoomId));
        _slots.AddRange(plan.InOrder.Except(HalfDays).ToList().Select(h => new SessionSlot(Id, h, TrainerId, RoomId)));
        if (told != (StartsOn, EndsOn, Place, Capacity, string.Join(';', HalfDays)))
        {
            Revision++;
        }

        Recount();
    }
}

public enum SessionStatus
{
    Scheduled,
    Completed,
    CancelledByLexom,
}

/// <summary>Why LEXOM cancels (CAT-5, CGV 3.5 and 4.5). There is no cause « no participants »: CAT-6.</summary>
public enum CancellationCause
{
    [JsonStringEnumMemberName("trainer-absent")]
    TrainerAbsent,

    [JsonStringEnumMemberName("venue-unavailable")]
    VenueUnavailable,

    [JsonStringEnumMemberName("force-majeure")]
    ForceMajeure,
}

/// <summary>A half-day of a session with its trainer and room: the row on which the database refuses a double booking (CAT-4).</summary>
public sealed class SessionSlot
{
    private SessionSlot()
    {
    }

    internal SessionSlot(Guid sessionId, HalfDay halfDay, Guid trainerId, Guid? roomId)
    {
        SessionId = sessionId;
        Day = halfDay.Day;
        Period = halfDay.Period;
        TrainerId = trainerId;
        RoomId = roomId;
        IsTaken = true;
    }

    public Guid SessionId { get; private set; }

    public DateOnly Day { get; private set; }

    public Period Period { get; private set; }

    public Guid TrainerId { get; private set; }

    public Guid? RoomId { get; private set; }

    /// <summary>False once the session is cancelled: trainer and room may be booked again.</summary>
    public bool IsTaken { get; private set; }

    public HalfDay HalfDay => new(Day, Period);

    internal void Assign(Guid trainerId, Guid? roomId)
    {
        TrainerId = trainerId;
        RoomId = roomId;
    }

    internal void SetFree() => IsTaken = false;
}
