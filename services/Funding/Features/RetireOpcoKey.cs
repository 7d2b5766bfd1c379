using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>The administrator retires a key: from now on nothing signed with it is accepted. Retiring it again changes nothing.</summary>
internal static class RetireOpcoKey
{
    public static void Map(RouteGroupBuilder staff) => staff.MapDelete("/opcos/{code}/keys/{id:guid}", Handle).RequireRole();

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, Guid id, FundingDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var ring = await db.Keyrings.Include(r => r.Keys).SingleOrDefaultAsync(r => r.Opco == code, ct);
        if (ring is null)
        {
            return FundingErrors.KeyUnknown().ToProblem();
        }

        if (ring.Retire(id, http.User.Actor(), clock.GetUtcNow()) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
