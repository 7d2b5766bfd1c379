using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>For Privacy: the values behind an answer of right access or portability (CGV-5.5-d).</summary>
public static class GetPersonalData
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/{requestId:guid}", Handle);

    private static async Task<Results<Ok<List<FieldValue>>, ProblemHttpResult>> Handle(Guid requestId, BillingDbContext db, CancellationToken ct)
    {
        var request = await db.AnsweredRequests.AsNoTracking().SingleOrDefaultAsync(r => r.RequestId == requestId, ct);
        if (request is not { Right: "access" or "portability" })
        {
            return DomainError.NotFound("request-unknown", "Aucune donnée n'a été trouvée pour cette demande.").ToProblem();
        }

        var customers = await db.Customers.AsNoTracking().Where(c => request.CustomerIds.Contains(c.CustomerId)).ToListAsync(ct);
        return TypedResults.Ok(customers.SelectMany(PersonalDataRules.ValuesOf).ToList());
    }
}
