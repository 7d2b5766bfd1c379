using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;
using MassTransit.Monitoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>Shows that the service takes part in messaging, so that its staff routes are mapped, and names its queues.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Batched">The contracts it takes in batches, from <see cref="BatchQueue"/>.</param>
internal sealed record MessagingMarker(string Service, IReadOnlyCollection<string> Batched)
{
    /// <summary>Where its reactions are handled in order.</summary>
    public string Queue => QueueNames.Of(Service);

    public string BatchQueue => QueueNames.BatchOf(Service);

    public IReadOnlyList<string> Queues => Batched.Count > 0 ? [Queue, BatchQueue] : [Queue];

    public string QueueOf(string contract) => Batched.Contains(contract) ? BatchQueue : Queue;
}

/// <summary>Sends through the outbox, receives through the inbox.</summary>
public static class MessagingSetup
{
    internal const string KeyHeader = "lexom-key";
    internal const string DeferralsHeader = "lexom-deferrals";

    /// <summary>
    /// Adds the outbox with its relay, and one quorum queue <c>lexom-{service}</c> for the reactions of the service, on connection string <c>rabbit</c>. Messages of
    /// one key are handled one after the other; those of a batch reaction have a queue of their own, <c>lexom-{service}-batch</c>. A reaction that keeps failing ends in the dead letters, with its reason.
    /// </summary>
    /// <param name="builder">The application being built.</param>
    /// <param name="consumers">Names each reaction: <c>bus => bus.AddConsumer&lt;OnX&gt;()</c>, or <c>bus.AddBatchReaction&lt;OnX, X&gt;()</c>.</param>
    public static WebApplicationBuilder AddMessaging<TDb>(this WebApplicationBuilder builder, Action<IBusRegistrationConfigurator>? consumers = null)
        where TDb : DbContext
    {
        var services = builder.Services;
        services.AddSingleton(provider => new MessagingMarker(
            provider.GetRequiredService<ServiceIdentity>().Name, [.. provider.GetServices<BatchedType>().Select(batched => batched.Contract)]));
        services.TryAddSingleton(new Subscriptions(Subscriptions.OfContracts()));
        services.TryAddSingleton<RelaySignal>();
        services.AddScoped<Outbox>();
        services.AddScoped<ConsentLinks>();
        services.AddScoped(provider => new Mailbox(provider.GetRequiredService<DbContext>(), provider.GetRequiredService<ConsentLinks>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<PersonalTraces>();
        services.AddScoped<PersonalRestrictions>();
        services.AddSingleton<Broker>();
        services.AddSingleton<MessagingFigures>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<DeadLetterCollector>();
        services.AddHostedService<ChangeAnnouncer>();
        services.AddDueJob<ForgetOldKeys>();
        services.AddDueJob<SendMail>();
        services.AddHealthChecks().AddCheck<OutboxCheck>("outbox", tags: ["ready"]);

        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumer<OnPersonalRestrictionLifted>();
            consumers?.Invoke(bus);
            // The reactions wait for the broker; requests don't, so a missing broker degrades the service and does not take it out of rotation.
            bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Degraded);
            bus.UsingRabbitMq((context, rabbit) => rabbit.Host(context.GetRequiredService<IConfiguration>().GetRabbitConnection()));
        });
        services.RemoveMassTransitHostedService();
        var reactions = services.Select(service => service.ServiceType).Where(type => type.IsAssignableTo(typeof(IConsumer))).Distinct().ToList();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Endpoints>(provider, reactions));
        services.AddHostedService<Listener>();
        return builder;
    }

    internal static Uri GetRabbitConnection(this IConfiguration configuration) =>
        new(configuration.GetConnectionString("rabbit") ?? throw new InvalidOperationException("Connection string 'rabbit' is not configured."));
}
