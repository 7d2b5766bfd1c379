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
        Guid id, string? right, IReadOnlyCollection<Guid> subjectIds, string? channel, DateOnly? receivedOn, string loggedBy, DateOnly today)
    {
        var knownRight = Rights.Parse(right);
        var knownChannel = Channels.ParseLoggedByStaff(channel);
        var errors = new List<DomainError>();
        errors.AddRange(knownRight is null ? [PrivacyErrors.UnknownRight] : []);
        errors.AddRange(knownChannel is null ? [PrivacyErrors.UnknownChannel] : []);
        errors.AddRange(NamesSubjects(subjectIds) ? [] : [PrivacyErrors.NoSubject]);
        errors.AddRange(receivedOn is null || receivedOn > today || receivedOn < GdprAppliesFrom ? [PrivacyErrors.ReceivedOutOfRange] : []);

        return errors.Count > 0
            ? Result<PrivacyRequest>.Refused(errors)
            : New(id, knownRight!.Value, subjectIds, knownChannel!.Value, receivedOn!.Value, loggedBy);
    }

    public static bool NamesSubjects(IReadOnlyCollection<Guid> ids) => ids.Count is > 0 and <= MostSubjects && !ids.Contains(Guid.Empty);

    // The link itself names the person, so there is nobody else's id to choose.
    public static Result<PrivacyRequest> ReceiveByLink(Guid id, string? right, IReadOnlyCollection<Guid> subjectIds, DateOnly today) =>
        Rights.Parse(right) is { } known
            ? New(id, known, subjectIds, Channel.SignedLink, today, "person")
            : PrivacyErrors.UnknownRight;

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

        (Status, ClosedAt) = (RequestStatus.Closed, now);
        return Result.Done;
    }

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
        Guid id, Right right, IEnumerable<Guid> subjectIds, Channel channel, DateOnly receivedOn, string loggedBy) => new()
        {
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
        if (MissingAnswers.Count == 0)
        {
            (Status, AnsweredAt) = (RequestStatus.Answered, now);
        }
    }
}
