using System.Text.Json;
using System.Text.Json.Serialization;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.OpenApi;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Lexom.ServiceDefaults;

/// <summary>The name of the running service, as it is known in routes, schema, role and telemetry.</summary>
/// <param name="Name">Lower case, for example <c>ordering</c>.</param>
public sealed record ServiceIdentity(string Name);

/// <summary>The two calls every service makes: before and after it is built.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>
    /// Adds telemetry, health, time, access, problem documents, strict JSON and clients of other services.
    /// Nothing here needs a database or a broker: <c>AddServiceDatabase</c> and <c>AddMessaging</c> add those.
    /// </summary>
    /// <param name="builder">The application being built.</param>
    /// <param name="service">Lower-case service name; also its schema, role and queue.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSingleton(new ServiceIdentity(service));
        builder.AddTelemetry(service);
        builder.AddBusinessClock();
        builder.AddAccess();
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        builder.Services.AddLexomProblems();
        builder.Services.AddSurfaceDocuments();
        builder.Services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddServiceDiscovery();
        builder.Services.AddSingleton<SignedLinks>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.Body;
        });
        return builder;
    }

    /// <summary>
    /// The middleware every service needs, in its order, and the routes that are the same everywhere: <c>/health</c> (ready), <c>/alive</c> (running),
    /// dead letters and mail for staff, and in Development the business clock.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.UseLexomProblems();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<BufferedBodyMiddleware>();

        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") }).AllowAnonymous();
        if (app.Services.GetService<MessagingMarker>() is not null)
        {
            app.MapMessagingRoutes();
        }

        if (app.Services.GetService<PersonalDataMap>() is not null)
        {
            app.MapPersonalDataRoutes();
        }

        if (app.Environment.IsDevelopment())
        {
            app.MapClockReading();
        }

        return app;
    }

    /// <summary>The wire format of every surface: camelCase, strict about unknown and repeated fields, enums as words, money as an object.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.MaxDepth = 32;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Converters.Add(new MoneyJsonConverter());
        return json;
    }
}
