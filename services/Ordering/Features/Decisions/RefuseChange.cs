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

/// <summary>LEXOM does not agree to a change (CGV-2.1-e): what was ordered stays as it is, and the client is told why.</summary>
public static class RefuseChange
{
    public sealed record Request([property: MaxLength(2000)] string? Reason);

    public static void Map(RouteGroupBuilder group) => group.MapPost("complementary-proposals/{id:guid}/refusal", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, Mailbox mailbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var complement = await db.Complements.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (complement is null)
        {
            return OrderingErrors.ComplementUnknown.ToProblem();
        }

        if (!complement.Refuse(request.Reason ?? "", ParisTime.DayOf(now)).Try(out var refusedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (refusedNow)
        {
            var about = (await ContractCase.LoadAsync(db, complement.ContractId, user, ct)).Value;
            db.Tell(about.Contract, now, user.Actor(), $"Modification refusée par LEXOM ({complement.Number}).", "CGV-2.1-e",
                new StoryDetail(Kind: "complementary-proposal", Id: id, Label: complement.Number));
            await mailbox.AddAsync(
                await about.EmailAsync(db, ct), $"Votre demande de modification, contrat {about.Contract.Number}", Mails.ChangeRefused(about.Contract, complement), $"change-refused:{id}", ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ComplementView.Of(complement));
    }
}
