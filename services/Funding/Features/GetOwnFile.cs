using System.Security.Claims;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>An OPCO reads one of its own files, by our id or its own number, which may hold slashes. Another OPCO's file is a 404.</summary>
internal static class GetOwnFile
{
    internal sealed record Response(FileView File, IReadOnlyList<PaymentView> Payments);

    public static void Map(RouteGroupBuilder opco) => opco.MapGet("/files/{**id}", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(string id, ClaimsPrincipal user, FundingDbContext db, CancellationToken ct)
    {
        var opco = user.Opco();
        var isId = Guid.TryParse(id, out var guid);
        var files = await db.Files.AsNoTracking().Include(f => f.Payments)
            .Where(f => f.Opco == opco && (isId ? f.Id == guid : f.FileNumber == id)).OrderBy(f => f.Id).Take(2).ToListAsync(ct);

        return files.Count switch
        {
            0 => FundingErrors.UnknownFile().ToProblem(),
            1 => TypedResults.Ok(new Response(FileView.Of(files[0]), [.. files[0].Payments.OrderBy(p => p.Id).Select(PaymentView.Of)])),
            _ => FundingErrors.AmbiguousFile().ToProblem(),
        };
    }
}
