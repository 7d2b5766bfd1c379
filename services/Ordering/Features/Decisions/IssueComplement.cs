using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>LEXOM agrees to a change expressly and in writing (CGV-2.1-e), and offers its extra cost as a complementary proposal.</summary>
public static class IssueComplement
{
    /// <param name="ExclVat">The extra cost.</param>
    /// <param name="Conditions">LEXOM's words.</param>
    /// <param name="Expected">What the preview showed, where one was asked for: it binds the client only once accepted.</param>
    public sealed record Request([property: Required] Money? ExclVat, [property: MaxLength(2000)] string? Conditions, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("complementary-proposals/{id:guid}/issue/preview", Preview).RequireRole(Roles.Sales);
        group.MapPost("complementary-proposals/{id:guid}/issue", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await db.FindComplementAsync(id, user, ct)).Try(out var found, out var unknown))
        {
            return unknown.ToProblem();
        }

        return found.Complement.IssueOutcome(found.About.Terms, found.About.Contract.Price, request.ExclVat!.Value, clock.Today()).ToPreview(found.About.Terms);
    }

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (!(await db.FindComplementAsync(id, user, ct)).Try(out var found, out var errors))
        {
            return errors.ToProblem();
        }

        var (complement, about) = found;
        if (complement.IssueOutcome(about.Terms, about.Contract.Price, request.ExclVat!.Value, today) is { IsDone: true } decision
            && ExpectedOutcome.RefusalWhereShown(request.Expected, decision.Value, about.Terms) is { } changed)
        {
            return changed;
        }

        if (!complement.Issue(about.Terms, about.Contract.Price, request.ExclVat.Value, request.Conditions ?? "", today).Try(out var issuedNow, out errors))
        {
            return errors.ToProblem();
        }

        if (issuedNow)
        {
            db.Tell(about.Contract, now, user.Actor(), $"Modification acceptée par LEXOM : proposition complémentaire {complement.Number}, valable jusqu’au {French.Date(complement.ValidUntil!.Value)}.",
                "CGV-2.1-e", new StoryDetail(complement.InclVat, "complementary-proposal", id, complement.Number));
            await mailbox.AddAsync(
                await about.EmailAsync(db, ct), $"Proposition complémentaire {complement.Number}", Mails.ComplementIssued(about.Contract, complement), $"complement-issued:{id}", ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ComplementView.Of(complement));
    }
}
