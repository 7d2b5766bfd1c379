using System.Security.Claims;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Names of the policies; each route of a surface has that surface's policy.</summary>
public static class Access
{
    /// <summary>LEXOM's staff, scope <c>staff</c>.</summary>
    public const string Staff = "staff";

    /// <summary>Partner portals, scope <c>partner</c> and a <c>partner_id</c>.</summary>
    public const string Partner = "partner";

    /// <summary>OPCO systems, scope <c>opco</c> and an <c>opco</c> code.</summary>
    public const string Opco = "opco";

    /// <summary>A person with a signed link.</summary>
    public const string Person = "person";

    /// <summary>Lexom's own services, scope <c>internal</c>.</summary>
    public const string Internal = "internal";

    /// <summary>The audience of every access token.</summary>
    public const string Audience = "lexom";

    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options => Configure(options, builder.Configuration))
            .AddScheme<AuthenticationSchemeOptions, SignedLinkHandler>(SignedLinkHandler.Scheme, _ => { });
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Staff, policy => policy.RequireAuthenticatedUser().RequireScope(Staff).RequireRole(Roles.All))
            .AddPolicy(Partner, policy => policy.RequireAuthenticatedUser().RequireScope(Partner).RequireClaim("partner_id"))
            .AddPolicy(Opco, policy => policy.RequireAuthenticatedUser().RequireScope(Opco).RequireClaim("opco"))
            .AddPolicy(Internal, policy => policy.RequireAuthenticatedUser().RequireScope(Internal))
            .AddPolicy(Person, policy => policy.AddAuthenticationSchemes(SignedLinkHandler.Scheme).RequireAuthenticatedUser());
    }

    private static AuthorizationPolicyBuilder RequireScope(this AuthorizationPolicyBuilder policy, string scope) =>
        policy.RequireAssertion(context => context.User.HasScope(scope));

    private static void Configure(JwtBearerOptions options, IConfiguration configuration)
    {
        var identity = configuration["services:identity:http:0"] ?? "http://localhost";
        // Another provider takes Identity's place by Auth:MetadataAddress, Auth:Audience and Auth:RoleClaim (services/Identity/README.md).
        options.MetadataAddress = configuration["Auth:MetadataAddress"] ?? $"{identity.TrimEnd('/')}/.well-known/openid-configuration";
        options.RequireHttpsMetadata = options.MetadataAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new KnownTokens(TimeProvider.System) { MapInboundClaims = false });
        // Tokens live in real time, whatever the business clock says.
        options.TimeProvider = TimeProvider.System;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = configuration["Auth:Issuer"],
            ValidAudience = configuration["Auth:Audience"] ?? Audience,
            ValidTypes = ["at+jwt", "JWT"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            RoleClaimType = configuration["Auth:RoleClaim"] ?? "role",
            NameClaimType = "sub",
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }
}

/// <summary>Functions of LEXOM's staff, as they stand in the <c>role</c> claim.</summary>
public static class Roles
{
    /// <summary>Sells: customers, proposals, contracts.</summary>
    public const string Sales = "sales";

    /// <summary>Plans and delivers: courses, sessions, attendance.</summary>
    public const string TrainingManager = "training-manager";

    /// <summary>Invoices, payments, rates, books.</summary>
    public const string Accountant = "accountant";

    /// <summary>Data-protection officer.</summary>
    public const string Dpo = "dpo";

    /// <summary>May do what any other role may.</summary>
    public const string Administrator = "administrator";

    // Staff without a function has no business here (CGV-5.5-c).
    internal static readonly string[] All = [Sales, TrainingManager, Accountant, Dpo, Administrator];

    /// <summary>Allows the route to these roles and to the administrator.</summary>
    /// <param name="route">A route or group.</param>
    /// <param name="roles">From this class.</param>
    public static TBuilder RequireRole<TBuilder>(this TBuilder route, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(policy => policy.RequireRole([.. roles, Administrator]));
}

/// <summary>The groups under which routes are mapped: prefix and policy together, so that neither is forgotten.</summary>
public static class Surfaces
{
    /// <summary><c>/partner/v1</c>.</summary>
    public static RouteGroupBuilder MapPartnerSurface(this IEndpointRouteBuilder app) => app.Surface("/partner/v1", Access.Partner);

    /// <summary><c>/staff/v1/{service}</c>.</summary>
    public static RouteGroupBuilder MapStaffSurface(this IEndpointRouteBuilder app, string service) => app.Surface($"/staff/v1/{service}", Access.Staff);

    /// <summary><c>/opco/v1</c>.</summary>
    public static RouteGroupBuilder MapOpcoSurface(this IEndpointRouteBuilder app) => app.Surface("/opco/v1", Access.Opco);

    /// <summary><c>/me/v1</c>.</summary>
    public static RouteGroupBuilder MapPersonSurface(this IEndpointRouteBuilder app) => app.Surface("/me/v1", Access.Person);

    /// <summary><c>/internal/v1</c>: between services; the gateway has no route to it.</summary>
    public static RouteGroupBuilder MapInternalSurface(this IEndpointRouteBuilder app) => app.Surface("/internal/v1", Access.Internal);

    private static RouteGroupBuilder Surface(this IEndpointRouteBuilder app, string prefix, string policy) =>
        app.MapGroup(prefix).WithGroupName(policy).RequireAuthorization(policy);
}

/// <summary>Who is calling.</summary>
public static class Callers
{
    /// <summary>The partner portal; only on routes with the partner policy. Throws <see cref="InvalidOperationException"/> elsewhere.</summary>
    public static Guid PartnerId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue("partner_id"), out var id) ? id : throw new InvalidOperationException("No partner calls here.");

    /// <summary>The OPCO's code; only on routes with the OPCO policy. Throws <see cref="InvalidOperationException"/> elsewhere.</summary>
    public static string Opco(this ClaimsPrincipal user) => user.FindFirstValue("opco") ?? throw new InvalidOperationException("No OPCO calls here.");

    /// <summary>Who did it, for records: <c>staff:id</c>, <c>partner:id</c>, <c>opco:code</c>, <c>person:id</c> or <c>service:name</c>; never a name (PRI-1).</summary>
    public static string Actor(this ClaimsPrincipal user) =>
        user.FindFirstValue("partner_id") is { } partner ? $"partner:{partner}"
        : user.FindFirstValue("opco") is { } opco ? $"opco:{opco}"
        : user.FindFirstValue("service") is { } service ? $"service:{service}"
        : user.FindFirstValue(SignedLinkHandler.SubjectClaim) is { } person ? $"person:{person}"
        : $"staff:{user.FindFirstValue("sub")}";

    internal static bool HasScope(this ClaimsPrincipal user, string scope) =>
        user.FindAll("scope").Any(claim => claim.Value.Split(' ').Contains(scope));
}
