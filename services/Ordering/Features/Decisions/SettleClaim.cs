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

/// <summary>LEXOM settles a claim: all claims about a training together stay within its price (CGV-4.4), except a consumer's. Previewed, then decided on what was shown.</summary>
public static class SettleClaim
{
    /// <param name="Amount">What LEXOM would pay without a cap.</param>
    /// <param name="Expected">For the decision: what the preview showed.</param>
    public sealed record Request([property: Required] Money? Amount, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("claims/{id:guid}/settlement/preview", Preview).RequireRole(Roles.Sales);
        group.MapPost("claims/{id:guid}/settlement", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (claim is null)
        {
            return OrderingErrors.ClaimUnknown.ToProblem();
        }

        var about = (await ContractCase.LoadAsync(db, claim.ContractId, user, ct)).Value;
        return (await DecideAsync(db, about, claim, request, ct)).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ClaimView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (claim is null)
        {
            return OrderingErrors.ClaimUnknown.ToProblem();
        }

        // Two claims settled at the same time would each find the whole cap left: they take turns.
        await db.LockContractAsync(claim.ContractId, ct);
        var about = (await ContractCase.LoadAsync(db, claim.ContractId, user, ct)).Value;
        if (!(await DecideAsync(db, about, claim, request, ct)).Try(out var outcome, out var errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        claim.Settle(outcome.Amount, ParisTime.DayOf(now));
        db.Tell(about.Contract, now, user.Actor(), $"Réclamation réglée. {outcome.Explanation}", outcome.RuleId, new StoryDetail(outcome.Amount, "claim", claim.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(ClaimView.Of(claim));
    }

    private static async Task<Result<Outcome>> DecideAsync(OrderingDbContext db, ContractCase about, Claim claim, Request request, CancellationToken ct)
    {
        if (claim.Status != ClaimStatus.Open)
        {
            return OrderingErrors.ClaimAnswered;
        }

        var settled = await db.Claims.Where(c => c.ContractId == claim.ContractId).Select(c => c.Settled).ToListAsync(ct);
        return LiabilityTerms.Decide(about.Contract.Price.InclVat, about.Contract.CustomerKind, settled.Sum(), request.Amount!.Value);
    }
}
