using System.Net.Http.Headers;
using System.Text.Json;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Npgsql;

namespace Lexom.ServiceTests.Fixture;

/// <summary>
/// One service on real HTTP (Kestrel), a database of its own and the real broker; shared by the test classes of the service's collection, which therefore run one after
/// the other. The relay is left out: what a slice or reaction sends stays in the outbox, where tests read it. Messages are delivered to the service's queue.
/// </summary>
/// <typeparam name="TDb">The service's DbContext; its assembly is the one that is started.</typeparam>
public abstract class ServiceFixture<TDb>(Backends backends, string service) : IAsyncLifetime
    where TDb : DbContext
{
    /// <summary>Wednesday, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2027, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private WebApplicationFactory<TDb> _factory = null!;
    private QueueSender _sender = null!;
    private readonly Receptions _received = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>The service's database, as its owner.</summary>
    internal string AdminConnection { get; private set; } = "";

    public FakeTimeProvider Clock { get; } = new(Start);

    public IServiceProvider Services => _factory.Services;

    public static readonly JsonSerializerOptions Json = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public virtual async ValueTask InitializeAsync()
    {
        var admin = await backends.CreateDatabaseAsync($"test_{service}");
        AdminConnection = admin;
        var own = new NpgsqlConnectionStringBuilder(admin) { Username = service, Password = $"test-{service}", Pooling = true, MaxPoolSize = 40 }.ConnectionString;
        await MigrateAsync(admin, own, service);
        await QueueSender.ForgetAsync(backends.Rabbit, service);
        _sender = await QueueSender.OpenAsync(backends.Rabbit);

#pragma warning disable CA2000 // disposed with the fixture
        _factory = new WebApplicationFactory<TDb>().WithWebHostBuilder(host =>
#pragma warning restore CA2000
        {
            host.UseEnvironment("Testing");
            host.UseUrls("http://127.0.0.1:0");
            host.UseSetting("Logging:LogLevel:Default", "Error");
            host.UseSetting("DueJobs:LongestRest", "00:00:01");
            host.UseSetting("ConnectionStrings:lexom", own);
            host.UseSetting("ConnectionStrings:rabbit", backends.Rabbit.ToString());
            host.UseSetting("Auth:Issuer", Tokens.Issuer);
            host.UseSetting("Auth:ClientSecret", "only for tests");
            Configure(host);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                foreach (var relay in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(OutboxRelay)).ToList())
                {
                    services.Remove(relay);
                }

                services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
                {
                    options.ConfigurationManager = null;
                    options.Configuration = new OpenIdConnectConfiguration { Issuer = Tokens.Issuer };
                    options.TokenValidationParameters.IssuerSigningKey = Tokens.Key;
                });
                ConfigureServices(services);
            });
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress;
        Services.GetRequiredService<IBusControl>().ConnectReceiveObserver(_received);
        await using var scope = Services.CreateAsyncScope();
        await SeedAsync(scope.ServiceProvider);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync();
        await _factory.DisposeAsync();
    }

    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>Staff with these roles; of some function when none is named.</summary>
    public HttpClient AsStaff(params string[] roles) => With(Tokens.Staff(Guid.CreateVersion7(), roles.Length == 0 ? [Roles.Sales] : roles));

    public HttpClient AsPartner(Guid partnerId) => With(Tokens.Partner(partnerId));

    public HttpClient AsOpco(string code) => With(Tokens.Opco(code));

    public HttpClient AsService(string name) => With(Tokens.Service(name));

    public HttpClient With(string token)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Reads or arranges through the service's own DbContext.</summary>
    public async Task<T> Db<T>(Func<TDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    /// <summary>The messages of a type in the outbox, in order; of one aggregate when a key is given.</summary>
    public Task<IReadOnlyList<T>> Outbox<T>(Guid? key = null) => Db(async db =>
    {
        var type = ContractNames.Of(typeof(T));
        var bodies = await db.Set<OutboxMessage>().Where(m => m.Type == type && (key == null || m.Key == key)).OrderBy(m => m.Seq).Select(m => m.Body).ToListAsync();
        return (IReadOnlyList<T>)bodies.ConvertAll(body => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web)!);
    });

    /// <summary>Delivers a message through the broker and waits until the service has handled it. The same id again is a repeat: it is acknowledged without effect.</summary>
    public async Task<Guid> Deliver<T>(T message, Guid key, Guid? messageId = null)
        where T : class
    {
        var id = messageId ?? Guid.CreateVersion7();
        await _sender.SendAsync(QueueOf<T>(), message, key, id);
        await Eventually.True(
            async () => await Db(db => db.Set<InboxMessage>().AnyAsync(m => m.MessageId == id)) || await IsDead(id),
            $"{service} has handled {typeof(T).Name} {id}", TimeSpan.FromSeconds(30));
        if (await IsDead(id))
        {
            var reason = await Db(db => db.Set<DeadLetter>().Where(l => l.MessageId == id).Select(l => l.Reason).FirstAsync());
            throw new InvalidOperationException($"{typeof(T).Name} became a dead letter: {reason}");
        }

        return id;
    }

    /// <summary>Puts a message on the service's queue without waiting.</summary>
    public Task Send<T>(T message, Guid key)
        where T : class => _sender.SendAsync(QueueOf<T>(), message, key, Guid.CreateVersion7());

    /// <summary>Delivers many messages at once, each with a key of its own, and waits until the service has handled them all, in whatever order.</summary>
    public async Task DeliverAll<T>(IReadOnlyCollection<(Guid Key, T Message)> messages)
        where T : class
    {
        var ids = new List<Guid>(messages.Count);
        foreach (var (key, message) in messages)
        {
            ids.Add(Guid.CreateVersion7());
            await _sender.SendAsync(QueueOf<T>(), message, key, ids[^1]);
        }

        await Eventually.Get(
            () => Db(db => db.Set<InboxMessage>().CountAsync(m => ids.Contains(m.MessageId))), handled => handled == ids.Count,
            $"{service} has handled {ids.Count} {typeof(T).Name}", TimeSpan.FromSeconds(60));
    }

    /// <summary>Delivers the same message twice under one id, and waits until the second delivery too has been acknowledged.</summary>
    public async Task DeliverTwice<T>(T message, Guid key)
        where T : class
    {
        var id = await Deliver(message, key);
        await _sender.SendAsync(QueueOf<T>(), message, key, id);
        await Eventually.Get(() => Task.FromResult(_received.Of(id)), seen => seen >= 2, $"{typeof(T).Name} {id} has been received twice");
    }

    protected virtual void Configure(IWebHostBuilder host)
    {
    }

    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>Reference and sample data of the service.</summary>
    protected virtual Task SeedAsync(IServiceProvider services) => Task.CompletedTask;

    private string QueueOf<T>() => Services.GetRequiredService<MessagingMarker>().QueueOf(ContractNames.Of(typeof(T)));

    private Task<bool> IsDead(Guid id) => Db(db => db.Set<DeadLetter>().AnyAsync(l => l.MessageId == id && l.ReplayedAt == null));

    /// <summary>Makes the service's role and schema in a database, and its tables.</summary>
    internal static async Task MigrateAsync(string admin, string own, string service, bool development = false)
    {
        await MigrateCommand.PrepareAsync(admin, own, service, development, CancellationToken.None);
        var options = new DbContextOptionsBuilder<TDb>()
            .UseNpgsql(own, npgsql => npgsql.MigrationsHistoryTable(Database.HistoryTable, service))
            .UseSnakeCaseNamingConvention()
            .Options;
        await using var db = (TDb)Activator.CreateInstance(typeof(TDb), options)!;
        await db.Database.MigrateAsync();
    }
}
