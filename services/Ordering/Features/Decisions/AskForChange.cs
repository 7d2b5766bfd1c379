using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The client asks in writing for a change after acceptance and deposit (CGV-2.1-e): nothing changes until LEXOM agrees expressly.</summary>
public static class AskForChange
{
    public sealed record Request(DateOnly? ReceivedOn, bool WrittenRequest, [property: MaxLength(2000)] string? Change);

    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("contracts/{id:guid}/complementary-proposals", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Created<ComplementView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (!(await ContractCase.LoadAsync(db, id, user, ct)).Try(out var about, out var errors)
            || !Requests.Read(user, request.ReceivedOn, request.WrittenRequest, null, today).Try(out var asked, out errors))
        {
            return errors.ToProblem();
        }

        var change = new ChangeRequest(asked.ReceivedOn, asked.IsWritten, request.Change ?? "");
        var number = await db.NextNumberAsync(Numbers.Proposals, today.Year, ct);
        if (!ComplementaryProposal.Ask(Guid.CreateVersion7(now), number, about.Contract, change, today).Try(out var complement, out errors))
        {
            return errors.ToProblem();
        }

        db.Add(complement);
        db.Tell(about.Contract, now, user.Actor(), $"Modification demandée par le client le {French.Date(complement.AskedOn)} ({complement.Number}).", "CGV-2.1-e",
            new StoryDetail(Kind: "complementary-proposal", Id: complement.Id, Label: complement.Number));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Created($"{user.Surface()}/complementary-proposals/{complement.Id}", ComplementView.Of(complement));
    }
}
