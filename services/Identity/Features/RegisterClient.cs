using System.ComponentModel.DataAnnotations;
using System.Text.Json;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>
/// An administrator registers the client of a partner or an OPCO. With public keys it signs in by private_key_jwt and has no secret; without, a secret is made and shown
/// this once. The route keeps no Idempotency-Key, because the kept answer would be the secret: the client id is taken, so a repeat is refused.
/// </summary>
public static class RegisterClient
{
    /// <param name="ClientId">Lower-case letters, digits and hyphens.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Kind">Partner or OPCO.</param>
    /// <param name="Holder">The partner's id, or the OPCO's code.</param>
    /// <param name="PublicKeys">A JSON Web Key Set of public EC or RSA keys.</param>
    public sealed record Request(
        [property: MaxLength(60)] string? ClientId, [property: MaxLength(200)] string? Name, ClientKind Kind, [property: MaxLength(60)] string? Holder, JsonElement? PublicKeys);

    /// <param name="Client">As registered.</param>
    /// <param name="Secret">Shown this once; null with public keys.</param>
    public sealed record Response(ClientView Client, string? Secret);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/clients", Handle).InOneTransaction();

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, TwoSecretApplications applications, ClientRegister register, CancellationToken ct)
    {
        if (!ClientRegistration.Of(request.ClientId, request.Kind, request.Holder, request.PublicKeys?.GetRawText()).Try(out var wanted, out var errors))
        {
            return errors.ToProblem();
        }

        if (await applications.FindByClientIdAsync(wanted.ClientId, ct) is not null)
        {
            return ClientErrors.Taken.ToProblem();
        }

        var secret = wanted.PublicKeys is null ? ClientRegister.NewSecret() : null;
        await register.CreateAsync(wanted, request.Name, secret, ct);
        var client = await applications.FindByClientIdAsync(wanted.ClientId, ct);
        return TypedResults.Created($"/staff/v1/identity/clients/{wanted.ClientId}", new Response(await ClientView.OfAsync(client!, applications, ct), secret));
    }
}
