using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The text of one version of the terms of sale, the very bytes whose SHA-256 it names.</summary>
public static class GetTermsVersion
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("terms/{version:int}", Handle);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(int version, OrderingDbContext db, HttpResponse response, CancellationToken ct)
    {
        var terms = await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Version == version, ct);
        if (terms is null)
        {
            return OrderingErrors.TermsUnknown.ToProblem();
        }

        response.Headers.ETag = $"\"{terms.Sha256}\"";
        return TypedResults.File(await db.TextAsync(version, ct), "text/plain; charset=utf-8", $"cgv-lexom-v{version}.txt");
    }
}
