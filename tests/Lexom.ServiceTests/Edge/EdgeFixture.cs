using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Lexom.AppHost.Local;
using Lexom.Gateway.Data;
using Lexom.Identity.Data;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace Lexom.ServiceTests.Edge;

[CollectionDefinition("edge")]
public sealed class EdgeCollection : ICollectionFixture<EdgeFixture>;

/// <summary>Identity and the gateway as they are, with real tokens, sessions and cookies; behind the gateway, services that say what reached them.</summary>
public sealed class EdgeFixture(Backends backends) : IAsyncLifetime
{
    public const int OpcoQuota = 12;
    public static readonly string[] Businesses = ["catalog", "ordering", "billing", "funding", "privacy"];

    private readonly Dictionary<string, int> _ports = Businesses.ToDictionary(name => name, _ => Ports.Take());
    private WebApplicationFactory<IdentityDbContext> _identity = null!;
    private WebApplicationFactory<GatewayDbContext> _gateway = null!;
    private EchoServices _services = null!;
    private Uri _identityAddress = null!;
    private Dictionary<string, string> _settings = [];
    private Browser? _administrator;

    public Uri Gateway { get; private set; } = null!;

    public IServiceProvider IdentityServices => _identity.Services;

    public IServiceProvider GatewayServices => _gateway.Services;

    internal EchoServices Services => _services;

    /// <summary>Another instance of billing.</summary>
    internal EchoServices SecondBilling { get; private set; } = null!;

    /// <summary>The database of Identity and the gateway, as its owner.</summary>
    internal string AdminConnection { get; private set; } = "";

    internal Browser Browser() => new(Gateway);

    public HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Gateway };

    public HttpClient With(string token)
    {
        var http = Http();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public async ValueTask InitializeAsync()
    {
        var admin = AdminConnection = await backends.CreateDatabaseAsync("test_edge");
        var (identityPort, identityH2c, gatewayPort) = (Ports.Take(), Ports.Take(), Ports.Take());
        Gateway = new Uri($"http://localhost:{gatewayPort}/");
        var settings = new Dictionary<string, string>
        {
            ["Auth:Issuer"] = Gateway.AbsoluteUri, ["Auth:ClientSecret"] = "gateway-secret-for-tests", ["ServiceClients:gateway"] = "gateway-secret-for-tests",
            ["ServiceClients:ordering"] = "ordering-secret-for-tests", ["ConnectionStrings:rabbit"] = backends.Rabbit.ToString(),
            ["services:identity:http:0"] = $"http://127.0.0.1:{identityPort}", ["services:identity:h2c:0"] = $"http://127.0.0.1:{identityH2c}",
            ["RateLimits:opco"] = OpcoQuota.ToString(CultureInfo.InvariantCulture), ["RateLimits:sign-in"] = "1000",
            // A second instance of the catalogue that is not there.
            ["services:catalog:h2c:1"] = $"http://127.0.0.1:{Ports.Take()}",
        };
        _settings = settings;
        foreach (var (name, port) in _ports)
        {
            settings[$"services:{name}:h2c:0"] = $"http://127.0.0.1:{port}";
        }

        _services = new EchoServices(_ports);
        await _services.StartAsync();
        var second = Ports.Take();
        settings["services:billing:h2c:1"] = $"http://127.0.0.1:{second}";
        SecondBilling = new EchoServices(new Dictionary<string, int> { ["billing"] = second });
        await SecondBilling.StartAsync();
        _identityAddress = new Uri($"http://127.0.0.1:{identityPort}/");
        _identity = await StartAsync<IdentityDbContext>(admin, "identity", settings, kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, identityPort, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, identityH2c, listen => listen.Protocols = HttpProtocols.Http2);
        });
        await using (var scope = IdentityServices.CreateAsyncScope())
        {
            await IdentitySeed.ApplyAsync(scope.ServiceProvider, withSamples: true, CancellationToken.None);
        }

        _gateway = await StartAsync<GatewayDbContext>(admin, "gateway", settings, kestrel => kestrel.ListenLocalhost(gatewayPort));
    }

    public async ValueTask DisposeAsync()
    {
        _administrator?.Dispose();
        await _gateway.DisposeAsync();
        await _identity.DisposeAsync();
        await _services.DisposeAsync();
        await SecondBilling.DisposeAsync();
    }

    /// <summary>Identity itself, past the gateway, with a token of these claims, or none.</summary>
    internal async Task<HttpClient> AtIdentityAsync(Claim[]? claims)
    {
        var http = new HttpClient { BaseAddress = _identityAddress };
        if (claims is not null)
        {
            var token = await ForgeAsync(t => t.Subject = new ClaimsIdentity([new("sub", Guid.CreateVersion7().ToString()), .. claims]));
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return http;
    }

    /// <summary>A second gateway, as it is in a partners' sandbox: with a database of its own, and a business clock in it.</summary>
    internal Task<SecondGateway> StartSandboxAsync()
    {
        var settings = new Dictionary<string, string>(_settings) { ["Sandbox:Enabled"] = "true" };
        foreach (var name in Businesses)
        {
            // Nobody there says what time it is.
            settings[$"services:{name}:http:0"] = $"http://127.0.0.1:{Ports.Take()}";
        }

        return StartSecondAsync("test_edge_sandbox", Ports.Take(), settings, "Development");
    }

    /// <summary>A second gateway with another provider in Identity's place, configured as services/Identity/README.md says.</summary>
    internal Task<SecondGateway> StartWithAsync(OtherProvider provider)
    {
        var port = Ports.Take();
        return StartSecondAsync($"test_edge_provider_{port}", port, new(_settings)
        {
            ["Auth:Issuer"] = provider.Address.AbsoluteUri, ["Auth:MetadataAddress"] = provider.MetadataAddress, ["Auth:RoleClaim"] = OtherProvider.RoleClaim,
            ["Auth:PublicAddress"] = $"http://localhost:{port}/", ["Auth:ClientSecret"] = OtherProvider.ClientSecret,
            ["Auth:TokenEndpoint"] = new Uri(provider.Address, "token").AbsoluteUri, ["Auth:RevocationEndpoint"] = new Uri(provider.Address, "revoke").AbsoluteUri,
        }, "Testing");
    }

    private async Task<SecondGateway> StartSecondAsync(string database, int port, Dictionary<string, string> settings, string environment)
    {
        var admin = await backends.CreateDatabaseAsync(database);
        return new SecondGateway(new Uri($"http://localhost:{port}/"), await StartAsync<GatewayDbContext>(admin, "gateway", settings, kestrel => kestrel.ListenLocalhost(port), environment));
    }

    internal sealed class SecondGateway(Uri address, WebApplicationFactory<GatewayDbContext> gateway) : IAsyncDisposable
    {
        public Uri Address => address;

        public IServiceProvider Services => gateway.Services;

        public ValueTask DisposeAsync() => gateway.DisposeAsync();
    }

    /// <summary>An access token by client credentials.</summary>
    public async Task<string> TokenAsync(string clientId, string secret)
    {
        using var answer = await AskTokenAsync(new() { ["client_id"] = clientId, ["client_secret"] = secret });
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString()!;
    }

    public async Task<HttpResponseMessage> AskTokenAsync(Dictionary<string, string> form)
    {
        form.TryAdd("grant_type", "client_credentials");
        using var http = Http();
        using var content = new FormUrlEncodedContent(form);
        return await http.PostAsync("/connect/token", content);
    }

    public Task<string> PartnerTokenAsync() => TokenAsync(IdentitySeed.PartnerClient, IdentitySeed.PartnerSecret);

    public async Task<T> Identity<T>(Func<IdentityDbContext, Task<T>> use)
    {
        await using var scope = IdentityServices.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }

    /// <summary>An account with the sample password and no second factor yet.</summary>
    public async Task CreateStaffAsync(Guid id, string email, string role)
    {
        await using var scope = IdentityServices.CreateAsyncScope();
        var account = new StaffAccount { Id = id, UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Personne Une", Roles = [role] };
        (await scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>().CreateAsync(account, IdentitySeed.StaffPassword)).Succeeded.ShouldBeTrue();
    }

    /// <summary>The sample administrator's browser; one for all tests, because a code is good once.</summary>
    internal async Task<Browser> AdministratorAsync()
    {
        if (_administrator is null)
        {
            _administrator = Browser();
            await _administrator.SignInAsync(IdentitySeed.Administrator, IdentitySeed.SampleTotpSecret);
        }

        return _administrator;
    }

    /// <summary>A token Identity's own key signs, with what the test wants in it.</summary>
    internal async Task<string> ForgeAsync(Action<SecurityTokenDescriptor> change)
    {
        var key = await Identity(db => db.Keys.Where(k => k.Purpose == StoredKeys.Signing).OrderByDescending(k => k.CreatedAt).FirstAsync());
        using var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(key.Material, out _);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Gateway.AbsoluteUri, Audience = "lexom", IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5), TokenType = "at+jwt",
            Subject = new ClaimsIdentity([new("sub", "x"), new("scope", "partner"), new("partner_id", IdentitySeed.PartnerId.ToString())]),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(signing) { KeyId = key.Id.ToString("N") }, SecurityAlgorithms.EcdsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>Makes every open session of an account due for renewal.</summary>
    internal async Task EndAccessTokensAsync(string subject, IServiceProvider? gateway = null)
    {
        await using var scope = (gateway ?? GatewayServices).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        var protector = scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("lexom.staff-session.v1");
        foreach (var session in await db.Sessions.Where(s => s.Subject == subject).ToListAsync())
        {
            var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket))!;
            ticket.Properties.UpdateTokenValue("expires_at", TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("o", CultureInfo.InvariantCulture));
            session.Ticket = protector.Protect(TicketSerializer.Default.Serialize(ticket));
        }

        await db.SaveChangesAsync();
    }

    private static async Task<WebApplicationFactory<TDb>> StartAsync<TDb>(
        string admin, string service, Dictionary<string, string> settings, Action<KestrelServerOptions> listen, string environment = "Testing")
        where TDb : DbContext
    {
        var own = new NpgsqlConnectionStringBuilder(admin) { Username = service, Password = $"test-{service}", Pooling = true, MaxPoolSize = 20 }.ConnectionString;
        await ServiceFixture<TDb>.MigrateAsync(admin, own, service, development: environment == "Development");
#pragma warning disable CA2000 // disposed with the fixture
        var factory = new WebApplicationFactory<TDb>().WithWebHostBuilder(host =>
#pragma warning restore CA2000
        {
            host.UseEnvironment(environment);
            host.UseSetting("ConnectionStrings:lexom", own);
            foreach (var (name, value) in settings)
            {
                host.UseSetting(name, value);
            }
        });
        factory.UseKestrel(listen);
        factory.StartServer();
        return factory;
    }
}
