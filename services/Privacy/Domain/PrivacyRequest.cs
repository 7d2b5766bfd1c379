using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>A person uses a right (CGV-5.5-d). One request runs across all services and is complete when each of them has answered.</summary>
public sealed class PrivacyRequest
{
    public const int MostSubjects = 20;

    private static readonly DateOnly GdprAppliesFrom = new(2018, 5, 25);

    private readonly List<ServiceAnswer> _answers = [];

    private PrivacyRequest()
    {
    }

    public Guid Id { get; private set; }

    public Right Right { get; private set; }

    // The ids under which the services know the person; never a name (PRI-1).
    public List<Guid> SubjectIds { get; private set; } = [];

    public Channel Channel { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public RequestStatus Status { get; private set; }

    public string LoggedBy { get; private set; } = "";

    public string? IdentityCheckedBy { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateOnly? ExtensionNoticeOn { get; private set; }

    public string? ExtensionReason { get; private set; }

    // The values the person wants written instead (GDPR art. 16): services pull them, and they go when the request closes.
    public Dictionary<string, string>? Corrections { get; private set; }

    // CGV-5.5-b: the request whose held fields have come to their release date.
    public Guid? ReleasesRequestId { get; private set; }

    // The next date on which something held for this request is to be erased; null when nothing waits.
    public DateOnly? NextReleaseOn { get; private set; }

    // A restriction or an objection ends when its reason is gone (GDPR art. 18, § 3).
    public DateTimeOffset? LiftedAt { get; private set; }

    // When it was written to the log outside the database, from which it is applied again after a restore (PRI-2).
    public DateTimeOffset? ErasureLoggedAt { get; private set; }

    // When it was applied again after a restore.
    public DateTimeOffset? ReappliedAt { get; private set; }

    public int AnswersReceived { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<ServiceAnswer> Answers => _answers;

    public IReadOnlyList<string> MissingAnswers => [.. ServiceNames.Every.Except(_answers.Select(a => a.Service))];

    // Values still to come: from services that have not answered, or whose values have not been pulled.
    public IReadOnlyList<string> MissingValues =>
        [.. ServiceNames.Every.Except(_answers.Where(a => a.ValuesReadyAt is not null).Select(a => a.Service))];

    public static Result<PrivacyRequest> Receive(
        Guid id, string? right, IReadOnlyCollection<Guid> subjectIds, string? channel, DateOnly? receivedOn, string loggedBy, DateOnly today,
        IReadOnlyDictionary<string, string>? corrections = null)
    {
        var knownRight = Rights.Parse(right);
        var knownChannel = Channels.ParseLoggedByStaff(channel);
        var errors = new List<DomainError>();
        errors.AddRange(knownRight is null ? [PrivacyErrors.UnknownRight] : []);
        errors.AddRange(knownChannel is null ? [PrivacyErrors.UnknownChannel] : []);
        errors.AddRange(NamesSubjects(subjectIds) ? [] : [PrivacyErrors.NoSubject]);
        errors.AddRange(CorrectionRules.Check(knownRight, corrections));
        errors.AddRange(receivedOn is null || receivedOn > today || receivedOn < GdprAppliesFrom ? [PrivacyErrors.ReceivedOutOfRange] : []);

        return errors.Count > 0
            ? Result<PrivacyRequest>.Refused(errors)
            : New(id, knownRight!.Value, subjectIds, knownChannel!.Value, receivedOn!.Value, loggedBy, corrections);
    }

    public static bool NamesSubjects(IReadOnlyCollection<Guid> ids) => ids.Count is > 0 and <= MostSubjects && !ids.Contains(Guid.Empty);

    // The link itself names the person, so there is nobody else's id to choose.
    public static Result<PrivacyRequest> ReceiveByLink(
        Guid id, string? right, IReadOnlyCollection<Guid> subjectIds, DateOnly today, IReadOnlyDictionary<string, string>? corrections = null)
    {
        var known = Rights.Parse(right);
        List<DomainError> errors = [.. known is null ? [PrivacyErrors.UnknownRight] : Array.Empty<DomainError>(), .. CorrectionRules.Check(known, corrections)];
        return errors.Count > 0 ? Result<PrivacyRequest>.Refused(errors) : New(id, known!.Value, subjectIds, Channel.SignedLink, today, "person", corrections);
    }

    // CGV-5.5-b: the clock asks, for persons whose time is over or for a request whose held fields have come to their release date.
    public static PrivacyRequest ReceiveFromRetention(Guid id, IReadOnlyCollection<Guid> subjectIds, Guid? releases, DateOnly today)
    {
        var request = New(id, Right.Erasure, subjectIds, Channel.Retention, today, "system", null);
        request.ReleasesRequestId = releases;
        return request;
    }

    // PRI-2: a backup from before the erasure was restored. The request comes back under its own id and runs again.
    public static PrivacyRequest Reapply(LoggedErasure logged, DateTimeOffset now)
    {
        var request = New(logged.RequestId, Right.Erasure, logged.SubjectIds, Channels.Parse(logged.Channel), logged.ReceivedOn, "system", null);
        (request.ErasureLoggedAt, request.ReappliedAt) = (now, now);
        return request;
    }

    public LoggedErasure ToLog(DateTimeOffset now)
    {
        ErasureLoggedAt = now;
        return new LoggedErasure(Id, SubjectIds, ReceivedOn, Channel.Code());
    }

    // GDPR art. 12 § 6: nothing is asked of the services, and nothing given, before the person's identity is established.
    public bool Start(string checkedBy, IEnumerable<ReportItem> ownItems, DateTimeOffset now)
    {
        if (Status != RequestStatus.Received)
        {
            return false;
        }

        (Status, IdentityCheckedBy, StartedAt) = (RequestStatus.Running, checkedBy, now);
        Keep(new ServiceAnswer(ServiceNames.Own, ownItems, now), now);
        _answers[^1].NoteValues(now);
        return true;
    }

    public Result RecordAnswer(string service, IEnumerable<ReportItem> items, DateTimeOffset answeredAt, DateTimeOffset now)
    {
        if (_answers.Any(a => a.Service == service))
        {
            return Result.Done;
        }

        if (!ServiceNames.Every.Contains(service))
        {
            return PrivacyErrors.UnknownService(service);
        }

        if (Status != RequestStatus.Running)
        {
            return PrivacyErrors.NotStarted;
        }

        var answer = new ServiceAnswer(service, items, answeredAt);
        Keep(answer, now);
        if (Right.GivesValues() && answer.Items.Count > 0)
        {
            answer.AskForValues(now);
        }
        else
        {
            answer.NoteValues(now);
        }

        return Result.Done;
    }

    // True when the values are to be kept; false when they are already there, or the request was closed and they must not come back.
    public bool ReceiveValues(string service, DateTimeOffset now)
    {
        var answer = _answers.SingleOrDefault(a => a.Service == service);
        if (answer is null or { ValuesReadyAt: not null } || Status == RequestStatus.Closed)
        {
            return false;
        }

        answer.NoteValues(now);
        return true;
    }

    public void PostponeValues(string service, DateTimeOffset now) => _answers.Single(a => a.Service == service).PostponePull(now);

    public Result ExtendWithNotice(DateOnly noticeOn, string? reason, DateOnly today)
    {
        if (Status == RequestStatus.Closed)
        {
            return PrivacyErrors.AlreadyClosed;
        }

        if (ExtensionNoticeOn is not null)
        {
            return ExtensionNoticeOn == noticeOn && ExtensionReason == reason?.Trim() ? Result.Done : PrivacyErrors.AlreadyExtended;
        }

        var errors = new List<DomainError>();
        errors.AddRange(string.IsNullOrWhiteSpace(reason) ? [PrivacyErrors.NoReason] : []);
        errors.AddRange(noticeOn < ReceivedOn || noticeOn > DueOn || noticeOn > today ? [PrivacyErrors.NoticeOutsideMonth] : []);
        if (errors.Count == 0)
        {
            (ExtensionNoticeOn, ExtensionReason, DueOn) = (noticeOn, reason!.Trim(), AnswerDeadline.ExtendedDueOn(ReceivedOn));
        }

        return Result.From(errors);
    }

    public Result Close(DateTimeOffset now)
    {
        if (Status == RequestStatus.Closed)
        {
            return Result.Done;
        }

        if (Status is RequestStatus.Received)
        {
            return PrivacyErrors.NotStarted;
        }

        if (MissingAnswers.Count > 0)
        {
            return PrivacyErrors.AnswersMissing(MissingAnswers);
        }

        if (MissingValues.Count > 0)
        {
            return PrivacyErrors.ValuesPending(MissingValues);
        }

        (Status, ClosedAt, Corrections) = (RequestStatus.Closed, now, null);
        return Result.Done;
    }

    // GDPR art. 18 § 3. True when it ends now; lifting twice changes nothing.
    public Result<bool> Lift(DateTimeOffset now)
    {
        if (Right is not (Right.Restriction or Right.Objection))
        {
            return PrivacyErrors.NothingToLift;
        }

        if (Status == RequestStatus.Received)
        {
            return PrivacyErrors.NotStarted;
        }

        if (LiftedAt is not null)
        {
            return false;
        }

        LiftedAt = now;
        return true;
    }

    // Its held fields are asked for again by a request of their own, which carries the dates still to come.
    public void HandOverReleases() => NextReleaseOn = null;

    public Result CanGiveValues()
    {
        if (!Right.GivesValues())
        {
            return PrivacyErrors.NoValues;
        }

        if (Status == RequestStatus.Closed)
        {
            return PrivacyErrors.ValuesDropped;
        }

        return Status == RequestStatus.Received ? PrivacyErrors.NotStarted : MissingValues.Count > 0 ? PrivacyErrors.ValuesPending(MissingValues) : Result.Done;
    }

    private static PrivacyRequest New(
        Guid id, Right right, IEnumerable<Guid> subjectIds, Channel channel, DateOnly receivedOn, string loggedBy, IReadOnlyDictionary<string, string>? corrections) => new()
        {
            Corrections = corrections?.ToDictionary(c => c.Key, c => c.Value.Trim()),
            Id = id,
            Right = right,
            SubjectIds = [.. subjectIds.Distinct()],
            Channel = channel,
            ReceivedOn = receivedOn,
            DueOn = AnswerDeadline.DueOn(receivedOn),
            LoggedBy = loggedBy,
        };

    // The request's own row changes with each answer, so that of two last answers at the same moment one loses the race and counts again.
    private void Keep(ServiceAnswer answer, DateTimeOffset now)
    {
        _answers.Add(answer);
        AnswersReceived = _answers.Count;
        // The earliest of all answers, whatever order they come in.
        // Privacy's own proofs go by themselves: to ask for them again would only make another one.
        NextReleaseOn = answer.Items.Where(i => Right == Right.Erasure && i.Outcome == Outcome.Held && answer.Service != ServiceNames.Own).Select(i => i.ReleaseOn).Append(NextReleaseOn).Min();
        if (MissingAnswers.Count == 0)
        {
            (Status, AnsweredAt) = (RequestStatus.Answered, now);
            // Nobody waits for the answer to what the clock asked.
            (Status, ClosedAt) = Channel == Channel.Retention ? (RequestStatus.Closed, now) : (Status, ClosedAt);
        }
    }
}
