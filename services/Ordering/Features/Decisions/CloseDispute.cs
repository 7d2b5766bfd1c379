using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record the end of a dispute (CGV-5.4), with how it ended.</summary>
public static class CloseDispute
{
    public sealed record Request([property: Required] DateOnly? ClosedOn, [property: Required, MaxLength(2000)] string? Ending);

    public static void Map(RouteGroupBuilder group) => group.MapPost("disputes/{id:guid}/closure", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<DisputeView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var dispute = await db.Disputes.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return OrderingErrors.DisputeUnknown.ToProblem();
        }

        if (!dispute.Close(request.ClosedOn!.Value, request.Ending!, ParisTime.DayOf(now)).Try(out var closedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (closedNow)
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == dispute.ContractId, ct);
            db.Tell(contract, now, user.Actor(), $"Litige clos le {French.Date(dispute.ClosedOn!.Value)}.", "CGV-5.4", new StoryDetail(Kind: "dispute", Id: id));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(DisputeView.Of(dispute));
    }
}
