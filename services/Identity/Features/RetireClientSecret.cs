using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>The last step of a rotation: the older of two secrets ends, the newer stays.</summary>
public static class RetireClientSecret
{
    public static void Map(RouteGroupBuilder routes) => routes.MapDelete("/clients/{clientId}/secrets/older", Handle).InOneTransaction();

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(string clientId, TwoSecretApplications applications, CancellationToken ct)
    {
        if (await ClientView.FindAsync(clientId, applications, ct) is not { } client)
        {
            return ClientErrors.Unknown.ToProblem();
        }

        if (!await applications.HasTwoSecretsAsync(client, ct))
        {
            return ClientErrors.OneSecret.ToProblem();
        }

        await applications.RetireOlderSecretAsync(client, ct);
        return TypedResults.NoContent();
    }
}
