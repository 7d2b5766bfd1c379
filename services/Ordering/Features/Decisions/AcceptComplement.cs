using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The client accepts a complementary proposal (CGV-2.1-e), apart from the contract: previewed, then decided on what was shown; Billing invoices it apart.</summary>
public static class AcceptComplement
{
    /// <param name="HandwrittenMention">« BON POUR ACCORD ».</param>
    /// <param name="Expected">What the preview showed.</param>
    public sealed record Request([property: MaxLength(100)] string? HandwrittenMention, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group, params string[] roles)
    {
        group.MapPost("complementary-proposals/{id:guid}/acceptance/preview", Preview).LimitTo(roles);
        group.MapPost("complementary-proposals/{id:guid}/acceptance", Handle).WithIdempotency().LimitTo(roles);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await db.FindComplementAsync(id, user, ct)).Try(out var found, out var unknown))
        {
            return unknown.ToProblem();
        }

        return found.Complement.AcceptanceOutcome(clock.Today()).ToPreview(found.About.Terms);
    }

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (!(await db.FindComplementAsync(id, user, ct)).Try(out var found, out var errors))
        {
            return errors.ToProblem();
        }

        var (complement, about) = found;
        if (complement.AcceptanceOutcome(today) is { IsDone: true } decision && ExpectedOutcome.Refusal(request.Expected, decision.Value, about.Terms) is { } changed)
        {
            return changed;
        }

        if (!complement.Accept(request.HandwrittenMention, today).Try(out var acceptedNow, out errors))
        {
            return errors.ToProblem();
        }

        if (acceptedNow)
        {
            var c = about.Contract;
            if (complement.InclVat > Money.Zero)
            {
                outbox.Add(
                    new ComplementAccepted(
                        c.Id, complement.Id, complement.Number, c.CustomerId, "CGV-2.1-e", complement.ExclVat.Amount, complement.VatRate, complement.Vat.Amount, complement.InclVat.Amount,
                        Money.Currency, today),
                    c.Id);
            }

            db.Tell(c, now, user.Actor(), $"Proposition complémentaire {complement.Number} acceptée : facturée séparément.", "CGV-2.1-e",
                new StoryDetail(complement.InclVat, "complementary-proposal", id, complement.Number));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ComplementView.Of(complement));
    }
}
