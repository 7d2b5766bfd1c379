using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>
/// Staff limit what is asked of the OPCO to the hours given: the grant is noted as reduced to them, Billing credits the OPCO and invoices the client the rest
/// (CGV-3.7, CGV-3.6-c). Limited already, nothing changes.
/// </summary>
internal static class LimitClaim
{
    internal sealed record Response(Effect Effect, FileView File);

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/claims/{fundingFileId:guid}/limit", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid fundingFileId, FundingDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockAsync(fundingFileId, ct) is not { File: var file } found || ClaimRules.Assess(file, []) is not { } assessment)
        {
            return FundingErrors.ClaimUnknown().ToProblem();
        }

        if (assessment.ExcessExclVat <= Money.Zero)
        {
            return TypedResults.Ok(new Response(Effect.AlreadyKnown, FileView.Of(file)));
        }

        var said = new Statement(DecisionKind.Reduced, clock.Today(), Statement.Moment(now), assessment.ClaimableExclVat);
        if (!file.Decide(Guid.CreateVersion7(now), said, new Origin(null, http.User.Actor(), now), found.GrantedByOthers).Try(out var decided, out var errors))
        {
            return errors.ToProblem();
        }

        foreach (var announcement in decided.Announcements)
        {
            outbox.AddDecision(file, announcement);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(new Response(decided.Effect, FileView.Of(file)));
    }
}
