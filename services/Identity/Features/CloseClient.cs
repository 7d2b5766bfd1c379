using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>An administrator closes a client: no new token; those it has end within a quarter of an hour. Closed already is success.</summary>
public static class CloseClient
{
    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/clients/{clientId}/close", Handle).WithIdempotency();

    internal static async Task<Results<Ok<ClientView>, ProblemHttpResult>> Handle(string clientId, TwoSecretApplications applications, CancellationToken ct)
    {
        if (await ClientView.FindAsync(clientId, applications, ct) is not { } client)
        {
            return ClientErrors.Unknown.ToProblem();
        }

        if (!await applications.IsClosedAsync(client, ct))
        {
            await applications.CloseAsync(client, ct);
        }

        return TypedResults.Ok(await ClientView.OfAsync(client, applications, ct));
    }
}
