using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Data;

/// <summary>A paper the client returned, as evidence: the bytes as they came, with their hash.</summary>
public sealed class StoredDocument
{
    public required Guid Id { get; init; }

    public required Guid ProposalId { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string Sha256 { get; init; }

    public required int Size { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Actor, by id (PRI-1).</summary>
    public required string UploadedBy { get; init; }
}

/// <summary>One line of the story of a proposal and its contract, across all services.</summary>
public sealed class TimelineEntry
{
    public long Id { get; init; }

    public Guid? ProposalId { get; init; }

    public Guid? ContractId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The service whose doing it was.</summary>
    public required string Service { get; init; }

    /// <summary>By id: <c>staff:..</c>, <c>partner:..</c>, <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>French, without names of persons (PRI-1).</summary>
    public required string Text { get; init; }

    public string? RuleId { get; init; }

    public Money? Amount { get; init; }

    /// <summary>What it points to: <c>invoice</c>, <c>document</c>, <c>funding-file</c>, <c>session</c>, <c>certificate</c>.</summary>
    public string? RefKind { get; init; }

    public Guid? RefId { get; init; }

    public string? RefLabel { get; init; }
}

/// <summary>A person's request, kept so that the values behind an answer can be read (internal API).</summary>
public sealed class PrivacyNote
{
    public required Guid RequestId { get; init; }

    public required string Right { get; init; }

    public required Guid[] SubjectIds { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>A rectification waits for the values, which Privacy has (PRI-1); null when nothing waits. Real time: another service being away has nothing to do with the business clock.</summary>
    public DateTimeOffset? CorrectAt { get; set; }
}
