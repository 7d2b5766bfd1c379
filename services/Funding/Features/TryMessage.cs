using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Funding.Sandbox;
using Lexom.Funding.Signatures;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>
/// The sandbox: an OPCO's integrator sends the messages of <c>/opco/v1/messages</c>, signed with a test key, and gets the same answers by the same rules, about four
/// test files (<c>TEST-1</c> to <c>TEST-4</c>). No real file is read or changed, and nobody is told.
/// </summary>
internal static class TryMessage
{
    internal sealed record Response(Guid MessageId, Guid? FundingFileId, Effect Effect, FileStatus? Status);

    public static void Map(RouteGroupBuilder opco) => opco.MapPost("/sandbox/messages", Handle).Accepts<OpcoMessageFormat.Envelope>("application/json");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        HttpContext http, ClaimsPrincipal user, FundingDbContext db, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, CancellationToken ct)
    {
        var body = await PushBody.ReadAsync(http.Request, ct);
        var (opco, now) = (user.Opco(), clock.GetUtcNow());
        var keys = await db.LiveKeysAsync(opco, sandbox: true, ct);
        var id = http.Request.Headers["webhook-id"].ToString();
        var verified = WebhookSignature.Verify(
            id, http.Request.Headers["webhook-timestamp"], http.Request.Headers["webhook-signature"], body, keys, wallClock.GetUtcNow());
        if (!verified.IsVerified)
        {
            return PushAnswers.Unverified(verified.Verification);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('lexom opco sandbox'), hashtext({opco}))", ct);
        var before = await db.SandboxMessages.Where(m => m.Opco == opco).OrderBy(m => m.Id).ToListAsync(ct);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(body));
        if (before.Find(m => m.WebhookId == id) is { } known)
        {
            http.Response.Headers[Idempotency.Replayed] = "true";
            return known.BodySha256 == sha256 ? TypedResults.Ok(Answer(known)) : FundingErrors.IdReused().ToProblem();
        }

        var (file, effect, refusal) = Decide(opco, body, before, now);
        if (refusal is not null)
        {
            return refusal.ToProblem();
        }

        var message = db.Add(SandboxMessage.Of(Guid.CreateVersion7(now), opco, id, body, sha256, effect, file, now)).Entity;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        http.Response.Headers[Idempotency.Replayed] = "false";
        return TypedResults.Ok(Answer(message));
    }

    private static Response Answer(SandboxMessage message) => new(message.Id, message.FundingFileId, message.Effect, message.StatusAfter);

    private static (FundingFile? File, Effect Effect, MessageRefusal? Refusal) Decide(string opco, byte[] body, List<SandboxMessage> before, DateTimeOffset now)
    {
        Result<ParsedMessage> read;
        try
        {
            read = OpcoMessageFormat.Parse(body);
        }
        catch (JsonException e)
        {
            return (null, default, new MessageRefusal(e, []));
        }

        if (!read.Try(out var parsed, out var errors))
        {
            return (null, default, new MessageRefusal(null, errors));
        }

        if (parsed.Account is { } account)
        {
            var refused = AccountStatement.Check(account, parsed.StatedAt, now);
            return (null, Effect.Applied, refused.Count > 0 ? new MessageRefusal(null, refused) : null);
        }

        var earlier = before.Select(m => OpcoMessageFormat.Parse(m.Body)).Where(m => m.IsDone).Select(m => m.Value);
        if (SandboxFiles.Find(opco, parsed.File!, earlier, now) is not { } file)
        {
            return (null, default, new MessageRefusal(null, [FundingErrors.UnknownFile()]));
        }

        return SandboxFiles.Apply(file, parsed, now).Try(out var effect, out errors) ? (file, effect, null) : (null, default, new MessageRefusal(null, errors));
    }
}
