using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;

using OpenIddict.Abstractions;

namespace Lexom.Identity.Features;

/// <summary>An administrator closes a client: no new token, and those it has are taken back. Closed already is success.</summary>
public static class CloseClient
{
    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/clients/{clientId}/close", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Ok<ClientView>, ProblemHttpResult>> Handle(string clientId, TwoSecretApplications applications, IOpenIddictTokenManager tokens, CancellationToken ct)
    {
        if (await ClientView.FindAsync(clientId, applications, ct) is not { } client)
        {
            return ClientErrors.Unknown.ToProblem();
        }

        if (!await applications.IsClosedAsync(client, ct))
        {
            await applications.CloseAsync(client, ct);
        }

        // Also when it was closed before: a run that died between the two left its tokens.
        await tokens.RevokeByApplicationIdAsync((await applications.GetIdAsync(client, ct))!, ct);
        return TypedResults.Ok(await ClientView.OfAsync(client, applications, ct));
    }
}
