using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Catalog.Views;

/// <summary>A published course as a portal reads it: its current version (CAT-2).</summary>
public sealed record CourseSheetView(
    string Reference, int Version, string Title, string Domain, int DurationDays, decimal DurationHours, IReadOnlyList<string> Objectives,
    IReadOnlyList<ModuleView> Programme, string Prerequisites, string Audience, IReadOnlyList<string> TeachingMethods, IReadOnlyList<string> EvaluationMethods,
    Money InterPrice, Money IntraPrice, VatRegime VatRegime, int MaximumParticipants, DateTimeOffset PublishedAt)
{
    public static CourseSheetView Of(string reference, CourseVersion version) => new(
        reference, version.Number, version.Sheet.Title, version.Sheet.Domain, version.Sheet.DurationDays, version.Sheet.DurationHours, version.Sheet.Objectives,
        ModuleView.Of(version.Sheet.Programme), version.Sheet.Prerequisites, version.Sheet.Audience, version.Sheet.TeachingMethods, version.Sheet.EvaluationMethods,
        version.Sheet.InterPrice, version.Sheet.IntraPrice, version.Sheet.VatRegime, version.Sheet.MaximumParticipants, version.PublishedAt!.Value);
}

/// <summary>One version of a course as staff read it. <paramref name="ETag"/> is what a revision sends back in <c>If-Match</c>.</summary>
public sealed record CourseVersionView(
    string Reference, int Number, CourseVersionStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt, string ETag, SheetView Sheet)
{
    public static CourseVersionView Of(string reference, CourseVersion version) => new(
        reference, version.Number, version.Status, version.CreatedAt, version.PublishedAt, ETags.Of(version.RowVersion), SheetView.Of(version.Sheet));
}

/// <summary>A course with all its versions, newest first.</summary>
public sealed record CourseView(Guid Id, string Reference, int? CurrentVersion, int? DraftVersion, IReadOnlyList<CourseVersionView> Versions)
{
    public static CourseView Of(Course course) => new(
        course.Id, course.Reference, course.Current?.Number, course.Draft?.Number,
        [.. course.Versions.OrderByDescending(v => v.Number).Select(v => CourseVersionView.Of(course.Reference, v))]);
}
