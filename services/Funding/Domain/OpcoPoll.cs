namespace Lexom.Funding.Domain;

/// <summary>Where we stand in reading an OPCO's endpoint. The cursor moves in the transaction of what was read.</summary>
internal sealed class OpcoPoll
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private OpcoPoll()
    {
    }

    public string Opco { get; private set; } = "";

    public string? Cursor { get; private set; }

    /// <summary>Real time.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    public int Failures { get; private set; }

    /// <summary>The kind of the last failure, for staff; null after a success.</summary>
    public string? Failure { get; private set; }

    public void Succeed(string? cursor, bool more, DateTimeOffset now, TimeSpan every)
    {
        (Cursor, SucceededAt, Failures, Failure) = (cursor ?? Cursor, now, 0, null);
        NextAt = more ? now : now + every;
    }

    /// <summary>Tried again later and later, at most an hour apart.</summary>
    public void Fail(string failure, DateTimeOffset now, TimeSpan every)
    {
        (Failures, Failure) = (Failures + 1, failure);
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, every.TotalSeconds * Math.Pow(2, Math.Min(Failures, 16))));
        NextAt = now + pause;
    }
}
