using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lexom.ServiceDefaults;

internal static class Telemetry
{
    /// <summary>Source and meter of Lexom's own spans and figures.</summary>
    public const string Name = "Lexom";

    // What libraries say of each request and statement is in the traces; a service's own configuration may ask for it in the log all the same.
    private static readonly Dictionary<string, string?> LogLevels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:OpenIddict"] = "Warning",
        ["Logging:LogLevel:Yarp"] = "Warning",
    };

    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = LogLevels });
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeScopes = true;
            logging.IncludeFormattedMessage = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceNamespace: "lexom"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(Name, "MassTransit", "Npgsql"))
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new PollingSampler()))
                .AddAspNetCoreInstrumentation(http => http.Filter = context => !IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation(http => http.FilterHttpRequestMessage = request => !IsProbe(request.RequestUri?.AbsolutePath))
                .AddNpgsql()
                .AddSource(Name, "MassTransit", "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber"));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }

    private static bool IsProbe(Microsoft.AspNetCore.Http.PathString path) =>
        path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments("/alive", StringComparison.Ordinal)
        || path.StartsWithSegments("/dev", StringComparison.Ordinal) || path.StartsWithSegments("/internal/v1/revoked-tokens", StringComparison.Ordinal);
}
