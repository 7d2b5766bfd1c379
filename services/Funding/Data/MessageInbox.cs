using Lexom.Funding.Domain;
using Lexom.Funding.Signatures;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

/// <summary>How a message reached us and why we trust it.</summary>
internal sealed record Reception(MessageChannel Channel, string Verification, Guid? KeyId)
{
    public static Reception Signed(VerificationResult verified) => new(MessageChannel.Push, verified.Verification.ToString(), verified.KeyId);

    /// <summary>A member of staff vouches for it.</summary>
    public static Reception Uploaded() => new(MessageChannel.Upload, nameof(Uploaded), null);

    /// <summary>Read from the address that was configured for the OPCO.</summary>
    public static Reception Polled() => new(MessageChannel.Poll, nameof(Polled), null);
}

/// <summary>The ids of verified messages: each is decided in one transaction at a time.</summary>
internal static class MessageInbox
{
    /// <summary>What an OPCO may sign with: for real, or for the sandbox.</summary>
    public static Task<List<VerificationKey>> LiveKeysAsync(this FundingDbContext db, string opco, bool sandbox, CancellationToken ct) =>
        db.Keys.AsNoTracking().Where(k => k.Opco == opco && k.RevokedAt == null && k.Sandbox == sandbox)
            .Select(k => new VerificationKey(k.Id, k.Algorithm, k.Material)).ToListAsync(ct);

    /// <summary>
    /// Takes the message's row, making it when it is new. A second delivery in flight waits here for the first one's commit and then finds its answer.
    /// Needs a transaction.
    /// </summary>
    public static async Task<OpcoMessage> TakeAsync(
        this FundingDbContext db, string opco, string webhookId, Reception reception, string bodySha256, DateTimeOffset now, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(now);
        // One statement makes the row or locks the one that is there.
        var message = (await db.Messages.FromSql(
            $"""
            INSERT INTO funding.messages (id, opco, webhook_id, channel, verified, verification, key_id, body_sha256, deliveries, state, received_at)
            VALUES ({id}, {opco}, {webhookId}, {reception.Channel.ToString()}, true, {reception.Verification}, {reception.KeyId}, {bodySha256}, 1, {nameof(MessageState.Received)}, {now})
            ON CONFLICT (opco, webhook_id) WHERE verified DO UPDATE SET deliveries = messages.deliveries RETURNING *
            """).ToListAsync(ct))[0];
        if (message.Id == id)
        {
            return message;
        }

        if (message.State == MessageState.Done)
        {
            message.NoteRepeat();
        }
        else
        {
            message.Again(bodySha256, now);
        }

        return message;
    }
}
