using System.Security.Claims;
using Lexom.Funding.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>An OPCO's integrator begins again: the test files stand as at first. Done twice, nothing more happens.</summary>
internal static class ResetSandbox
{
    public static void Map(RouteGroupBuilder opco) => opco.MapDelete("/sandbox/messages", Handle);

    private static async Task<NoContent> Handle(ClaimsPrincipal user, FundingDbContext db, CancellationToken ct)
    {
        var opco = user.Opco();

        await db.SandboxMessages.Where(m => m.Opco == opco).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }
}
