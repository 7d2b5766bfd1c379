using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace Lexom.Gateway;

/// <summary>The surfaces of api.md and the policy the route table names for each. Services check again: the gateway is not the only lock.</summary>
internal static class Surfaces
{
    public const string Staff = "staff";
    public const string Partner = "partner";
    public const string Opco = "opco";

    /// <summary>YARP's own name: written out on routes whose service decides (signed links, sign-in, token endpoint).</summary>
    public const string Anonymous = "anonymous";

    /// <summary>Paths that belong to a program, not to a page: they never answer with the staff app and never redirect to the sign-in.</summary>
    private static readonly string[] ApiPrefixes =
    [
        "/partner", "/opco", "/staff", "/me", "/internal", "/connect", "/account", "/.well-known", "/session", "/dev", "/api", "/health", "/alive", "/openapi",
    ];

    public static bool IsApi(PathString path) => ApiPrefixes.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    public static void AddSurfacePolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Staff, policy => policy.AddAuthenticationSchemes(Session.SessionCookie.Scheme).RequireAuthenticatedUser())
        .AddPolicy(Partner, policy => RequireScope(policy, Partner, "partner_id"))
        .AddPolicy(Opco, policy => RequireScope(policy, Opco, "opco"));

    // OAuth writes several scopes as one string separated by spaces (RFC 8693, 4.2).
    private static void RequireScope(AuthorizationPolicyBuilder policy, string scope, string claim) => policy
        .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
        .RequireAuthenticatedUser()
        .RequireClaim(claim)
        .RequireAssertion(context => context.User.FindAll("scope").Any(c => c.Value.Split(' ').Contains(scope, StringComparer.Ordinal)));
}
