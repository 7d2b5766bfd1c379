using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Staff record a withdrawal made by letter or form (Code de la consommation L221-21): the day it was sent counts, not the day it came.</summary>
public static class RecordWithdrawal
{
    public sealed record Request([property: Required] DateOnly? StatedOn);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("contracts/{id:guid}/withdrawal/preview", Preview).WithPaper("Rétractation").RequireRole(Roles.Sales);
        group.MapPost("contracts/{id:guid}/withdrawal", Handle).WithIdempotency().RequireRole(Roles.Sales);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return Decide(about.Contract, request, clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<WithdrawalView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !Decide(about.Contract, request, ParisTime.DayOf(now)).Try(out _, out errors)
            || !about.Contract.Withdraw(request.StatedOn!.Value, now).Try(out var withdrawnNow, out errors))
        {
            return errors.ToProblem();
        }

        if (withdrawnNow)
        {
            await db.WithdrawAsync(messengers, about, ParisTime.StartOf(request.StatedOn.Value), (now, user.Actor()), ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(WithdrawalView.Of(await db.Withdrawals.SingleAsync(w => w.ContractId == id, ct)));
    }

    private static Result<Outcome> Decide(Contract contract, Request request, DateOnly today) =>
        request.StatedOn > today || request.StatedOn < contract.AcceptedOn
            ? DomainError.Invalid("CGV-2.1-f", "La rétractation est envoyée entre la commande et aujourd’hui.", "statedOn")
            : contract.WithdrawalOutcome(request.StatedOn!.Value);
}
