using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>
/// Money received (BIL-7). What is not allocated to an invoice nor paid back is the payer's credit; without a contract it is unmatched, kept and shown.
/// </summary>
public sealed class Payment
{
    private Payment()
    {
    }

    public Guid Id { get; private set; }

    public Guid? ContractId { get; private set; }

    public Payer Payer { get; private set; }

    public Guid? FundingFileId { get; private set; }

    public string? Opco { get; private set; }

    public Money Amount { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public string Method { get; private set; } = "";

    public string? Reference { get; private set; }

    public Money Allocated { get; private set; }

    public Money Refunded { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    public Money Available => Amount - Allocated - Refunded;

    public static Payment OfClient(
        Guid id, Guid? contractId, Money amount, DateOnly receivedOn, string method, string? reference, string recordedBy, DateTimeOffset now) => new()
    {
        Id = id,
        ContractId = contractId,
        Payer = Payer.Client,
        Amount = amount,
        ReceivedOn = receivedOn,
        Method = method,
        Reference = reference,
        RecordedBy = recordedBy,
        RecordedAt = now,
    };

    public static Payment OfOpco(
        Guid id, Guid contractId, Guid fundingFileId, string opco, Money amount, DateOnly paidOn, string reference, DateTimeOffset now) => new()
    {
        Id = id,
        ContractId = contractId,
        Payer = Payer.Opco,
        FundingFileId = fundingFileId,
        Opco = opco,
        Amount = amount,
        ReceivedOn = paidOn,
        Method = "transfer",
        Reference = reference,
        RecordedBy = "system",
        RecordedAt = now,
    };

    public Result MatchTo(Guid contractId)
    {
        if (ContractId is not null && ContractId != contractId)
        {
            return BillingErrors.AlreadyMatched;
        }

        ContractId = contractId;
        return Result.Done;
    }

    public void Allocate(Money amount) => Allocated += amount;

    public void Release(Money amount) => Allocated -= amount;

    public Result PayBack(Money amount)
    {
        if (amount.Amount <= 0)
        {
            return BillingErrors.AmountNotPositive;
        }

        if (amount > Available)
        {
            return BillingErrors.TooMuchToRefund(Available);
        }

        Refunded += amount;
        return Result.Done;
    }
}

/// <summary>Part of a payment that settles (or, negative, no longer settles) an invoice from a day on. Rows are only ever added.</summary>
public sealed record Allocation(Guid Id, Guid PaymentId, Guid InvoiceId, Money Amount, DateOnly On, DateTimeOffset At);

/// <summary>Money paid back to a payer.</summary>
public sealed record Refund(
    Guid Id, Guid PaymentId, Guid ContractId, Payer Payer, Money Amount, DateOnly PaidOn, string Method, string? Reference, string RecordedBy, DateTimeOffset RecordedAt);
