using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The acknowledgement of a withdrawal, as it was sent: a durable medium the consumer and LEXOM can read again (Code de la consommation D221-5).</summary>
public static class GetWithdrawal
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapGet("contracts/{id:guid}/withdrawal", Handle).LimitTo(roles);

    public static async Task<Results<Ok<WithdrawalView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, HttpResponse response, CancellationToken ct)
    {
        var visible = db.Contracts.VisibleTo(user).Where(c => c.Id == id).Select(c => c.Id);
        var withdrawal = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => visible.Contains(w.ContractId), ct);
        if (withdrawal is null)
        {
            return OrderingErrors.NotWithdrawn.ToProblem();
        }

        response.Headers.ETag = $"\"{withdrawal.Sha256}\"";
        return TypedResults.Ok(WithdrawalView.Of(withdrawal));
    }
}
