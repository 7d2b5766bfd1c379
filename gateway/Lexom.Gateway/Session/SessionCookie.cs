using System.Security.Claims;

using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Lexom.Gateway.Session;

/// <summary>The staff session: OIDC code + PKCE against Identity, tokens on the server, one strict cookie in the browser (api.md, identity).</summary>
internal static class SessionCookie
{
    public const string Scheme = "staff-session";
    public const string OidcScheme = "staff-oidc";
    public const string Name = "__Host-lexom";
    public const string CallbackPath = "/session/callback";

    // A working day; Identity's refresh token lives as long.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public static void AddStaffSession(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<SessionStore>();
        services.AddScoped<SessionRenewal>();
        services.AddHttpClient<TokenEndpoint>();
        services.AddAuthentication().AddCookie(Scheme, ConfigureCookie).AddOpenIdConnect(OidcScheme, _ => { });
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SessionStore>((cookie, store) => cookie.SessionStore = store);
        services.AddOptions<OpenIdConnectOptions>(OidcScheme).Configure<IOptions<AuthOptions>, IConfiguration>(ConfigureOidc);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-CSRF-TOKEN";
            antiforgery.SuppressReadingTokenFromFormBody = true;
            antiforgery.Cookie = new SecureCookie { Name = "__Host-lexom-csrf", HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
        });
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.Path = "/";
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = false;

        // Sessions run on real time: moving the business clock must sign nobody out.
        cookie.TimeProvider = TimeProvider.System;
        cookie.Events.OnRedirectToLogin = context => EdgeProblems.NotSignedIn(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => EdgeProblems.Refused(context.HttpContext);
        cookie.Events.OnValidatePrincipal = context =>
            context.HttpContext.RequestServices.GetRequiredService<SessionRenewal>().ValidateAsync(context);
    }

    private static void ConfigureOidc(OpenIdConnectOptions oidc, IOptions<AuthOptions> auth, IConfiguration configuration)
    {
        oidc.SignInScheme = Scheme;
        // Keys and tokens are fetched from Identity directly; only the browser goes by the public address.
        // Another provider is named by Auth:MetadataAddress (services/Identity/README.md): then browsers go where its own document says.
        oidc.MetadataAddress = auth.Value.MetadataAddress?.AbsoluteUri ?? IdentityAddress.Of(configuration) + ".well-known/openid-configuration";
        oidc.RequireHttpsMetadata = false;
        oidc.ClientId = AuthOptions.ClientId;
        oidc.ClientSecret = auth.Value.ClientSecret;
        oidc.ResponseType = "code";
        oidc.ResponseMode = "query";
        oidc.UsePkce = true;
        oidc.SaveTokens = true;
        oidc.MapInboundClaims = false;
        oidc.CallbackPath = CallbackPath;
        oidc.Scope.Clear();
        foreach (var scope in new[] { "openid", "offline_access", "staff" })
        {
            oidc.Scope.Add(scope);
        }

        oidc.TimeProvider = TimeProvider.System;
        oidc.TokenValidationParameters.ValidIssuer = auth.Value.Issuer.AbsoluteUri;
        oidc.TokenValidationParameters.NameClaimType = "name";
        oidc.TokenValidationParameters.RoleClaimType = auth.Value.RoleClaim;
        oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.Always;
        oidc.Events.OnRedirectToIdentityProvider = context =>
        {
            if (auth.Value.IsOwn)
            {
                context.ProtocolMessage.IssuerAddress = new Uri(auth.Value.Issuer, "connect/authorize").AbsoluteUri;
            }

            context.ProtocolMessage.RedirectUri = new Uri(auth.Value.Gateway, CallbackPath.TrimStart('/')).AbsoluteUri;
            return Task.CompletedTask;
        };
        oidc.Events.OnTokenValidated = context =>
        {
            context.Principal = Slim(context.Principal!, auth.Value.RoleClaim);
            return Task.CompletedTask;
        };
        oidc.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            return SignInFailedPage.WriteAsync(context.HttpContext);
        };
    }

    // Who, how to greet them and what they may do: protocol claims are of no use once the token was checked.
    private static ClaimsPrincipal Slim(ClaimsPrincipal full, string roleClaim) => new(new ClaimsIdentity(
        [.. Kept(full, "sub", "sub"), .. Kept(full, "name", "name"), .. Kept(full, roleClaim, "role")], Scheme, "name", "role"));

    private static IEnumerable<Claim> Kept(ClaimsPrincipal full, string from, string to) => full.FindAll(from).Select(claim => new Claim(to, claim.Value));
}
