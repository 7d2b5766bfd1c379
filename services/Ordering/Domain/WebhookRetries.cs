namespace Lexom.Ordering.Domain;

/// <summary>How long an event is tried again: quickly at first, then ever more rarely, for three days (api.md, our webhooks to partners).</summary>
public static class WebhookRetries
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
        TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(20),
    ];

    /// <summary>When to try again after that many failures; null when it is over.</summary>
    public static DateTimeOffset? Next(int failures, DateTimeOffset now) => failures >= 1 && failures <= Pauses.Length ? now + Pauses[failures - 1] : null;
}
