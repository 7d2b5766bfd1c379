using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// The client accepts (CGV-2.1-d): everything missing is listed and nothing is accepted in part; complete, it makes the contract, which awaits its deposit
/// (CGV-2.2), and is acknowledged by e-mail. The signed documents are those handed in before.
/// </summary>
public static class AcceptProposal
{
    public sealed record Request(
        bool Initialled, bool Stamped, [property: MaxLength(100)] string? HandwrittenMention, bool TermsInitialled, [property: MaxLength(64)] string? TermsSha256, DateOnly? SignedOn)
    {
        internal AcceptanceForm ToForm() => new(Initialled, Stamped, HandwrittenMention, TermsInitialled, TermsSha256, SignedOn);
    }

    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("proposals/{id:guid}/acceptance", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Created<ContractView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, [AsParameters] Messengers messengers, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        var proposal = await db.Proposals.VisibleTo(user).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        var documents = await db.Documents.KindsOfAsync(id, ct);
        if (!(await Acceptance.AcceptAsync(db, messengers, proposal, request.ToForm(), documents, (now, user.Actor()), ct)).Try(out var contract, out var errors))
        {
            return errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Created($"{user.Surface()}/contracts/{contract.Id}", await ContractView.OfAsync(contract, db, user, ct));
    }
}
