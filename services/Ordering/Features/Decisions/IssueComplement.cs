using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>LEXOM agrees to a change expressly and in writing (CGV-2.1-e), and offers its extra cost as a complementary proposal.</summary>
public static class IssueComplement
{
    public sealed record Request([property: Required] Money? ExclVat, [property: MaxLength(2000)] string? Conditions);

    public static void Map(RouteGroupBuilder group) => group.MapPost("complementary-proposals/{id:guid}/issue", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var complement = await db.Complements.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (complement is null)
        {
            return OrderingErrors.ComplementUnknown.ToProblem();
        }

        var about = (await ContractCase.LoadAsync(db, complement.ContractId, user, ct)).Value;
        if (!complement.Issue(about.Terms, about.Contract.Price, request.ExclVat!.Value, request.Conditions ?? "", ParisTime.DayOf(now)).Try(out var issuedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (issuedNow)
        {
            db.Tell(about.Contract, now, user.Actor(), $"Modification acceptée par LEXOM : proposition complémentaire {complement.Number}, valable jusqu'au {French.Date(complement.ValidUntil!.Value)}.",
                "CGV-2.1-e", new StoryDetail(complement.InclVat, "complementary-proposal", id, complement.Number));
            await mailbox.AddAsync(
                await about.EmailAsync(db, ct), $"Proposition complémentaire {complement.Number}", Mails.ComplementIssued(about.Contract, complement), $"complement-issued:{id}", ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ComplementView.Of(complement));
    }
}
