using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.Billing.Data;

/// <summary>The personal part of a document, erasable without breaking the chain (BIL-4).</summary>
public sealed record InvoiceBuyer(Guid InvoiceId, string Salt, string Json)
{
    public PersonalPart ToPart() => new(Salt, Json);
}

/// <summary>A journal entry as stored. <see cref="Seq"/> only orders: legal entry numbers are given when a period is exported.</summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; }

    public long Seq { get; init; }

    public required string Journal { get; init; }

    public DateOnly On { get; init; }

    public required string Label { get; init; }

    public required string Piece { get; init; }

    public Guid? ContractId { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

public sealed record JournalLine(Guid EntryId, int Position, string Account, string? Auxiliary, Money Debit, Money Credit);

/// <summary>The last number given in a series and year, locked by whoever takes the next (BIL-1).</summary>
public sealed record DocumentCounter(string Series, int Year, int Last);

/// <summary>The end of the chain: one row, locked by whoever issues (BIL-4).</summary>
public sealed record RegisterHead(int Id, long ChainIndex, string Hash, DateOnly IssuedOn);

/// <summary>A privacy request answered, with the customers it was about, so that the values can be given (CGV-5.5-d).</summary>
public sealed record AnsweredRequest(Guid RequestId, string Right, IReadOnlyList<Guid> CustomerIds, DateTimeOffset AnsweredAt);
