using Lexom.Privacy.Domain;

namespace Lexom.Privacy.Features;

/// <summary>The values of an access or portability request, machine-readable (GDPR art. 15 § 3 and 20): per service, field by field, under names that stay the same.</summary>
public sealed record ExportView(
    Guid RequestId, string Right, IReadOnlyList<Guid> SubjectIds, DateOnly ReceivedOn, DateTimeOffset ReadAt, IReadOnlyList<ExportView.ServiceValues> Services)
{
    public sealed record ServiceValues(string Service, string Label, IReadOnlyList<FieldValues> Fields);

    public sealed record FieldValues(string Field, string Category, IReadOnlyList<string> Values);

    public static ExportView Of(PrivacyRequest request, IReadOnlyCollection<ExportedValue> values, DateTimeOffset now) => new(
        request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn, now, [.. ServiceNames.Every.Select(s => Show(s, values))]);

    private static ServiceValues Show(string service, IEnumerable<ExportedValue> values) => new(
        service, ServiceNames.Label(service),
        [.. values.Where(v => v.Service == service).GroupBy(v => (v.Field, v.Category)).Select(g => new FieldValues(g.Key.Field, g.Key.Category, [.. g.Select(v => v.Value)]))]);
}

internal static class ExportDownloads
{
    /// <summary>A file to keep, which nobody in between does.</summary>
    public static void AsDownload(this HttpResponse response, Guid request)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"lexom-donnees-personnelles-{request}.json\"";
    }
}
