using Lexom.Billing.Data;
using Lexom.Billing.Documents;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>An archive with every issued document, the hashes and a small checker, so that the accountant verifies the chain without this software (BIL-4).</summary>
public static class GetIntegrityBundle
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/integrity/bundle", Handle).RequireRole(Roles.Accountant);

    private static async Task<FileContentHttpResult> Handle(BillingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var chain = await db.Invoices.AsNoTracking().OrderBy(i => i.ChainIndex).ToListAsync(ct);
        return TypedResults.File(IntegrityBundle.Write(chain), "application/zip", $"documents-{clock.Today():yyyy-MM-dd}.zip");
    }
}
