using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>One contract's story across all services, from the draft on, in order.</summary>
public static class GetTimeline
{
    public sealed record Response(Guid ContractId, string Number, IReadOnlyList<Entry> Entries);

    public sealed record Entry(DateTimeOffset At, string Service, string Actor, string Text, string? RuleId, Money? Amount, IReadOnlyList<Reference> Refs);

    /// <param name="Kind">
    /// <c>proposal</c>, <c>acceptance</c>, <c>evidence</c>, <c>contract</c>, <c>convocations</c>, <c>invoice</c>, <c>document</c>, <c>funding-file</c>, <c>session</c>, <c>certificate</c>, <c>withdrawal</c>, <c>complementary-proposal</c>, <c>reservation</c>,
    /// <c>formal-notice</c>, <c>claim</c>, <c>dispute</c> or <c>penalty</c>.
    /// </param>
    /// <param name="Id">The object.</param>
    /// <param name="Label">For people, where it has one.</param>
    /// <param name="Href">Where staff read it.</param>
    public sealed record Reference(string Kind, Guid? Id, string? Label, string? Href);

    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/timeline", Handle);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().IgnoreAutoIncludes().VisibleTo(user).Where(c => c.Id == id).Select(c => new { c.Id, c.Number, c.ProposalId }).SingleOrDefaultAsync(ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var entries = await db.Timeline.AsNoTracking().Where(e => e.ContractId == id || e.ProposalId == contract.ProposalId)
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        return TypedResults.Ok(new Response(contract.Id, contract.Number, entries.ConvertAll(e => new Entry(
            e.At, e.Service, e.Actor, e.Text, e.RuleId, e.Amount, e.RefKind is null ? [] : [new Reference(e.RefKind, e.RefId, e.RefLabel, HrefOf(e, contract.Id, contract.ProposalId))]))));
    }

    private static string? HrefOf(TimelineEntry entry, Guid contractId, Guid proposalId) => entry.RefKind switch
    {
        "invoice" => $"/staff/v1/billing/invoices/{entry.RefId}",
        "funding-file" => $"/staff/v1/funding/files/{entry.RefId}",
        "session" => $"/staff/v1/catalog/sessions/{entry.RefId}",
        "document" => $"/staff/v1/ordering/proposals/{proposalId}/documents/{entry.RefId}",
        "proposal" => $"/staff/v1/ordering/proposals/{proposalId}",
        "acceptance" or "evidence" => $"/staff/v1/ordering/proposals/{proposalId}/{entry.RefKind}",
        "convocations" => $"/staff/v1/ordering/contracts/{contractId}/convocations",
        "certificate" => $"/staff/v1/ordering/contracts/{contractId}/certificates",
        "withdrawal" => $"/staff/v1/ordering/contracts/{contractId}/withdrawal",
        "complementary-proposal" => $"/staff/v1/ordering/complementary-proposals/{entry.RefId}",
        "contract" or "reservation" => $"/staff/v1/ordering/contracts/{contractId}",
        "formal-notice" or "claim" or "dispute" or "penalty" => $"/staff/v1/ordering/contracts/{contractId}/proceedings",
        _ => null,
    };
}
