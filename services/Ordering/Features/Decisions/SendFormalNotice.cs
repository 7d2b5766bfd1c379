using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record a formal notice (CGV-4.7): from the day the letter was presented the client has the terms' days to answer.</summary>
public static class SendFormalNotice
{
    /// <param name="PresentedOn">Day the letter was presented to the client.</param>
    /// <param name="Breach">The obligation not kept.</param>
    /// <param name="Expected">What the preview showed, where one was asked for: a notice costs nothing yet.</param>
    public sealed record Request([property: Required] DateOnly? PresentedOn, [property: Required, MaxLength(2000)] string? Breach, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/formal-notices/preview", Preview).WithPaper("Mise en demeure").RequireRole(Roles.Sales, Roles.Accountant);
        group.MapPost("contracts/{id:guid}/formal-notices", Handle).WithIdempotency().RequireRole(Roles.Sales, Roles.Accountant);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !Decide(request, about, now).Try(out var notice, out errors))
        {
            return errors.ToProblem();
        }

        return TypedResults.Ok(OutcomeView.Of(notice.Outcome, about.Terms));
    }

    public static async Task<Results<Created<FormalNoticeView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !Decide(request, about, now).Try(out var notice, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.RefusalWhereShown(request.Expected, notice.Outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        db.Add(notice);
        db.Tell(about.Contract, now, user.Actor(), $"Mise en demeure présentée le {French.Date(notice.PresentedOn)} ; réponse attendue au plus tard le {French.Date(notice.AnswerUntil)}.", "CGV-4.7",
            new StoryDetail(Kind: "formal-notice", Id: notice.Id));
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{id}/proceedings", FormalNoticeView.Of(notice));
    }

    private static Result<FormalNotice> Decide(Request request, ContractCase about, DateTimeOffset now) =>
        FormalNotice.Send(Guid.CreateVersion7(now), about.Contract, about.Terms, request.PresentedOn!.Value, request.Breach!, ParisTime.DayOf(now));
}
