using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

using Lexom.Identity.Domain;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

using OpenIddict.Abstractions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity.Data;

/// <summary>Registers OAuth clients, new or changed. Run by the migration step and at start; several instances may run it at once.</summary>
internal sealed class ClientRegister(
    IdentityDbContext db, IOpenIddictApplicationManager applications, IConfiguration configuration, IOptions<IssuerOptions> issuer)
{
    public const string GatewayClient = "lexom-gateway";

    /// <summary>Application properties a token is made from.</summary>
    public const string KindProperty = "lexom_kind";

    public const string HolderProperty = "lexom_holder";

    // Any number does: it only has to be the same in every instance.
    private const long LockKey = 0x4C45584F4D1D;

    /// <summary>Upserts the clients whose secrets the environment gives (<c>ServiceClients__name=secret</c>): our services and the gateway.</summary>
    public Task RegisterOwnAsync(CancellationToken ct) => InLockAsync(async () =>
    {
        foreach (var (name, secret) in configuration.GetSection("ServiceClients").GetChildren().Select(c => (c.Key, c.Value)))
        {
            if (string.IsNullOrWhiteSpace(secret))
            {
                throw new InvalidOperationException($"ServiceClients:{name} has no secret.");
            }

            await UpsertAsync(name == "gateway" ? Gateway(secret) : Machine($"svc-{name}", secret, ClientKind.Service, name), ct);
        }
    }, ct);

    /// <summary>Upserts one client of a partner or an OPCO.</summary>
    public Task RegisterAsync(string clientId, string secret, ClientKind kind, string holder, CancellationToken ct) =>
        InLockAsync(() => UpsertAsync(Machine(clientId, secret, kind, holder), ct), ct);

    /// <summary>256 random bits, for a client to keep.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Adds a client an administrator registers: with a secret, or with public keys.</summary>
    public async Task CreateAsync(ClientRegistration wanted, string? name, string? secret, CancellationToken ct)
    {
        var client = Machine(wanted.ClientId, secret, wanted.Kind, wanted.Holder);
        client.DisplayName = string.IsNullOrWhiteSpace(name) ? wanted.ClientId : name.Trim();
        client.JsonWebKeySet = wanted.PublicKeys is null ? null : JsonWebKeySet.Create(wanted.PublicKeys);
        await applications.CreateAsync(client, ct);
    }

    private async Task InLockAsync(Func<Task> register, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", ct);
        await register();
        await transaction.CommitAsync(ct);
    }

    private async Task UpsertAsync(OpenIddictApplicationDescriptor wanted, CancellationToken ct)
    {
        var known = await applications.FindByClientIdAsync(wanted.ClientId!, ct);
        if (known is null)
        {
            await applications.CreateAsync(wanted, ct);
        }
        else
        {
            await applications.UpdateAsync(known, wanted, ct);
        }
    }

    private OpenIddictApplicationDescriptor Gateway(string secret)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = GatewayClient,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = "Application du personnel",
            RedirectUris = { new Uri(issuer.Value.Issuer, "session/callback") },
            PostLogoutRedirectUris = { issuer.Value.Issuer },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
                Permissions.Prefixes.Scope + ClientScopes.Staff,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        client.Properties[KindProperty] = JsonSerializer.SerializeToElement(nameof(ClientKind.Gateway));
        return client;
    }

    private static OpenIddictApplicationDescriptor Machine(string clientId, string? secret, ClientKind kind, string holder)
    {
        var terms = ClientTerms.Of(kind, holder).Value;
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = clientId,
            Permissions =
            {
                Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials,
                Permissions.Prefixes.Scope + terms.Scope,
            },
        };
        client.Properties[KindProperty] = JsonSerializer.SerializeToElement(kind.ToString());
        client.Properties[HolderProperty] = JsonSerializer.SerializeToElement(holder);
        return client;
    }
}
