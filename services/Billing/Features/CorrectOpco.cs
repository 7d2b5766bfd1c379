using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// The accountant confirms or corrects how an OPCO stands on invoices: name, registered office, SIREN (CGI ann. II 242 nonies A). Documents already issued keep what
/// they say.
/// </summary>
public static class CorrectOpco
{
    public sealed record Request(
        [property: MaxLength(100)] string Name, [property: MaxLength(200)] string Street, [property: MaxLength(10)] string PostCode, [property: MaxLength(100)] string City,
        [property: MaxLength(14)] string? Siren);

    public static void Map(RouteGroupBuilder staff) => staff.MapPut("/opcos/{code}", Handle).RequireRole(Roles.Accountant).WithIfMatch();

    private static async Task<Results<Ok<ListOpcoIdentities.Response>, ProblemHttpResult>> Handle(
        string code, Request request, BillingDbContext db, TimeProvider clock, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (await db.Opcos.SingleOrDefaultAsync(o => o.Code == code, ct) is not { } opco)
        {
            return BillingErrors.OpcoNotFound.ToProblem();
        }

        if (ETags.Require(http.Request.Headers.IfMatch, opco.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (opco.Correct(request.Name, request.Street, request.PostCode, request.City, request.Siren, user.Actor(), clock.GetUtcNow()) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(opco.Version);
        return TypedResults.Ok(ListOpcoIdentities.Response.Of(opco));
    }
}
