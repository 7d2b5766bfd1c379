using Lexom.Billing.Domain.Bank;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

/// <summary>An imported bank statement file.</summary>
public sealed record ImportedStatement(
    Guid Id, string Version, string MessageId, string Account, string Sha256, int Entries, int Known, string ImportedBy, DateTimeOffset ImportedAt);

/// <summary>A credit of an imported statement. Its key is unique: the same money imported again is known (BIL-7).</summary>
public sealed class BankEntry
{
    public Guid Id { get; init; }

    public Guid StatementId { get; init; }

    public required string Key { get; init; }

    public DateOnly BookedOn { get; init; }

    public Money Amount { get; init; }

    public required string Reference { get; init; }

    /// <summary>Who paid, as the bank names them: personal when it is an individual, kept with the accounts.</summary>
    public string? Debtor { get; init; }

    public CreditOutcome Outcome { get; private set; }

    public Guid? PaymentId { get; private set; }

    public Guid? FundingFileId { get; init; }

    public Guid? ContractId { get; init; }

    public BankEntry As(CreditOutcome outcome, Guid? paymentId)
    {
        (Outcome, PaymentId) = (outcome, paymentId);
        return this;
    }

    public void Recognise(Guid paymentId) => As(CreditOutcome.AlreadyRecorded, paymentId);
}

internal sealed class ImportedStatementMapping : IEntityTypeConfiguration<ImportedStatement>
{
    public void Configure(EntityTypeBuilder<ImportedStatement> builder)
    {
        builder.ToTable("bank_statements");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class BankEntryMapping : IEntityTypeConfiguration<BankEntry>
{
    public void Configure(EntityTypeBuilder<BankEntry> builder)
    {
        builder.ToTable("bank_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Amount).IsMoney();
        builder.Property(e => e.Outcome).HasConversion<string>();
        builder.HasIndex(e => e.Key).IsUnique();
        builder.HasIndex(e => e.PaymentId);
    }
}
