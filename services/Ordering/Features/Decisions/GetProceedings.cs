using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>Everything out of the ordinary about one contract: changes asked for, formal notices, claims with what is left of the cap, disputes, penalties.</summary>
public static class GetProceedings
{
    public sealed record Response(
        Guid ContractId, IReadOnlyList<ComplementView> ComplementaryProposals, IReadOnlyList<FormalNoticeView> FormalNotices, IReadOnlyList<ClaimView> Claims, LiabilityView Liability,
        IReadOnlyList<DisputeView> Disputes, IReadOnlyList<PenaltyView> Penalties);

    /// <summary>CGV-4.4.</summary>
    /// <param name="Cap">The price of the training; null for a consumer.</param>
    /// <param name="Settled">On all claims together.</param>
    public sealed record LiabilityView(Money? Cap, Money Settled);

    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/proceedings", Handle);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var complements = await db.Complements.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Id).ToListAsync(ct);
        var notices = await db.FormalNotices.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Id).ToListAsync(ct);
        var claims = await db.Claims.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Id).ToListAsync(ct);
        var disputes = await db.Disputes.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Id).ToListAsync(ct);
        var penalties = await db.Penalties.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Id).ToListAsync(ct);
        var cap = contract.CustomerKind == CustomerKind.Individual ? (Money?)null : contract.Price.InclVat;
        return TypedResults.Ok(new Response(
            id, complements.ConvertAll(ComplementView.Of), notices.ConvertAll(FormalNoticeView.Of), claims.ConvertAll(ClaimView.Of), new LiabilityView(cap, claims.Select(c => c.Settled).Sum()),
            disputes.ConvertAll(DisputeView.Of), penalties.ConvertAll(PenaltyView.Of)));
    }
}
