namespace Lexom.Privacy.Domain;

/// <summary>CGV-5.5-b: kept for at most five years from the end of the last relationship, then erased by itself.</summary>
public static class RetentionTerms
{
    public const int Years = 5;

    // The day of the anniversary is the last one on which the data may be there.
    public static DateOnly LastDay(DateOnly endedOn) => endedOn.AddYears(Years);

    public static bool IsOver(DateOnly endedOn, DateOnly today) => today > LastDay(endedOn);

    // What services are asked: wide enough for 29 February, and then each person is looked at.
    public static DateOnly AskBefore(DateOnly today) => today.AddYears(-Years).AddDays(1);
}

/// <summary>Why a person is in a retention run.</summary>
public enum RetentionReason
{
    RelationshipOver,
    HoldReleased,
}

/// <summary>A person whose time is over, as a service told.</summary>
public sealed record EndedRelationship(Guid SubjectId, DateOnly EndedOn);

/// <summary>One person in a run: nothing but ids and dates, so that the report can outlive the data.</summary>
public sealed record RetentionFinding(string Service, Guid SubjectId, DateOnly EndedOn, DateOnly DueSince, RetentionReason Reason, Guid? RequestId);

/// <summary>One day's look for data whose time is over. The dry run looks and erases nothing.</summary>
public sealed class RetentionRun
{
    private RetentionRun()
    {
    }

    public Guid Id { get; private set; }

    // The business day it is about; a dry run may be asked for a day to come.
    public DateOnly On { get; private set; }

    public bool DryRun { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public List<RetentionFinding> Findings { get; private set; } = [];

    public static RetentionRun Ask(Guid id, DateOnly on, bool dryRun, string askedBy, DateTimeOffset now) =>
        new() { Id = id, On = on, DryRun = dryRun, AskedBy = askedBy, AskedAt = now, NextTryAt = now };

    // A service is away: nothing was done, the whole run is tried again.
    public void PutOff(DateTimeOffset now) => NextTryAt = now.AddSeconds(10);

    public void Finish(IEnumerable<RetentionFinding> findings, DateTimeOffset now) => (Findings, DoneAt) = ([.. findings], now);
}
