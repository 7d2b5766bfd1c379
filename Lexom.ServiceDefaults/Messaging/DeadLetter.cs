using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

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

    /// <summary>The letter of a message as it was on the broker, whatever its bytes are.</summary>
    public static DeadLetter Read(ReadOnlyMemory<byte> message, string reason, DateTimeOffset now)
    {
        using var envelope = Parse(message);
        var root = envelope?.RootElement;
        return new DeadLetter
        {
            Id = Guid.CreateVersion7(now),
            MessageId = Guid.TryParse(Text(root, "messageId"), out var id) ? id : Guid.CreateVersion7(now),
            Type = First(root, "messageType")?.Replace("urn:message:", "", StringComparison.Ordinal) ?? "unknown",
            Key = Guid.TryParse(root is { } r && r.TryGetProperty("headers", out var headers) ? Text(headers, MessagingSetup.KeyHeader) : null, out var key) ? key : Guid.Empty,
            Body = root is { } e && e.TryGetProperty("message", out var body) ? body.GetRawText() : "{}",
            Reason = reason,
            DiedAt = now,
        };
    }

    public void Replay(string actor, DateTimeOffset now) => (ReplayedBy, ReplayedAt) = (actor, now);

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? First(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            ? value[0].GetString() : null;
}

internal static partial class DeadLetters
{
    /// <summary>Stores the letter and says so. One that is there already stays as it is: its acknowledgement was lost.</summary>
    public static async Task BuryAsync(this DbContext db, DeadLetter letter, ILogger logger, CancellationToken ct)
    {
        if (!await db.Set<DeadLetter>().AnyAsync(l => l.MessageId == letter.MessageId && l.ReplayedAt == null, ct))
        {
            db.Add(letter);
            await db.SaveChangesAsync(ct);
            Died(logger, letter.MessageId, letter.Type, letter.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of type {Type} became a dead letter: {Reason}")]
    private static partial void Died(ILogger logger, Guid messageId, string type, string reason);
}
