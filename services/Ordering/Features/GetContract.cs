using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>One contract with what Funding and Billing told of it.</summary>
public static class GetContract
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}", Handle).NotesReading("contract", ReadingPurposes.Order);

    public static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, HttpResponse response, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        response.Headers.ETag = ETags.Of(contract.Version);
        return TypedResults.Ok(await ContractView.OfAsync(contract, db, ct));
    }
}
