using System.ComponentModel.DataAnnotations;
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

/// <summary>Staff open a dispute that could not be settled amicably (CGV-5.4): the preview says where it goes; opening it tells the client (a consumer of the mediator first).</summary>
public static class OpenDispute
{
    public sealed record Request([property: Required] DateOnly? OpenedOn, [property: MaxLength(2000)] string? Subject, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/disputes/preview", Preview).WithPaper("Litige").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/disputes", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return TypedResults.Ok(OutcomeView.Of(DisputeTerms.Decide(about.Contract.CustomerKind), about.Terms));
    }

    public static async Task<Results<Created<DisputeView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors))
        {
            return errors.ToProblem();
        }

        var forum = DisputeTerms.Decide(about.Contract.CustomerKind);
        if (ExpectedOutcome.Refusal(request.Expected, forum, about.Terms) is { } changed)
        {
            return changed;
        }

        if (!Dispute.Open(Guid.CreateVersion7(now), about.Contract, request.OpenedOn!.Value, request.Subject ?? "", forum, ParisTime.DayOf(now)).Try(out var dispute, out errors))
        {
            return errors.ToProblem();
        }

        db.Add(dispute);
        db.Tell(about.Contract, now, user.Actor(), $"Litige ouvert le {French.Date(dispute.OpenedOn)}. {forum.Explanation}", forum.RuleId, new StoryDetail(Kind: "dispute", Id: dispute.Id));
        await mailbox.AddAsync(
            await about.EmailAsync(db, ct), $"Votre litige, contrat {about.Contract.Number}", Mails.Disputed(about.Contract, forum, about.ClauseOf(forum)), $"dispute:{dispute.Id}", ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{id}/proceedings", DisputeView.Of(dispute));
    }
}
