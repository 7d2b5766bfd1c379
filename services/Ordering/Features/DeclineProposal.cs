using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Staff record that the client says no, or take a draft back; seats that were asked for become free at once (CGV-2.1-c).</summary>
public static class DeclineProposal
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("proposals/{id:guid}/decline", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        var asked = proposal.Seats != SeatsStatus.NotAsked;
        if (!proposal.Decline(today).Try(out var declinedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (declinedNow)
        {
            if (asked)
            {
                outbox.Add(new ProposalExpired(proposal.Id, proposal.Training.SessionId, today), proposal.Id);
            }

            db.Tell(proposal, now, user.Actor(), $"Proposition {proposal.Number} déclinée ; places libérées.");
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await ProposalView.OfAsync(proposal, db, today, user, ct));
    }
}
