using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>
/// What an OPCO is committed to, as a function of the <em>set</em> of its decisions, whatever order they came in (CGV-3.3-b).
/// Decisions are read in the OPCO's own order: legal date, then moment stated, then precedence of the kind. The last one holds, with three exceptions:
/// a revocation is final (a new grant needs a new file); a reduction waits until there is a higher grant before it; what is repeated counts once.
/// So a late or repeated message can never move the file backwards, and any order of the same messages ends in the same state.
/// </summary>
/// <param name="Status">One of the first six.</param>
/// <param name="Granted">Excl. VAT, as it stands.</param>
/// <param name="Subrogation">The OPCO pays LEXOM directly.</param>
/// <param name="FileNumber">The OPCO's own number, once stated.</param>
/// <param name="DecidedOn">Legal date of the decision that holds.</param>
/// <param name="AcceptedAmount">The grant before any reduction.</param>
/// <param name="AcceptedOn">Legal date of the acceptance in force.</param>
/// <param name="Basis">How the grant comes about, when the OPCO said so.</param>
/// <param name="Asked">The papers it waits for.</param>
internal sealed record Commitment(
    FileStatus Status, Money Granted, bool Subrogation, string? FileNumber, DateOnly? DecidedOn, Money AcceptedAmount, DateOnly? AcceptedOn,
    GrantBasis? Basis = null, PiecesAsked? Asked = null)
{
    public static readonly Commitment None = new(FileStatus.Announced, Money.Zero, false, null, null, Money.Zero, null);

    /// <summary>True when the OPCO owes something.</summary>
    public bool Grants => Status is FileStatus.Accepted or FileStatus.Reduced;

    public static Commitment Of(IEnumerable<Statement> said) => InOrder(said).Aggregate(None, (state, next) => state.After(next));

    /// <summary>What held in the OPCO's order just before <paramref name="said"/>.</summary>
    public static Commitment Before(Statement said, IReadOnlyList<Statement> known) =>
        Of(InOrder([.. known, said]).TakeWhile(s => Content(s) != Content(said)));

    /// <summary>True when nobody outside would see a difference. A revoked file looks the same whatever came before.</summary>
    public bool LooksLike(Commitment other) => Status == FileStatus.Revoked
        ? other.Status == FileStatus.Revoked
        : (Status, Granted, Subrogation, FileNumber, DecidedOn, Asked) == (other.Status, other.Granted, other.Subrogation, other.FileNumber, other.DecidedOn, other.Asked);

    /// <summary>What a statement says, whenever it is repeated.</summary>
    public static Statement Content(Statement said) => said with { StatedAt = default };

    // The same content stated again counts once, at its first moment: a repeated acceptance never undoes a reduction.
    // The lower grant comes last: of two contradictory statements of one moment the smaller promise holds.
    private static IOrderedEnumerable<Statement> InOrder(IEnumerable<Statement> said) => said
        .GroupBy(Content, (content, same) => content with { StatedAt = same.Min(s => s.StatedAt) })
        .OrderBy(s => s.DecidedOn).ThenBy(s => s.StatedAt).ThenBy(s => s.Kind).ThenByDescending(s => s.Granted.Amount)
        .ThenByDescending(s => s.Subrogation).ThenBy(s => s.FileNumber, StringComparer.Ordinal).ThenBy(s => s.Reason)
        .ThenBy(s => s.Basis?.Participants).ThenBy(s => s.Basis?.PerParticipantExclVat).ThenBy(s => s.Basis?.CapExclVat)
        .ThenBy(s => s.Asked?.AnswerBy).ThenBy(s => string.Join(' ', s.Asked?.Pieces ?? []), StringComparer.Ordinal);

    private Commitment After(Statement next) => (Status, next.Kind) switch
    {
        (FileStatus.Revoked, _) => this,
        (_, DecisionKind.Revoked) => this with
        {
            Status = FileStatus.Revoked,
            Granted = Money.Zero,
            Basis = null,
            Asked = null,
            Subrogation = false,
            DecidedOn = next.DecidedOn,
            FileNumber = next.FileNumber ?? FileNumber,
        },
        (_, DecisionKind.Accepted) => new(
            FileStatus.Accepted, next.Granted, next.Subrogation, next.FileNumber ?? FileNumber, next.DecidedOn, next.Granted, next.DecidedOn,
            next.Basis),
        (_, DecisionKind.Rejected) => None with { Status = FileStatus.Rejected, DecidedOn = next.DecidedOn, FileNumber = next.FileNumber ?? FileNumber },
        (FileStatus.Accepted or FileStatus.Reduced, DecisionKind.Reduced) when next.Granted < Granted => this with
        {
            Status = FileStatus.Reduced,
            Granted = next.Granted,
            Basis = next.Basis,
            DecidedOn = next.DecidedOn,
            FileNumber = next.FileNumber ?? FileNumber,
        },
        (FileStatus.Announced or FileStatus.MoreRequested, DecisionKind.MoreRequested) => this with
        {
            Status = FileStatus.MoreRequested,
            Asked = next.Asked,
            DecidedOn = next.DecidedOn,
            FileNumber = next.FileNumber ?? FileNumber,
        },
        _ => this,
    };
}
