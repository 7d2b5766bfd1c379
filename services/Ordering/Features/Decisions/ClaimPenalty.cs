using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>LEXOM claims the penalty for staff or a subcontractor hired away (CGV-5.2): computed from the terms' parameters, previewed, then decided on what was shown; Billing asks for it.</summary>
public static class ClaimPenalty
{
    /// <param name="Hired"><c>employee</c> or <c>subcontractor</c>.</param>
    /// <param name="HiredOn">Day of the breach.</param>
    /// <param name="LastMonthlySalary">Of an employee.</param>
    /// <param name="EmployerCharges">On that salary.</param>
    /// <param name="TurnoverYearBefore">Of a subcontractor: turnover subcontracted in the year before the breach.</param>
    /// <param name="Expected">For the decision: what the preview showed.</param>
    public sealed record Request(
        [property: Required, MaxLength(20)] string? Hired, [property: Required] DateOnly? HiredOn, Money? LastMonthlySalary, Money? EmployerCharges, Money? TurnoverYearBefore,
        ExpectedOutcome? Expected)
    {
        internal Solicitation ToBreach() => new(Hired!, HiredOn!.Value, LastMonthlySalary, EmployerCharges, TurnoverYearBefore);
    }

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/penalties/preview", Preview).WithPaper("Pénalité de non-sollicitation").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/penalties", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return NonSolicitationTerms.Decide(about.Terms, request.ToBreach(), about.Contract.AcceptedOn, clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Created<PenaltyView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !NonSolicitationTerms.Decide(about.Terms, request.ToBreach(), about.Contract.AcceptedOn, today).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var penalty = new Penalty(Guid.CreateVersion7(now), id, request.ToBreach(), outcome.Amount, today);
        db.Add(penalty);
        outbox.Add(new PenaltyDue(id, penalty.Id, about.Contract.CustomerId, outcome.RuleId, outcome.Amount.Amount, Money.Currency, today), id);
        db.Tell(about.Contract, now, user.Actor(), $"Pénalité de non-sollicitation réclamée. {outcome.Explanation}", outcome.RuleId, new StoryDetail(outcome.Amount, "penalty", penalty.Id));
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{id}/proceedings", PenaltyView.Of(penalty));
    }
}
