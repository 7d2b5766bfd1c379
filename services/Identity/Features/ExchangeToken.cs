using System.Security.Claims;
using System.Text.Json;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;

using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity.Features;

/// <summary>The token endpoint: client credentials for partners, OPCOs and our services; authorization code and renewal for the gateway's staff sessions.</summary>
public static class ExchangeToken
{
    private static readonly string[] Scheme = [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme];

    // Services check tokens without asking here: their life is how long a closed account or client may still act. Renewal reads the account again.
    private static readonly TimeSpan StaffLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MachineLifetime = TimeSpan.FromMinutes(15);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/token", Handle);

    internal static async Task<Results<SignInHttpResult, ForbidHttpResult>> Handle(
        HttpContext http, UserManager<StaffAccount> users, TwoSecretApplications applications, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        return request.IsClientCredentialsGrantType()
            ? await ForMachine(request, applications, ct)
            : await ForStaff(http, users);
    }

    private static async Task<Results<SignInHttpResult, ForbidHttpResult>> ForMachine(
        OpenIddictRequest request, TwoSecretApplications applications, CancellationToken ct)
    {
        var client = await applications.FindByClientIdAsync(request.ClientId!, ct)
            ?? throw new InvalidOperationException("The client was authenticated and is gone.");
        if (await applications.IsClosedAsync(client, ct))
        {
            return TypedResults.Forbid(Refusals.Of(Errors.UnauthorizedClient, ClientErrors.Closed.Message), Scheme);
        }

        var properties = await applications.GetPropertiesAsync(client, ct);

        var kind = Enum.TryParse<ClientKind>(Text(properties, ClientRegister.KindProperty), out var known) ? known : ClientKind.Gateway;
        if (!ClientTerms.Of(kind, Text(properties, ClientRegister.HolderProperty)).Try(out var terms, out var errors))
        {
            return TypedResults.Forbid(Refusals.Of(Errors.UnauthorizedClient, errors[0].Message), Scheme);
        }

        var allowed = terms.Allows([.. request.GetScopes()]);
        if (!allowed.IsDone)
        {
            return TypedResults.Forbid(Refusals.Of(Errors.InvalidScope, allowed.Errors[0].Message), Scheme);
        }

        var identity = new ClaimsIdentity("Lexom", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, request.ClientId!).SetClaim(terms.ClaimType, terms.ClaimValue);
        identity.SetScopes(terms.Scope);
        identity.SetResources(StaffPrincipal.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetAccessTokenLifetime(MachineLifetime);
        return TypedResults.SignIn(principal, authenticationScheme: Scheme[0]);
    }

    private static async Task<Results<SignInHttpResult, ForbidHttpResult>> ForStaff(HttpContext http, UserManager<StaffAccount> users)
    {
        // The code or refresh token was valid; whether its holder still may act is read afresh, roles included.
        var presented = (await http.AuthenticateAsync(Scheme[0])).Principal!;
        var account = await users.FindByIdAsync(presented.GetClaim(Claims.Subject) ?? "");
        if (account is not { Active: true } || await users.IsLockedOutAsync(account))
        {
            return TypedResults.Forbid(Refusals.Of(Errors.InvalidGrant, "Ce compte ne peut plus se connecter."), Scheme);
        }

        var principal = StaffPrincipal.Of(account, presented.GetScopes());
        principal.SetAccessTokenLifetime(StaffLifetime);
        // Ties every token of this sign-in together, so that revoking one sign-in revokes them all.
        principal.SetAuthorizationId(presented.GetAuthorizationId());
        return TypedResults.SignIn(principal, authenticationScheme: Scheme[0]);
    }

    private static string? Text(IReadOnlyDictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out var value) ? value.GetString() : null;
}
