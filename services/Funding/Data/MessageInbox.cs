using Lexom.Funding.Domain;
using Lexom.Funding.Signatures;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

/// <summary>The ids of verified messages: each is decided in one transaction at a time.</summary>
internal static class MessageInbox
{
    /// <summary>
    /// Takes the message's row, making it when it is new. A second delivery in flight waits here for the first one's commit and then finds its answer.
    /// Needs a transaction.
    /// </summary>
    public static async Task<OpcoMessage> TakeAsync(
        this FundingDbContext db, string opco, string webhookId, VerificationResult verified, string bodySha256, DateTimeOffset now, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(now);
        var isNew = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO funding.messages (id, opco, webhook_id, verified, verification, key_id, body_sha256, deliveries, state, received_at)
            VALUES ({id}, {opco}, {webhookId}, true, {verified.Verification.ToString()}, {verified.KeyId}, {bodySha256}, 1, {nameof(MessageState.Received)}, {now})
            ON CONFLICT (opco, webhook_id) WHERE verified DO NOTHING
            """, ct) == 1;
        var message = (await db.Messages
            .FromSql($"SELECT * FROM funding.messages WHERE opco = {opco} AND webhook_id = {webhookId} AND verified FOR UPDATE").ToListAsync(ct))[0];
        if (isNew)
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
