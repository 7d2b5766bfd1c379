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

/// <summary>LEXOM ends the contract by registered letter after a formal notice left unanswered (CGV-4.7), with the damages it claims: previewed, then decided on what was shown.</summary>
public static class TerminateContract
{
    /// <param name="LetterSentOn">Day of the registered letter.</param>
    /// <param name="LetterReference">Its number.</param>
    /// <param name="Damages">What LEXOM claims; nothing when left out.</param>
    /// <param name="Expected">For the decision: what the preview showed.</param>
    public sealed record Request([property: Required] DateOnly? LetterSentOn, [property: MaxLength(100)] string? LetterReference, Money? Damages, ExpectedOutcome? Expected)
    {
        internal TerminationLetter ToLetter() => new(LetterSentOn!.Value, LetterReference?.Trim() ?? "", Damages ?? Money.Zero);
    }

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/termination/preview", Preview).WithPaper("Résolution du contrat").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/termination", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return Decide(about.Contract, await LastNoticeAsync(db, id, ct), request, clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !Decide(about.Contract, await LastNoticeAsync(db, id, ct), request, ParisTime.DayOf(now)).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.Refusal(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var (c, sentOn) = (about.Contract, request.LetterSentOn!.Value);
        if (!c.Cancel(outcome, sentOn).Try(out _, out errors))
        {
            return errors.ToProblem();
        }

        messengers.Outbox.Add(
            new ContractCancelled(c.Id, c.ProposalId, c.CustomerId, c.Training.SessionId, "lexom", outcome.RuleId, outcome.Consequence, outcome.Amount.Amount, Money.Currency, sentOn), c.Id);
        db.Tell(c, now, user.Actor(), $"{outcome.Explanation} (lettre {request.LetterReference})", outcome.RuleId, new StoryDetail(outcome.Amount));
        await messengers.Mailbox.AddAsync(
            await about.EmailAsync(db, ct), $"Résolution du contrat {c.Number}", Mails.Cancelled(c, outcome, about.ClauseOf(outcome)), $"cancelled:{c.Id}", ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ContractView.OfAsync(c, db, user, ct));
    }

    private static Result<Outcome> Decide(Contract contract, FormalNotice? notice, Request request, DateOnly today) => contract.IsOpen
        ? TerminationTerms.Decide(contract.Facts, notice, request.ToLetter(), today)
        : OrderingErrors.ContractIs(contract.Status);

    private static Task<FormalNotice?> LastNoticeAsync(OrderingDbContext db, Guid contractId, CancellationToken ct) =>
        db.FormalNotices.AsNoTracking().Where(n => n.ContractId == contractId).OrderByDescending(n => n.PresentedOn).ThenByDescending(n => n.Id).FirstOrDefaultAsync(ct);
}
