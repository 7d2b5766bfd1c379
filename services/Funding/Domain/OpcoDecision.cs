using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>What an OPCO states about a file, by push or by letter.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="DecidedOn">Legal date of the decision, Europe/Paris.</param>
/// <param name="StatedAt">When the OPCO made the statement: orders decisions of one day.</param>
/// <param name="Granted">Excl. VAT; only for an acceptance or a reduction.</param>
/// <param name="Subrogation">Only for an acceptance: the OPCO pays LEXOM directly.</param>
/// <param name="FileNumber">The OPCO's own number.</param>
/// <param name="Reason">Only for a rejection.</param>
/// <param name="Basis">Only for a grant: how the amount comes about, when the OPCO says so.</param>
/// <param name="Asked">Only when more is asked for.</param>
internal sealed record Statement(
    DecisionKind Kind, DateOnly DecidedOn, DateTimeOffset StatedAt, Money Granted = default, bool Subrogation = false, string? FileNumber = null,
    RejectionReason? Reason = null, GrantBasis? Basis = null, PiecesAsked? Asked = null)
{
    /// <summary>To the microsecond, as Postgres keeps it: a statement must be equal to itself after a reload.</summary>
    public static DateTimeOffset Moment(DateTimeOffset at) => at.ToUniversalTime().AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMicrosecond));
}

/// <summary>How a statement reached us.</summary>
/// <param name="MessageId">The signed message, when it was pushed.</param>
/// <param name="RecordedBy">The actor (<c>staff:…</c>) who recorded a letter; null when it was pushed.</param>
/// <param name="ReceivedAt">UTC, business clock.</param>
internal sealed record Origin(Guid? MessageId, string? RecordedBy, DateTimeOffset ReceivedAt);

/// <summary>A decision as it is kept: never changed, whatever comes later.</summary>
internal sealed class OpcoDecision
{
    private OpcoDecision()
    {
    }

    public Guid Id { get; private set; }

    public Guid FundingFileId { get; private set; }

    public DecisionKind Kind { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateTimeOffset StatedAt { get; private set; }

    public Money Granted { get; private set; }

    public bool Subrogation { get; private set; }

    public string? FileNumber { get; private set; }

    public RejectionReason? Reason { get; private set; }

    public GrantBasis? Basis { get; private set; }

    public PiecesAsked? Asked { get; private set; }

    public Guid? MessageId { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public Statement Said => new(Kind, DecidedOn, StatedAt, Granted, Subrogation, FileNumber, Reason, Basis, Asked);

    public static OpcoDecision Of(Guid id, Guid fileId, Statement said, Origin origin) => new()
    {
        Id = id,
        FundingFileId = fileId,
        Kind = said.Kind,
        DecidedOn = said.DecidedOn,
        StatedAt = said.StatedAt,
        Granted = said.Granted,
        Subrogation = said.Subrogation,
        FileNumber = said.FileNumber,
        Reason = said.Reason,
        Basis = said.Basis,
        Asked = said.Asked,
        MessageId = origin.MessageId,
        RecordedBy = origin.RecordedBy,
        ReceivedAt = origin.ReceivedAt,
    };
}
