using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A paper handed in, as it came; for its portal or staff (CGV-4.2: never for another client).</summary>
public static class GetDocument
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapGet("proposals/{id:guid}/documents/{documentId:guid}", Handle).LimitTo(roles);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, Guid documentId, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var visible = db.Proposals.IgnoreAutoIncludes().VisibleTo(user).Where(p => p.Id == id).Select(p => p.Id);
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId && visible.Contains(d.ProposalId), ct);

        return document is null
            ? OrderingErrors.DocumentUnknown.ToProblem()
            : TypedResults.File(document.Content, "application/pdf", $"{document.Kind.ToCode()}-{document.Sha256[..8]}.pdf");
    }
}
