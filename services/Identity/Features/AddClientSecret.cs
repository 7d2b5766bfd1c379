using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>
/// The first step of a rotation: a second secret, shown this once; both work until the older one is retired. The route keeps no Idempotency-Key, because the kept answer
/// would be the secret: with two live already it refuses.
/// </summary>
public static class AddClientSecret
{
    /// <param name="Secret">Shown this once.</param>
    public sealed record Response(string Secret);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/clients/{clientId}/secrets", Handle).InOneTransaction();

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(string clientId, TwoSecretApplications applications, CancellationToken ct)
    {
        if (await ClientView.FindAsync(clientId, applications, ct) is not { } client)
        {
            return ClientErrors.Unknown.ToProblem();
        }

        if (client.JsonWebKeySet is not null)
        {
            return ClientErrors.HasKeys.ToProblem();
        }

        if (await applications.HasTwoSecretsAsync(client, ct))
        {
            return ClientErrors.TwoSecrets.ToProblem();
        }

        var secret = ClientRegister.NewSecret();
        await applications.AddSecretAsync(client, secret, ct);
        return TypedResults.Created($"/staff/v1/identity/clients/{clientId}", new Response(secret));
    }
}
