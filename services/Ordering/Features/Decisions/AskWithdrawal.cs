using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>
/// Withdrawal online, first step (CGV-2.1-f, Code de la consommation D221-5): the consumer states it; nothing has changed yet, but no contract is concluded until it is
/// confirmed or the next day is over.
/// </summary>
public static class AskWithdrawal
{
    /// <param name="AskedAt">The instant that counts.</param>
    /// <param name="ConfirmUntil">Last day for the second step.</param>
    /// <param name="Statement">What the consumer is about to confirm.</param>
    /// <param name="Confirmation">Where the second step is made.</param>
    public sealed record Response(DateTimeOffset AskedAt, DateOnly ConfirmUntil, DateOnly WithdrawalUntil, string Statement, string Confirmation);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/withdrawal/preview", Preview).WithPaper("Rétractation");
        group.MapPost("contracts/{id:guid}/withdrawal", Handle).WithIdempotency();
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return about.Contract.WithdrawalOutcome(clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !about.Contract.AskWithdrawal(now).Try(out var askedNow, out errors))
        {
            return errors.ToProblem();
        }

        var c = about.Contract;
        if (askedNow)
        {
            db.Tell(c, now, user.Actor(), "Rétractation demandée en ligne, à confirmer.", "CGV-2.1-f");
            await db.SaveChangesAsync(ct);
        }

        var askedAt = c.WithdrawalAskedAt!.Value;
        return TypedResults.Ok(new Response(
            askedAt, WithdrawalPeriod.LastDayToConfirm(ParisTime.DayOf(askedAt)), c.WithdrawalUntil!.Value,
            $"Je me rétracte du contrat {c.Number} ({c.Training.CourseTitle}, réf. {c.Training.CourseReference}), commandé le {French.Date(c.AcceptedOn)}.",
            $"{user.Surface()}/contracts/{c.Id}/withdrawal/confirmation"));
    }
}
