using System.Collections.Concurrent;
using Lexom.Contracts.Probe;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceTests.Fixture;
using MassTransit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Npgsql;
using RabbitMQ.Client;

namespace Lexom.ServiceTests.ServiceDefaults;

/// <summary>The smallest service there can be: it shows what ServiceDefaults promises, with the relay running.</summary>
public sealed class ProbeDb(DbContextOptions<ProbeDb> options) : DbContext(options)
{
    public DbSet<Mark> Marks => Set<Mark>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables("probe");
        modelBuilder.Entity<Mark>().HasKey(m => m.Id);
        modelBuilder.Entity<Mark>().Property(m => m.Id).ValueGeneratedNever();
    }
}

public sealed record Mark(Guid Id, Guid Key, string What, Guid? Scope = null);

public sealed record MarkRequest(Guid Id, string What);

/// <summary>Writes down what arrives; what starts with « fail » is refused for as long as <see cref="Probe.Failing"/> says.</summary>
public sealed class OnProbeTold(ProbeDb db, Probe probe) : IConsumer<ProbeTold>
{
    public async Task Consume(ConsumeContext<ProbeTold> context)
    {
        db.Add(new Mark(Guid.CreateVersion7(), context.Message.Id, context.Message.What));
        await db.SaveChangesAsync(context.CancellationToken);
        if (probe.NotYet && context.Message.What == "early")
        {
            throw new NotYetException("The probe waits.");
        }

        if (probe.Failing && context.Message.What.StartsWith("fail", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The probe was told to fail.");
        }
    }
}

/// <summary>Writes down many at a time; what is « fail » is refused for as long as <see cref="Probe.Failing"/> says.</summary>
public sealed class OnProbeNoted(ProbeDb db, Probe probe) : IBatchReaction<ProbeNoted>
{
    public Task ApplyAsync(IReadOnlyList<ProbeNoted> messages, CancellationToken ct)
    {
        db.AddRange(messages.Select(note => new Mark(Guid.CreateVersion7(), note.Id, note.What)));
        if (probe.Away && messages.Any(note => note.What == "away"))
        {
            probe.Refused++;
            throw new TimeoutException("The probe was told that something is away.");
        }

        if (probe.Failing && messages.Any(note => note.What == "fail"))
        {
            throw new InvalidOperationException("The probe was told to fail.");
        }

        probe.Batches.Add(messages.Count);
        return Task.CompletedTask;
    }
}

public sealed class Probe
{
    public ConcurrentBag<int> Batches { get; } = [];

    public volatile bool Failing = true;
    public volatile bool Away = true;
    public volatile int Refused;
    public volatile bool NotYet = true;
}

/// <summary>Starts instances of the probe on one database and broker.</summary>
public sealed class ProbeFixture(Backends backends) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        var admin = await backends.CreateDatabaseAsync("test_probe");
        _connection = new NpgsqlConnectionStringBuilder(admin) { Username = "probe", Password = "test-probe", Pooling = true }.ConnectionString;
        await MigrateCommand.PrepareAsync(admin, _connection, "probe", development: false, CancellationToken.None);
        await QueueSender.ForgetAsync(backends.Rabbit, "probe");
        await using var app = await StartAsync(withMessaging: false);
        await using var scope = app.Services.CreateAsyncScope();
        var creator = (RelationalDatabaseCreator)scope.ServiceProvider.GetRequiredService<ProbeDb>().GetService<IDatabaseCreator>();
        await creator.CreateTablesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Declares the exchange of a contract that no queue is bound to.</summary>
    public async Task DeclareUnheardAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = backends.Rabbit }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(ContractNames.Of(typeof(NobodyListens)), ExchangeType.Fanout, durable: true);
    }

    public async Task<WebApplication> StartAsync(bool withMessaging = true, bool listens = true, string? rabbit = null, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ApplicationName = "Lexom.ServiceTests" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        if (log is not null)
        {
            builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        }

        builder.Configuration["ConnectionStrings:lexom"] = _connection;
        builder.Configuration["ConnectionStrings:rabbit"] = rabbit ?? backends.Rabbit.ToString();
        builder.Configuration["Auth:Issuer"] = Tokens.Issuer;
        builder.AddServiceDefaults("probe");
        builder.AddServiceDatabase<ProbeDb>();
        builder.Services.AddSingleton<Probe>();
        if (withMessaging)
        {
            builder.Services.AddSingleton(new Subscriptions(
            [
                new(ContractNames.Of(typeof(ProbeTold)), QueueNames.Of("probe")),
                new(ContractNames.Of(typeof(ProbeNoted)), QueueNames.BatchOf("probe")),
            ]));
            builder.AddMessaging<ProbeDb>(bus =>
            {
                bus.AddConsumer<OnProbeTold>();
                bus.AddBatchReaction<OnProbeNoted, ProbeNoted>();
            });
        }

        if (!listens)
        {
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(Listener)));
        }

        builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.ConfigurationManager = null;
            options.Configuration = new OpenIdConnectConfiguration { Issuer = Tokens.Issuer };
            options.TokenValidationParameters.IssuerSigningKey = Tokens.Key;
        });
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapPartnerSurface().MapPost("/marks", MarkAsync).WithIdempotency();
        await app.StartAsync();
        return app;
    }

    /// <summary>Straight onto a queue, under an id that may have come before.</summary>
    public async Task DeliverAsync<T>(string queue, params (Guid Id, T Message)[] messages)
    {
        await using var sender = await QueueSender.OpenAsync(backends.Rabbit);
        foreach (var (id, message) in messages)
        {
            await sender.SendAsync(queue, message, id, id);
        }
    }

    public static async Task SendAsync(WebApplication app, params (Guid Key, object Message)[] messages)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDb>();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        foreach (var (key, message) in messages)
        {
            switch (message)
            {
                case ProbeTold told:
                    outbox.Add(told, key);
                    break;
                case ProbeNoted noted:
                    outbox.Add(noted, key);
                    break;
                default:
                    outbox.Add((NobodyListens)message, key);
                    break;
            }
        }

        await db.SaveChangesAsync();
    }

    public static async Task<T> DbAsync<T>(WebApplication app, Func<ProbeDb, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ProbeDb>());
    }

    private static async Task<IResult> MarkAsync(MarkRequest request, ProbeDb db, CancellationToken ct)
    {
        if (request.What == "refuse")
        {
            db.Add(new Mark(request.Id, request.Id, request.What));
            return Lexom.Kernel.DomainError.Invalid("PROBE-1", "Refusé.", "what").ToProblem();
        }

        db.Add(new Mark(request.Id, request.Id, request.What));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/partner/v1/marks/{request.Id}", new { request.Id, nonce = Guid.CreateVersion7() });
    }
}

[CollectionDefinition("probe")]
public sealed class ProbeCollection : ICollectionFixture<ProbeFixture>;
