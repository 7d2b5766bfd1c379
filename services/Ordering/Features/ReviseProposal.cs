using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Staff complete or correct a draft: session, place, participants, funding, cost of preparation. The price is computed again.</summary>
public static class ReviseProposal
{
    public static void Map(RouteGroupBuilder group) => group.MapPut("proposals/{id:guid}", Handle).RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> Handle(
        Guid id, ProposalRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null || proposal.CustomerId != request.CustomerId)
        {
            return (proposal is null ? OrderingErrors.ProposalUnknown : OrderingErrors.CustomerInvalid).ToProblem();
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var facts = await TrainingFacts.LoadAsync(db, request.SessionId, "sessionId", ct);
        DomainError[] refusals = [.. ETags.Require(ifMatch, proposal.Version).Errors, .. facts.Errors, .. request.Refusals(byPartner: false)];
        if (refusals.Length > 0)
        {
            return refusals.ToProblem();
        }

        var draft = new ProposalDraft(
            proposal.Id, proposal.Number, customer, proposal.PartnerId, facts.Value.ToTraining(request.Place), facts.Value.Price, await db.Terms.InForceAsync(today, ct),
            request.ToParticipants(now), request.ToFunding(now), request.PreparationCost ?? Money.Zero);
        if (proposal.Revise(draft, now) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        db.Tell(proposal, now, user.Actor(), $"Proposition {proposal.Number} modifiée avant émission.", null, new StoryDetail(proposal.Price.InclVat));
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ProposalView.OfAsync(proposal, db, today, user, ct));
    }
}
