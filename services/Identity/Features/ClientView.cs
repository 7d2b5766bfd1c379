using System.Text.Json;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;

using OpenIddict.EntityFrameworkCore.Models;

namespace Lexom.Identity.Features;

/// <summary>An OAuth client of a partner or an OPCO; never its secrets.</summary>
/// <param name="ClientId">What it signs in as.</param>
/// <param name="Name">For the administrator.</param>
/// <param name="Kind">Whose surface it reaches.</param>
/// <param name="Holder">The partner's id, or the OPCO's code.</param>
/// <param name="Credential"><c>secret</c>, <c>two-secrets</c> while one replaces the other, or <c>keys</c> (private_key_jwt).</param>
/// <param name="Active">False once closed.</param>
public sealed record ClientView(string ClientId, string? Name, ClientKind Kind, string Holder, string Credential, bool Active)
{
    internal static async Task<ClientView> OfAsync(OpenIddictEntityFrameworkCoreApplication<Guid> client, TwoSecretApplications applications, CancellationToken ct)
    {
        var properties = await applications.GetPropertiesAsync(client, ct);
        var credential = client.JsonWebKeySet is not null ? "keys" : await applications.HasTwoSecretsAsync(client, ct) ? "two-secrets" : "secret";
        return new ClientView(
            client.ClientId!, client.DisplayName, Enum.Parse<ClientKind>(Text(properties, ClientRegister.KindProperty)),
            Text(properties, ClientRegister.HolderProperty), credential, !await applications.IsClosedAsync(client, ct));
    }

    /// <summary>A client an administrator may change: the gateway and our own services get their secrets from the environment.</summary>
    internal static async Task<OpenIddictEntityFrameworkCoreApplication<Guid>?> FindAsync(string clientId, TwoSecretApplications applications, CancellationToken ct) =>
        await applications.FindByClientIdAsync(clientId, ct) is { } client
        && Text(await applications.GetPropertiesAsync(client, ct), ClientRegister.KindProperty) is nameof(ClientKind.Partner) or nameof(ClientKind.Opco)
            ? client
            : null;

    private static string Text(IReadOnlyDictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out var value) ? value.GetString() ?? "" : "";
}
