using System.Text.Json;
using Lexom.Funding.Domain;

namespace Lexom.Funding.Push;

/// <summary>What is on the wire, field by field: the contract OPCOs are given, and what its worked examples are made of.</summary>
internal static partial class OpcoMessageFormat
{
    internal sealed record Envelope(string Type, string Timestamp, JsonElement Data);

    internal sealed record WireMoney(string Amount, string Currency);

    internal sealed record WireBasis(int Participants, WireMoney PerParticipantExclVat, WireMoney? CapExclVat = null);

    internal sealed record MoreRequested(string File, IReadOnlyList<Piece> Pieces, DateOnly DecidedOn, DateOnly? AnswerBy = null, string? FileNumber = null);

    internal sealed record Accepted(
        string File, string FileNumber, WireMoney GrantedExclVat, bool Subrogation, DateOnly DecidedOn, WireBasis? Basis = null);

    internal sealed record Rejected(string File, RejectionReason Reason, DateOnly DecidedOn, string? FileNumber = null);

    internal sealed record Reduced(string File, WireMoney GrantedExclVat, DateOnly DecidedOn, string? FileNumber = null, WireBasis? Basis = null);

    internal sealed record Revoked(string File, DateOnly DecidedOn, string? FileNumber = null);

    internal sealed record Payment(string File, string Reference, WireMoney AmountInclVat, DateOnly PaidOn);

    internal sealed record StatementIssued(string Reference, DateOnly AsOf, IReadOnlyList<WireStatedFile> Files);

    internal sealed record WireStatedFile(string File, WireMoney GrantedExclVat, WireMoney PaidInclVat);
}
