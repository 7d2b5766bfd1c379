using System.Diagnostics;
using System.Text.Json;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Messages that leave when, and only when, the change they tell of commits. They are rows of the same transaction; the relay sends them afterwards,
/// at least once, and the receiver's inbox makes that once.
/// </summary>
public sealed class Outbox(DbContext db, RelaySignal signal, [FromKeyedServices(WallClock.Key)] TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Puts a message beside the change; it is stored by the next <c>SaveChangesAsync</c>.</summary>
    /// <param name="message">A contract of <c>Lexom.Contracts</c>: ids, amounts and dates, no personal data.</param>
    /// <param name="key">The aggregate's id: messages with the same key leave in the order they were added.</param>
    /// <exception cref="ArgumentException">The message is not a contract.</exception>
    public void Add<T>(T message, Guid key)
        where T : class
    {
        if (typeof(T).Namespace?.StartsWith("Lexom.Contracts.", StringComparison.Ordinal) != true)
        {
            throw new ArgumentException($"{typeof(T)} is not a contract of Lexom.Contracts.", nameof(message));
        }

        signal.Expect(db);
        db.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Type = ContractNames.Of(typeof(T)),
            Key = key,
            Body = JsonSerializer.Serialize(message, Json),
            TraceParent = Activity.Current?.Id,
            CreatedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Puts a dead letter back, for this service's queue alone, under its own id.</summary>
    internal void Replay(DeadLetter letter, string queue)
    {
        signal.Expect(db);
        db.Add(new OutboxMessage
        {
            Id = letter.MessageId,
            Type = letter.Type,
            Exchange = queue,
            Key = letter.Key,
            Body = letter.Body,
            TraceParent = Activity.Current?.Id,
            CreatedAt = clock.GetUtcNow(),
        });
    }
}

/// <summary>A message waiting to be sent; deleted once the broker has confirmed it.</summary>
internal sealed class OutboxMessage
{
    public long Seq { get; init; }

    /// <summary>The message id, by which receivers know a repeat.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>Namespace:Name</c> of the contract: the exchange it goes to, and MassTransit's name for it.</summary>
    public required string Type { get; init; }

    /// <summary>A queue's own exchange, when a dead letter is replayed to one service alone.</summary>
    public string? Exchange { get; init; }

    public required Guid Key { get; init; }

    public required string Body { get; init; }

    public string? TraceParent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set after a failed attempt; messages behind it with the same key wait with it.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    /// <summary>How often the receiver has put the message off already, because what it waits for had not come.</summary>
    public int Deferrals { get; init; }
}
