using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Claim = Lexom.Ordering.Domain.Claim;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record what a client claims from LEXOM for a training (CGV-4.4); it is answered by a settlement or a rejection.</summary>
public static class ReceiveClaim
{
    public sealed record Request([property: Required] DateOnly? ReceivedOn, [property: MaxLength(4000)] string? Description, [property: Required] Money? Claimed);

    public static void Map(RouteGroupBuilder group) => group.MapPost("contracts/{id:guid}/claims", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Created<ClaimView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var facts = new ClaimFacts(request.ReceivedOn!.Value, request.Description ?? "", request.Claimed!.Value);
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !Claim.Receive(Guid.CreateVersion7(now), about.Contract, facts, ParisTime.DayOf(now)).Try(out var claim, out errors))
        {
            return errors.ToProblem();
        }

        db.Add(claim);
        db.Tell(about.Contract, now, user.Actor(), $"Réclamation reçue le {French.Date(claim.ReceivedOn)}.", "CGV-4.4", new StoryDetail(claim.Claimed, "claim", claim.Id));
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{id}/proceedings", ClaimView.Of(claim));
    }
}
