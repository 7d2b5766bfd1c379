using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>One proposal with the checklist of what its next step lacks.</summary>
public static class GetProposal
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}", Handle).NotesReading("proposal", ReadingPurposes.Order);

    public static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, HttpResponse response, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        response.Headers.ETag = ETags.Of(proposal.Version);
        return TypedResults.Ok(await ProposalView.OfAsync(proposal, db, clock.Today(), ct));
    }
}
