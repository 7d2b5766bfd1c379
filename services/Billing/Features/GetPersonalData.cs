using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>For Privacy: the values behind an answer of right access or portability (CGV-5.5-d).</summary>
public static class GetPersonalData
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/{requestId:guid}", Handle);

    private static async Task<Ok<List<FieldValue>>> Handle(Guid requestId, BillingDbContext db, CancellationToken ct)
    {
        // Empty when nothing was found, or when the right used gives no values: Privacy asks every service.
        var ids = await db.AnsweredRequests.AsNoTracking().Where(r => r.RequestId == requestId && (r.Right == "access" || r.Right == "portability"))
            .Select(r => r.CustomerIds).SingleOrDefaultAsync(ct) ?? [];
        var customers = await db.Customers.AsNoTracking().Where(c => ids.Contains(c.CustomerId)).ToListAsync(ct);
        var values = customers.SelectMany(PersonalDataRules.ValuesOf).ToList();
        foreach (var individual in customers.Where(c => c.IsIndividual))
        {
            values.AddRange((await db.ReferencesAsync(individual.CustomerId, ct)).Select(r => new FieldValue(PersonalDataRules.Reference, PersonalDataRules.ReferenceCategory, r.Text)));
        }

        return TypedResults.Ok(values);
    }
}
