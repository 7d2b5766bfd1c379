using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>What an OPCO states about a payment.</summary>
/// <param name="Reference">Its payment reference.</param>
/// <param name="AmountInclVat">Paid for this file, incl. VAT.</param>
/// <param name="PaidOn">Europe/Paris.</param>
internal sealed record PaymentStatement(string Reference, Money AmountInclVat, DateOnly PaidOn);

/// <summary>A payment the OPCO says it made. One transfer may pay several files: its reference is unique per file only.</summary>
internal sealed class OpcoPayment
{
    private OpcoPayment()
    {
    }

    public Guid Id { get; private set; }

    public Guid FundingFileId { get; private set; }

    public string Reference { get; private set; } = "";

    public Money AmountInclVat { get; private set; }

    public DateOnly PaidOn { get; private set; }

    public Guid? MessageId { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public static OpcoPayment Of(Guid id, Guid fileId, PaymentStatement said, Origin origin) => new()
    {
        Id = id,
        FundingFileId = fileId,
        Reference = said.Reference,
        AmountInclVat = said.AmountInclVat,
        PaidOn = said.PaidOn,
        MessageId = origin.MessageId,
        RecordedBy = origin.RecordedBy,
        ReceivedAt = origin.ReceivedAt,
    };
}
