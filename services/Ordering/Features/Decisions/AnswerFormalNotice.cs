using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record the client's answer to a formal notice: in time, it keeps the contract from being terminated on that notice (CGV-4.7).</summary>
public static class AnswerFormalNotice
{
    public sealed record Request([property: Required] DateOnly? AnsweredOn);

    public static void Map(RouteGroupBuilder group) => group.MapPost("formal-notices/{id:guid}/answer", Handle).WithIdempotency().RequireRole(Roles.Sales, Roles.Accountant);

    public static async Task<Results<Ok<FormalNoticeView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var notice = await db.FormalNotices.SingleOrDefaultAsync(n => n.Id == id, ct);
        if (notice is null)
        {
            return OrderingErrors.NoticeUnknown.ToProblem();
        }

        if (!notice.Answer(request.AnsweredOn!.Value, ParisTime.DayOf(now)).Try(out var answeredNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (answeredNow)
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == notice.ContractId, ct);
            db.Tell(contract, now, user.Actor(), $"Réponse du client à la mise en demeure, reçue le {French.Date(notice.AnsweredOn!.Value)}.", "CGV-4.7", new StoryDetail(Kind: "formal-notice", Id: id));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(FormalNoticeView.Of(notice));
    }
}
