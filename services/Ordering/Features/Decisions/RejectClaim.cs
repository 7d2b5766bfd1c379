using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Claim = Lexom.Ordering.Domain.Claim;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>LEXOM rejects a claim: the client has not shown a fault, a damage and the link between them (CGV-4.4).</summary>
public static class RejectClaim
{
    public sealed record Request([property: Required, MaxLength(2000)] string? Reason);

    public static void Map(RouteGroupBuilder group) => group.MapPost("claims/{id:guid}/rejection", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ClaimView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (claim is null)
        {
            return OrderingErrors.ClaimUnknown.ToProblem();
        }

        if (!claim.Reject(request.Reason!, ParisTime.DayOf(now)).Try(out var rejectedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (rejectedNow)
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == claim.ContractId, ct);
            db.Tell(contract, now, user.Actor(), "Réclamation rejetée.", "CGV-4.4", new StoryDetail(Money.Zero, "claim", claim.Id));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ClaimView.Of(claim));
    }
}
