using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>
/// Withdrawal online, second step (CGV-2.1-f, Code de la consommation D221-5): the consumer confirms. Nothing is due, the seats are free again, and a durable
/// acknowledgement with the day and time of the statement is kept and sent.
/// </summary>
public static class ConfirmWithdrawal
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("contracts/{id:guid}/withdrawal/confirmation", Handle).WithIdempotency();

    public static async Task<Results<Ok<WithdrawalView>, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !about.Contract.ConfirmWithdrawal(now).Try(out var withdrawnNow, out errors))
        {
            return errors.ToProblem();
        }

        if (withdrawnNow)
        {
            await db.WithdrawAsync(messengers, about, about.Contract.WithdrawalAskedAt!.Value, (now, user.Actor()), ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(WithdrawalView.Of(await db.Withdrawals.SingleAsync(w => w.ContractId == id, ct)));
    }
}
