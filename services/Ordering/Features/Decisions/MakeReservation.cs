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

/// <summary>The client makes an express reservation (CGV-4.1): during the training it keeps the service from being deemed conforming; after its last day it is refused, with what holds then.</summary>
public static class MakeReservation
{
    /// <param name="MadeOn">Day it was expressed; today when left out, and always today from a portal.</param>
    /// <param name="Text">What the client finds wrong.</param>
    /// <param name="Expected">What the preview showed, where one was asked for: a reservation costs nothing.</param>
    public sealed record Request(DateOnly? MadeOn, [property: MaxLength(4000)] string? Text, ExpectedOutcome? Expected);

    public static void Map(RouteGroupBuilder group, params string[] roles)
    {
        group.MapPost("contracts/{id:guid}/reservations/preview", Preview).WithPaper("Réserve").LimitTo(roles);
        group.MapPost("contracts/{id:guid}/reservations", Handle).WithIdempotency().LimitTo(roles);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var unknown))
        {
            return unknown.ToProblem();
        }

        return about.Contract.ReservationOutcome(DayOf(request, user, clock.Today()), clock.Today()).ToPreview(about.Terms);
    }

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return DomainError.Invalid("CGV-4.1", "Une réserve est expresse : son texte manque.", "text").ToProblem();
        }

        var today = ParisTime.DayOf(now);
        var madeOn = DayOf(request, user, today);
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors) || !about.Contract.ReservationOutcome(madeOn, today).Try(out var outcome, out errors))
        {
            return errors.ToProblem();
        }

        if (ExpectedOutcome.RefusalWhereShown(request.Expected, outcome, about.Terms) is { } changed)
        {
            return changed;
        }

        var reservation = new Reservation(Guid.CreateVersion7(now), madeOn, request.Text.Trim());
        if (about.Contract.Reserve(reservation, today) is { IsDone: false } refused)
        {
            return DecisionAnswers.ToProblem(refused.Errors, outcome, about.Terms);
        }

        db.Add(reservation);
        db.Tell(about.Contract, now, user.Actor(), $"Réserve émise par le client le {French.Date(reservation.MadeOn)} : la prestation n’est pas réputée conforme.", "CGV-4.1",
            new StoryDetail(Kind: "reservation", Id: reservation.Id));
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ContractView.OfAsync(about.Contract, db, user, ct));
    }

    private static DateOnly DayOf(Request request, ClaimsPrincipal user, DateOnly today) => user.PartnerIdOrNull() is null ? request.MadeOn ?? today : today;
}
