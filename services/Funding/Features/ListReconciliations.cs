using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Staff see where each OPCO's latest statement and our files differ, and why (CGV-3.3-b).</summary>
internal static class ListReconciliations
{
    internal sealed record Response(IReadOnlyList<Reconciled> Opcos);

    internal sealed record Reconciled(
        string Opco, string Name, Guid StatementId, string Reference, DateOnly AsOf, DateTimeOffset ReceivedAt, int Files, DateOnly? ComparedOn, IReadOnlyList<DriftView> Drifts);

    internal sealed record DriftView(
        DriftKind Kind, DriftCause Cause, string File, Guid? FundingFileId, Money? Ours, Money? Theirs, string? RefusedFor, string Explanation);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/reconciliations", Handle);

    private static async Task<Ok<Response>> Handle(FundingDbContext db, CancellationToken ct)
    {
        // At most one per OPCO.
        var current = await db.Statements.AsNoTracking().Where(s => s.Current).OrderBy(s => s.Opco).ToListAsync(ct);

        return TypedResults.Ok(new Response(
        [
            .. current.Select(s => new Reconciled(
                s.Opco, Opco.NameOf(s.Opco), s.Id, s.Reference, s.AsOf, s.ReceivedAt, s.Files.Count, s.ComparedOn,
                [.. s.Drifts.Select(d => new DriftView(d.Kind, d.Cause, d.File, d.FundingFileId, d.Ours, d.Theirs, d.RefusedFor, DriftTexts.Explain(d)))])),
        ]));
    }
}
