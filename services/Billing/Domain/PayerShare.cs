using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>
/// What one payer should be asked for of a contract's price, written down beside the documents so that the database itself can hold them against each other
/// (BIL-3). The client's row has no funding file.
/// </summary>
public sealed class PayerShare
{
    private PayerShare()
    {
    }

    public Guid ContractId { get; private set; }

    /// <summary>The OPCO's file; the empty id for the client.</summary>
    public Guid FundingFileId { get; private set; }

    public Money InclVat { get; private set; }

    public static PayerShare Of(Guid contractId, Guid? fundingFileId) => new() { ContractId = contractId, FundingFileId = fundingFileId ?? Guid.Empty };

    public void Set(Money inclVat) => InclVat = inclVat;
}
