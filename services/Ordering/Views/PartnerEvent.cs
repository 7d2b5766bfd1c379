using System.Buffers.Binary;
using System.Buffers.Text;
using Lexom.Kernel;
using Lexom.Ordering.Data;

namespace Lexom.Ordering.Views;

/// <summary>Something that happened to a partner's proposal or contract, with the names of CloudEvents 1.0. The object itself is read by its route (PRI-1).</summary>
/// <param name="Id">The same whenever and however it is told: a portal that has it already skips it. Also a cursor of the feed.</param>
/// <param name="Type"><c>lexom.proposal.changed</c> or <c>lexom.contract.changed</c>.</param>
/// <param name="Source">The service whose doing it was.</param>
/// <param name="Subject">Path of the object on this surface.</param>
/// <param name="Time">UTC.</param>
/// <param name="Data">What happened.</param>
public sealed record PartnerEvent(string Id, string Type, string Source, string Subject, DateTimeOffset Time, PartnerEventData Data)
{
    internal static PartnerEvent Of(TimelineEntry line)
    {
        var (kind, subject) = line.ContractId is { } contract ? ("contract", $"contracts/{contract}") : ("proposal", $"proposals/{line.ProposalId}");
        return new PartnerEvent(
            CursorOf(line.Id), $"lexom.{kind}.changed", $"/{line.Service}", $"/partner/v1/{subject}", line.At,
            new PartnerEventData(line.Text, line.RuleId, line.Amount, line.RefKind, line.RefId));
    }

    internal static string CursorOf(long id)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        return Base64Url.EncodeToString(bytes);
    }

    internal static long? PositionOf(string? cursor)
    {
        if (cursor is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[8];
        return Base64Url.IsValid(cursor, out var length) && length == 8 && Base64Url.TryDecodeFromChars(cursor, bytes, out _) ? BinaryPrimitives.ReadInt64BigEndian(bytes) : null;
    }
}

/// <summary>What happened.</summary>
/// <param name="Text">French, without names of persons.</param>
/// <param name="RuleId">The clause that decided, where one did.</param>
/// <param name="Amount">What it is about in money, if anything.</param>
/// <param name="RefKind">What it points to: <c>invoice</c>, <c>document</c>, <c>funding-file</c>, <c>session</c>, <c>certificate</c>.</param>
/// <param name="RefId">Its id.</param>
public sealed record PartnerEventData(string Text, string? RuleId, Money? Amount, string? RefKind, Guid? RefId);
