using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>How an OPCO came to its grant: so much per participant, up to a cap for the whole file.</summary>
/// <param name="Participants">For how many it pays; it may fund fewer than come.</param>
/// <param name="PerParticipantExclVat">Excl. VAT.</param>
/// <param name="CapExclVat">Most for the file, excl. VAT, when it has a cap.</param>
internal sealed record GrantBasis(int Participants, Money PerParticipantExclVat, Money? CapExclVat)
{
    /// <summary>What this comes to. An OPCO that states another amount contradicts itself, and we must not guess which of the two it will pay.</summary>
    public Money Amount => CapExclVat is { } cap ? Money.Min(PerParticipantExclVat * Participants, cap) : PerParticipantExclVat * Participants;
}

/// <summary>What an OPCO lacks for deciding (complément demandé).</summary>
internal sealed class PiecesAsked : IEquatable<PiecesAsked>
{
    public PiecesAsked(IReadOnlyList<Piece> pieces, DateOnly? answerBy) => (Pieces, AnswerBy) = ([.. pieces.Distinct().Order()], answerBy);

    /// <summary>Each once, in order: the same request written otherwise is the same request.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>The last day the OPCO leaves for sending them.</summary>
    public DateOnly? AnswerBy { get; }

    public bool Equals(PiecesAsked? other) => other is not null && AnswerBy == other.AnswerBy && Pieces.SequenceEqual(other.Pieces);

    public override bool Equals(object? obj) => Equals(obj as PiecesAsked);

    public override int GetHashCode() => Pieces.Aggregate(AnswerBy.GetHashCode(), HashCode.Combine);
}
