using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff suspend a contract whose documents or deposit are not back in time (CGV-2.2-s). The price stays; it resumes by itself when nothing is missing any more.</summary>
public static class SuspendContract
{
    public sealed record Request(ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/suspension/preview", Preview).WithPaper("Suspension du contrat").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/suspension", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return Decide(about.Contract, await MissingDocuments.OfAsync(db, about.Contract, ct), clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !Decide(about.Contract, await MissingDocuments.OfAsync(db, about.Contract, ct), ParisTime.DayOf(now)).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var c = about.Contract;
        if (c.Suspend(SuspensionCause.MissingDocumentsOrDeposit))
        {
            db.Tell(c, now, user.Actor(), $"Contrat suspendu. {outcome.Explanation}", outcome.RuleId);
            await mailbox.AddAsync(await about.EmailAsync(db, ct), $"Suspension du contrat {c.Number}", Mails.Suspended(c, outcome), $"suspended:{c.Id}:{ParisTime.DayOf(now):yyyy-MM-dd}", ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await ContractView.OfAsync(c, db, user, ct));
    }

    private static Result<Outcome> Decide(Contract contract, IReadOnlyList<string> missing, DateOnly today) => contract.IsOpen
        ? SuspensionTerms.Decide(contract.Facts, contract.DepositNotBefore, missing, today)
        : OrderingErrors.ContractIs(contract.Status);
}
