using Lexom.Identity.Data;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Features;

/// <summary>The values behind our answer to a request of access or portability, pulled by Privacy (CGV-5.5-d). Unknown requests give an empty list: nothing is held.</summary>
public static class GetPersonalData
{
    public sealed record Response(string Field, string Category, string Value);

    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/personal-data/{requestId:guid}", Handle);

    internal static async Task<Ok<List<Response>>> Handle(Guid requestId, IdentityDbContext db, CancellationToken ct)
    {
        var accounts = await db.PersonalDataDemands.AsNoTracking()
            .Where(demand => demand.RequestId == requestId)
            .Join(db.Users, demand => demand.AccountId, account => account.Id, (_, account) => account)
            .Where(account => account.ErasedAt == null)
            .Select(account => new { account.Email, account.DisplayName })
            .ToListAsync(ct);

        return TypedResults.Ok(accounts.SelectMany(account => new[]
        {
            new Response("staffAccount.email", "adresse de connexion du personnel", account.Email ?? ""),
            new Response("staffAccount.displayName", "nom affiché du personnel", account.DisplayName),
        }).ToList());
    }
}
