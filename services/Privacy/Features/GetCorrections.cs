using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>For the services' jobs: the values to write instead (GDPR art. 16). Only while the request runs: they go when it closes.</summary>
public static class GetCorrections
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/{requestId:guid}/corrections", Handle);

    private static async Task<Results<Ok<Dictionary<string, string>>, ProblemHttpResult>> Handle(Guid requestId, PrivacyDbContext db, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(r => r.Id == requestId && r.Right == Right.Rectification, ct);

        return request is null || request.Status is RequestStatus.Received or RequestStatus.Closed
            ? PrivacyErrors.NotFound.ToProblem()
            : TypedResults.Ok(request.Corrections ?? []);
    }
}
