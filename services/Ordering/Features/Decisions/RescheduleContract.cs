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
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>
/// The client asks for another session (CGV-3.6), or takes the one LEXOM offers in place of one it cancelled (CGV-3.5-d, nothing due): previewed, then decided on what
/// was shown. The contract's price stays; Catalog is told to move the seats.
/// </summary>
public static class RescheduleContract
{
    /// <param name="ToSessionId">The session wanted, of the same course.</param>
    /// <param name="ReceivedOn">Day LEXOM received the request; today when left out.</param>
    /// <param name="WrittenRequest">Only written requests count; what a portal sends is written.</param>
    /// <param name="Motive"><c>absent-participants</c>, <c>force-majeure</c> or <c>other</c>.</param>
    /// <param name="Expected">For the decision: what the preview showed.</param>
    public sealed record Request(
        [property: Required] Guid? ToSessionId, DateOnly? ReceivedOn, bool WrittenRequest, [property: MaxLength(30)] string? Motive, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group, params string[] roles)
    {
        group.MapPost("contracts/{id:guid}/rescheduling/preview", Preview).WithPaper("Report de la formation").LimitTo(roles);
        group.MapPost("contracts/{id:guid}/rescheduling", Handle).WithIdempotency().LimitTo(roles);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        var target = await TrainingFacts.LoadAsync(db, request.ToSessionId!.Value, "toSessionId", ct);
        return Decide(about, await FactsAsync(about.Contract, db, ct), target, Requests.Read(user, request.ReceivedOn, request.WrittenRequest, request.Motive, clock.Today()), clock.Today())
            .ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors))
        {
            return errors.ToProblem();
        }

        var target = await TrainingFacts.LoadAsync(db, request.ToSessionId!.Value, "toSessionId", ct);
        var asked = Requests.Read(user, request.ReceivedOn, request.WrittenRequest, request.Motive, today);
        if (!Decide(about, await FactsAsync(about.Contract, db, ct), target, asked, today).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        await MoveAsync(db, messengers, about, (target.Value, outcome, asked.Value.ReceivedOn), (now, user.Actor()), ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ContractView.OfAsync(about.Contract, db, user, ct));
    }

    private static Result<Outcome> Decide(ContractCase about, ContractFacts facts, Result<TrainingFacts> target, Result<ClientRequest> asked, DateOnly today)
    {
        var contract = about.Contract;
        DomainError[] refusals = [.. contract.MayMove().Errors, .. target.Errors, .. asked.Errors, .. target.IsDone ? contract.MayMoveTo(target.Value.ToTraining()) : []];
        return refusals.Length > 0
            ? Result<Outcome>.Refused(refusals)
            : ReschedulingTerms.Decide(about.Terms, facts, asked.Value, target.Value.Session.StartsOn, today);
    }

    private static async Task<ContractFacts> FactsAsync(Contract contract, OrderingDbContext db, CancellationToken ct) =>
        contract.Facts with { IsSubrogated = await db.Funding.AnyAsync(f => f.ContractId == contract.Id && f.Subrogation, ct) };

    private static async Task MoveAsync(
        OrderingDbContext db, Messengers messengers, ContractCase about, (TrainingFacts Target, Outcome Outcome, DateOnly ReceivedOn) move, (DateTimeOffset Now, string Actor) by,
        CancellationToken ct)
    {
        var (c, (target, outcome, receivedOn)) = (about.Contract, move);
        var from = c.Training;
        c.MoveTo(target.ToTraining());
        var proposal = await db.Proposals.SingleAsync(p => p.Id == c.ProposalId, ct);
        proposal.FollowTo(c.Training);
        messengers.Outbox.Add(
            new ContractRescheduled(
                c.Id, c.ProposalId, c.CustomerId, from.SessionId, c.Training.SessionId, c.Participants, c.Training.StartsOn, c.Training.EndsOn,
                outcome.RuleId, outcome.Consequence, outcome.Amount.Amount, Money.Currency, receivedOn),
            c.Id);
        db.Tell(c, by.Now, by.Actor, $"Formation reportée du {French.Date(from.StartsOn)} au {French.Date(c.Training.StartsOn)}. {outcome.Explanation}", outcome.RuleId,
            new StoryDetail(outcome.Amount, "session", c.Training.SessionId));
        await messengers.Mailbox.AddAsync(
            await about.EmailAsync(db, ct), $"Report de votre formation, contrat {c.Number}", Mails.Moved(c, outcome, about.ClauseOf(outcome)),
            $"rescheduled:{c.Id}:{c.Training.SessionId}:{receivedOn:yyyy-MM-dd}", ct);
    }
}
