using System.Security.Claims;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>For the partner that sold a contract: what its client was asked for. Another partner's contract does not exist for it, an OPCO's invoices are not its business.</summary>
public static class ListPartnerInvoices
{
    public sealed record Response(
        Guid Id, string Number, string Kind, string Payer, Money InclVat, Money Outstanding, DateOnly IssuedOn, DateOnly DueOn, string Status, string RuleId);

    public sealed record List(IReadOnlyList<Response> Items);

    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/contracts/{id:guid}/invoices", Handle);

    private static async Task<Results<Ok<List>, ProblemHttpResult>> Handle(Guid id, BillingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var partner = user.PartnerId();
        if (!await db.Contracts.AnyAsync(c => c.Id == id && c.PartnerId == partner, ct))
        {
            return BillingErrors.ContractNotFound.ToProblem();
        }

        var documents = await db.OfContractAsync(id, ct);
        return TypedResults.Ok(new List([.. documents.Where(d => d.Payer == Payer.Client.Wire()).Select(d =>
            new Response(d.Id, d.Number, d.Kind, d.Payer, d.InclVat, d.Outstanding, d.IssuedOn, d.DueOn, d.Status, d.RuleId))]));
    }
}
