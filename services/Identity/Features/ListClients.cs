using Lexom.Identity.Data;
using Lexom.Identity.Domain;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>The OAuth clients of partners and OPCOs, by name. They are as many as there are partners: one page.</summary>
public static class ListClients
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/clients", Handle);

    internal static async Task<Ok<List<ClientView>>> Handle(TwoSecretApplications applications, CancellationToken ct)
    {
        var found = new List<ClientView>();
        await foreach (var client in applications.ListAsync(null, null, ct))
        {
            if (await ClientView.FindAsync(client.ClientId!, applications, ct) is not null)
            {
                found.Add(await ClientView.OfAsync(client, applications, ct));
            }
        }

        return TypedResults.Ok(found.OrderBy(client => client.ClientId, StringComparer.Ordinal).ToList());
    }
}
