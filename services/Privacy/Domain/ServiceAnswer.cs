namespace Lexom.Privacy.Domain;

/// <summary>What one service answered to a request, and where the pulling of its values stands.</summary>
public sealed class ServiceAnswer
{
    private readonly List<ReportItem> _items = [];

    private ServiceAnswer()
    {
    }

    internal ServiceAnswer(string service, IEnumerable<ReportItem> items, DateTimeOffset answeredAt)
    {
        Service = service;
        AnsweredAt = answeredAt;
        _items.AddRange(items);
    }

    public string Service { get; private set; } = "";

    public DateTimeOffset AnsweredAt { get; private set; }

    public IReadOnlyList<ReportItem> Items => _items;

    // Null while values are still to be pulled; set at once when there is nothing to pull.
    public DateTimeOffset? ValuesReadyAt { get; private set; }

    public DateTimeOffset? NextPullAt { get; private set; }

    public int PullAttempts { get; private set; }

    internal void AskForValues(DateTimeOffset now) => NextPullAt = now;

    internal void NoteValues(DateTimeOffset now) => (ValuesReadyAt, NextPullAt) = (now, null);

    internal void PostponePull(DateTimeOffset now) => (PullAttempts, NextPullAt) = (PullAttempts + 1, now + PullBackoff(PullAttempts));

    // 5 s, 10 s, 20 s ... up to 10 minutes: a service that is away comes back without being hammered.
    private static TimeSpan PullBackoff(int attempts) => TimeSpan.FromSeconds(Math.Min(600, 5 * Math.Pow(2, Math.Min(attempts, 10))));
}
