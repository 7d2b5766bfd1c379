using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>The OPCO's invoice as Billing issued it, noted so that staff see what the OPCO was asked for.</summary>
internal sealed class OpcoInvoice
{
    private OpcoInvoice()
    {
    }

    public Guid InvoiceId { get; private set; }

    public Guid FundingFileId { get; private set; }

    public string Number { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public Money AmountInclVat { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public static OpcoInvoice Of(Guid invoiceId, Guid fileId, string number, string kind, Money amountInclVat, DateOnly issuedOn) => new()
    {
        InvoiceId = invoiceId,
        FundingFileId = fileId,
        Number = number,
        Kind = kind,
        AmountInclVat = amountInclVat,
        IssuedOn = issuedOn,
    };
}
