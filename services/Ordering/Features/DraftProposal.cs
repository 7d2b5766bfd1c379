using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A portal asks for a proposal, or staff prepare one: a draft that promises nothing until it is issued (CGV-2.1-a). Funding asked for too late is refused (CGV-3.3-a).</summary>
public static class DraftProposal
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("proposals", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Created<ProposalView>, ProblemHttpResult>> Handle(
        ProposalRequest request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        await using var transaction = await db.JoinTransactionAsync(ct);
        var customer = await db.Customers.VisibleTo(user).SingleOrDefaultAsync(c => c.Id == request.CustomerId, ct);
        var facts = await TrainingFacts.LoadAsync(db, request.SessionId, "sessionId", ct);
        if (Refusals(request, customer, facts, user.PartnerIdOrNull() is not null) is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        var draft = new ProposalDraft(
            Guid.CreateVersion7(now), await db.NextNumberAsync(Numbers.Proposals, today.Year, ct), customer!, user.PartnerIdOrNull(), facts.Value.ToTraining(request.Place),
            facts.Value.Price, await db.Terms.InForceAsync(today, ct), request.ToParticipants(now), request.ToFunding(now), request.PreparationCost ?? Money.Zero);
        if (!Proposal.Draft(draft, now).Try(out var proposal, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(proposal);
        db.Tell(proposal, now, user.Actor(), $"Proposition {proposal.Number} demandée pour {French.Count(proposal.Participants.Count, "participant", "participants")}.", null, new StoryDetail(proposal.Price.InclVat));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Created($"{user.Surface()}/proposals/{proposal.Id}", await ProposalView.OfAsync(proposal, db, today, user, ct));
    }

    private static List<DomainError> Refusals(ProposalRequest request, Customer? customer, Result<TrainingFacts> facts, bool byPartner) =>
        [.. customer is null ? [OrderingErrors.CustomerInvalid] : Array.Empty<DomainError>(), .. facts.Errors, .. request.Refusals(byPartner)];
}
