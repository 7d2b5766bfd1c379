namespace Lexom.Identity.Data;

/// <summary>A rectification that waits for its values, which Privacy has (PRI-1).</summary>
public sealed class PendingCorrection
{
    /// <summary>Of PersonalDataRequested.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The person's accounts.</summary>
    public required List<Guid> AccountIds { get; init; }

    /// <summary>Real time: another service being away has nothing to do with the business clock.</summary>
    public required DateTimeOffset NextTryAt { get; set; }
}
