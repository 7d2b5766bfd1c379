using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>One labelled column, as Privacy reads it.</summary>
/// <param name="Field"><c>table.column</c>.</param>
/// <param name="Category">French.</param>
/// <param name="Purpose">French.</param>
/// <param name="LegalGround">French.</param>
/// <param name="Retention">French.</param>
public sealed record LabelledField(string Field, string Category, string Purpose, string LegalGround, string Retention);

/// <summary>Shows a service's labels to Privacy, which makes the register of processing of all of them.</summary>
public static class PersonalDataRoutes
{
    /// <summary>Path of the labels on every service's internal surface.</summary>
    public const string LabelsPath = "/internal/v1/personal-data/labels";

    /// <summary>Registers the service's map; <c>MapDefaultEndpoints</c> then serves it on the internal surface.</summary>
    public static WebApplicationBuilder AddPersonalData(this WebApplicationBuilder builder, PersonalDataMap map)
    {
        builder.Services.AddSingleton(map);
        return builder;
    }

    /// <summary>The labels of a map, in the order of their names.</summary>
    public static IReadOnlyList<LabelledField> ToFields(this PersonalDataMap map) =>
    [
        .. map.Labels.OrderBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => new LabelledField(l.Key, l.Value.Category, l.Value.Purpose, l.Value.LegalGround, l.Value.Retention)),
    ];

    internal static void MapPersonalDataRoutes(this IEndpointRouteBuilder app) =>
        app.MapInternalSurface().MapGet("/personal-data/labels", (PersonalDataMap map) => TypedResults.Ok(map.ToFields()));
}
