using Lexom.Identity.Data;
using Lexom.Identity.Domain;

using Microsoft.Extensions.Options;

using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;

namespace Lexom.Identity;

/// <summary>Wires OpenIddict: code + PKCE and renewal for staff, client credentials for machines, and nothing else.</summary>
internal static class Issuer
{
    public static IServiceCollection AddIssuer(this IServiceCollection services)
    {
        services.AddOptions<IssuerOptions>().BindConfiguration("Auth").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ClientRegister>();
        services.AddScoped<StaffSessions>();
        services.AddScoped(provider => (TwoSecretApplications)provider.GetRequiredService<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>>());
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<StoredKeys>());
        services.AddHostedService<PrepareIssuer>();
        services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<IssuerOptions>>((server, auth) => server.Issuer = auth.Value.Issuer);

        services.AddOpenIddict()
            .AddCore(core =>
            {
                core.UseEntityFrameworkCore().UseDbContext<IdentityDbContext>().ReplaceDefaultEntities<Guid>();
                core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>, TwoSecretApplications>();
                core.Configure(options => options.TimeProvider = TimeProvider.System);
            })
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout")
                    .SetRevocationEndpointUris("connect/revoke");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
                server.RegisterScopes(ClientScopes.Staff, ClientScopes.Partner, ClientScopes.Opco, ClientScopes.Internal);

                // Services validate tokens by themselves with the published key (api.md): signed, not encrypted.
                server.DisableAccessTokenEncryption();
                server.SetRefreshTokenLifetime(TimeSpan.FromHours(10));

                // Two requests of one browser may renew at the same moment: the older refresh token stays good for a few seconds.
                server.SetRefreshTokenReuseLeeway(TimeSpan.FromSeconds(30));

                // Tokens live on real time. On the business clock, a demonstration that moves by a month would end every one of them.
                server.Configure(options => options.TimeProvider = TimeProvider.System);

                // TLS ends at the gateway; between it and this service the network is ours.
                server.UseAspNetCore().DisableTransportSecurityRequirement()
                    .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough();
            });
        return services;
    }
}
