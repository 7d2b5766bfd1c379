using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>
/// Staff lift a suspension (CGV-2.2-s, CGV-3.4-c): suspending is LEXOM's right, which it may give up (CGV 5.1), with the reason recorded. Another cause keeps the
/// contract suspended.
/// </summary>
public static class ResumeContract
{
    /// <param name="Cause">The cause that is lifted.</param>
    /// <param name="Waived">True when LEXOM gives its right up; false when what was missing has come.</param>
    /// <param name="Expected">What the preview showed, where one was asked for: lifting a suspension costs nothing.</param>
    public sealed record Request([property: Required] SuspensionCause? Cause, bool Waived, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/resumption/preview", Preview).WithPaper("Reprise du contrat").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/resumption", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, Request request, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return SuspensionTerms.Resume(about.Contract.Suspensions, request.Cause!.Value).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !SuspensionTerms.Resume(about.Contract.Suspensions, request.Cause!.Value).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.RefusalWhereShown(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var c = about.Contract;
        c.Resume(request.Cause.Value);
        db.Tell(c, now, user.Actor(), $"{(request.Waived ? "LEXOM renonce à la suspension." : "La cause de la suspension a disparu.")} {outcome.Explanation}", outcome.RuleId);
        if (!c.IsSuspended)
        {
            await mailbox.AddAsync(await about.EmailAsync(db, ct), $"Reprise du contrat {c.Number}", Mails.Resumed(c), $"resumed:{c.Id}:{now:O}", ct);
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ContractView.OfAsync(c, db, user, ct));
    }
}
