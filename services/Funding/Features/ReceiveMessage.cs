using System.Security.Claims;
using System.Security.Cryptography;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Funding.Signatures;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>
/// An OPCO pushes a decision or a payment (CGV-3.3-b). Token and signature are both required; the bytes are checked before anything in them is read. The message,
/// its effect and what it tells others commit together before 2xx; <c>webhook-id</c> is the idempotency key.
/// </summary>
internal static class ReceiveMessage
{
    /// <param name="FundingFileId">The file; null for a statement, which is about many.</param>
    internal sealed record Response(Guid MessageId, Guid? FundingFileId, Effect Effect, FileStatus? Status);

    public static void Map(RouteGroupBuilder opco) => opco.MapPost("/messages", Handle).Accepts<OpcoMessageFormat.Envelope>("application/json");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        HttpContext http, ClaimsPrincipal user, FundingDbContext db, Outbox outbox, TimeProvider clock,
        [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, CancellationToken ct)
    {
        var body = await PushBody.ReadAsync(http.Request, ct);
        var opco = user.Opco();
        var now = clock.GetUtcNow();
        var keys = await db.LiveKeysAsync(opco, sandbox: false, ct);

        string id = http.Request.Headers["webhook-id"].ToString();
        var verified = WebhookSignature.Verify(
            id, http.Request.Headers["webhook-timestamp"], http.Request.Headers["webhook-signature"], body, keys, wallClock.GetUtcNow());
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(body));
        if (!verified.IsVerified)
        {
            db.Add(OpcoMessage.Forged(Guid.CreateVersion7(now), opco, id[..Math.Min(id.Length, 128)], verified.Verification.ToString(), sha256, now));
            await db.SaveChangesAsync(ct);
            return PushAnswers.Unverified(verified.Verification);
        }

        await using var transaction = await db.BeginAsync(ct);
        var message = await db.TakeAsync(opco, id, Reception.Signed(verified), sha256, now, ct);
        var repeated = message.State == MessageState.Done;
        var refusal = repeated
            ? Known(message, sha256)
            : (await db.DecideAsync(message, body, new Origin(message.Id, null, now), outbox, ct))?.ToProblem();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        if (refusal is not null)
        {
            return refusal;
        }

        http.Response.Headers[Idempotency.Replayed] = repeated ? "true" : "false";
        return TypedResults.Ok(new Response(message.Id, message.FundingFileId, message.Effect!.Value, message.StatusAfter));
    }

    private static ProblemHttpResult? Known(OpcoMessage message, string sha256) =>
        message.BodySha256 == sha256 ? null : FundingErrors.IdReused().ToProblem();
}
