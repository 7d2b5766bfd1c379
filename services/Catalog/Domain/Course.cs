using System.Text.RegularExpressions;
using Lexom.Kernel;

namespace Lexom.Catalog.Domain;

/// <summary>A course and all its versions. What is published never changes: proposals and certificates keep the version they were made with (CAT-2).</summary>
public sealed partial class Course
{
    private readonly List<CourseVersion> _versions = [];

    private Course(Guid id, string reference)
    {
        Id = id;
        Reference = reference;
    }

    public Guid Id { get; private set; }

    /// <summary>The name people use, for example RCL-APPL-03; the same for all versions.</summary>
    public string Reference { get; private set; }

    public IReadOnlyList<CourseVersion> Versions => _versions;

    /// <summary>Number of the newest published version: the one new sessions teach; 0 when there is none.</summary>
    public int CurrentVersion { get; private set; }

    public uint Version { get; private set; }

    public CourseVersion? Current => Find(CurrentVersion);

    public CourseVersion? Draft => _versions.Find(v => v.Status == CourseVersionStatus.Draft);

    public static Result<Course> Create(Guid id, string reference, CourseSheet sheet, DateTimeOffset now)
    {
        if (!ReferencePattern().IsMatch(reference))
        {
            return CourseErrors.ReferenceMalformed;
        }

        var course = new Course(id, reference);
        course._versions.Add(new CourseVersion(id, 1, sheet, now));
        return course;
    }

    /// <summary>A change to a published course starts here: the next version, a draft until it is published.</summary>
    public Result<CourseVersion> AddDraft(CourseSheet sheet, DateTimeOffset now)
    {
        if (Draft is { } draft)
        {
            return CourseErrors.DraftExists(draft.Number);
        }

        var version = new CourseVersion(Id, _versions.Max(v => v.Number) + 1, sheet, now);
        _versions.Add(version);
        return version;
    }

    public CourseVersion? Find(int number) => _versions.Find(v => v.Number == number);

    public Result<CourseVersion> Revise(int number, CourseSheet sheet)
    {
        if (Find(number) is not { } version)
        {
            return CourseErrors.UnknownVersion(number);
        }

        var result = version.Revise(sheet);
        return result.IsDone ? version : Result<CourseVersion>.Refused(result.Errors);
    }

    /// <summary>Rules CAT-1, CAT-2: only a complete sheet is published, once.</summary>
    public Result<Effect> Publish(int number, DateTimeOffset now)
    {
        if (Find(number) is not { } version)
        {
            return CourseErrors.UnknownVersion(number);
        }

        var result = version.Publish(now);
        if (result is { IsDone: true, Value: Effect.Changed })
        {
            CurrentVersion = number;
        }

        return result;
    }

    [GeneratedRegex(@"^[A-Z0-9]{2,10}(-[A-Z0-9]{1,10}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();
}

/// <summary>One version of a course's sheet.</summary>
public sealed class CourseVersion
{
    private CourseVersion()
    {
        Sheet = null!;
    }

    internal CourseVersion(Guid courseId, int number, CourseSheet sheet, DateTimeOffset now)
    {
        CourseId = courseId;
        Number = number;
        Sheet = sheet;
        CreatedAt = now;
    }

    public Guid CourseId { get; private set; }

    public int Number { get; private set; }

    public CourseVersionStatus Status { get; private set; }

    public CourseSheet Sheet { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public uint RowVersion { get; private set; }

    /// <summary>Rule CAT-2: a published sheet is never revised.</summary>
    internal Result Revise(CourseSheet sheet)
    {
        if (Status == CourseVersionStatus.Published)
        {
            return CourseErrors.VersionPublished(Number);
        }

        Sheet = sheet;
        return Result.Done;
    }

    internal Result<Effect> Publish(DateTimeOffset now)
    {
        if (Status == CourseVersionStatus.Published)
        {
            return Effect.DoneAlready;
        }

        var missing = Sheet.Check();
        if (missing.Count > 0)
        {
            return Result<Effect>.Refused(missing);
        }

        Status = CourseVersionStatus.Published;
        PublishedAt = now;
        return Effect.Changed;
    }
}

public enum CourseVersionStatus
{
    Draft,
    Published,
}
