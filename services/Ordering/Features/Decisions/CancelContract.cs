using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>
/// The client renounces (CGV-3.5, CGV-2.2-c without deposit, CGV-2.1-f in the withdrawal period, CGV-3.5-d when LEXOM cancelled first): previewed, then decided on
/// what was shown. Only a written request counts, by the day it was received (CGV-3.5-c); a portal's is received the day it is sent.
/// </summary>
public static class CancelContract
{
    /// <param name="ReceivedOn">Day LEXOM received it; today when left out.</param>
    /// <param name="WrittenRequest">Only written requests count; what a portal sends is written.</param>
    /// <param name="Motive"><c>absent-participants</c>, <c>force-majeure</c> or <c>other</c>.</param>
    /// <param name="Expected">For the decision: what the preview showed.</param>
    public sealed record Request(DateOnly? ReceivedOn, bool WrittenRequest, [property: MaxLength(30)] string? Motive, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group, params string[] roles)
    {
        group.MapPost("contracts/{id:guid}/cancellation/preview", Preview).WithPaper("Annulation par le client").LimitTo(roles);
        group.MapPost("contracts/{id:guid}/cancellation", Handle).WithIdempotency().LimitTo(roles);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return Decide(about, request, user, clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !Decide(about, request, user, ParisTime.DayOf(now)).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var receivedOn = request.ReceivedOn ?? ParisTime.DayOf(now);
        if (!about.Contract.Cancel(outcome, receivedOn).Try(out _, out errors))
        {
            return errors.ToProblem();
        }

        var c = about.Contract;
        messengers.Outbox.Add(
            new ContractCancelled(
                c.Id, c.ProposalId, c.CustomerId, c.Training.SessionId, "client", outcome.RuleId, outcome.Consequence, outcome.Amount.Amount, Money.Currency, receivedOn),
            c.Id);
        db.Tell(c, now, user.Actor(), $"Contrat annulé par le client. {outcome.Explanation}", outcome.RuleId, new StoryDetail(outcome.Amount));
        await messengers.Mailbox.AddAsync(
            await about.EmailAsync(db, ct), $"Annulation du contrat {c.Number}", Mails.Cancelled(c, outcome, about.ClauseOf(outcome)), $"cancelled:{c.Id}", ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ContractView.OfAsync(c, db, user, ct));
    }

    private static Result<Outcome> Decide(ContractCase about, Request request, ClaimsPrincipal user, DateOnly today)
    {
        if (!about.Contract.IsOpen)
        {
            return OrderingErrors.ContractIs(about.Contract.Status);
        }

        return Requests.Read(user, request.ReceivedOn, request.WrittenRequest, request.Motive, today).Try(out var asked, out var errors)
            ? CancellationTerms.Decide(about.Terms, about.Contract.Facts, asked, today)
            : Result<Outcome>.Refused(errors);
    }
}
