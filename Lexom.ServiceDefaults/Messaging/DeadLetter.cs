namespace Lexom.ServiceDefaults.Messaging;

/// <summary>A message no reaction could handle, kept with its reason until staff replay it.</summary>
internal sealed class DeadLetter
{
    public required Guid Id { get; init; }

    public required Guid MessageId { get; init; }

    /// <summary><c>Namespace:Name</c> of the contract.</summary>
    public required string Type { get; init; }

    public required Guid Key { get; init; }

    public required string Body { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset DiedAt { get; init; }

    public DateTimeOffset? ReplayedAt { get; private set; }

    public string? ReplayedBy { get; private set; }

    public void Replay(string actor, DateTimeOffset now) => (ReplayedBy, ReplayedAt) = (actor, now);
}
