using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Payer).HasConversion<string>();
        builder.Property(p => p.Amount).IsMoney();
        builder.Property(p => p.Allocated).IsMoney();
        builder.Property(p => p.Refunded).IsMoney();
        builder.Property(p => p.Version).IsRowVersion();
        builder.Ignore(p => p.Available);
        builder.HasIndex(p => p.ContractId);
        builder.HasIndex(p => p.Id, "ix_payments_unmatched").HasDatabaseName("ix_payments_unmatched").HasFilter("contract_id IS NULL");
        builder.HasIndex(p => p.Id, "ix_payments_to_refund").HasDatabaseName("ix_payments_to_refund").HasFilter("contract_id IS NOT NULL AND amount - allocated - refunded > 0");
    }
}

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable("allocations");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Amount).IsMoney();
        builder.HasIndex(a => a.InvoiceId);
        builder.HasIndex(a => a.PaymentId);
    }
}

internal sealed class RefundMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("refunds");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Payer).HasConversion<string>();
        builder.Property(r => r.Amount).IsMoney();
        builder.HasIndex(r => r.ContractId);
    }
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Seq).UseIdentityAlwaysColumn();
        builder.HasIndex(e => e.On);
        builder.HasIndex(e => e.ContractId);
    }
}

internal sealed class JournalLineMapping : IEntityTypeConfiguration<JournalLine>
{
    public void Configure(EntityTypeBuilder<JournalLine> builder)
    {
        builder.ToTable("journal_lines", table => table.HasCheckConstraint("ck_journal_lines_one_side", "debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)"));
        builder.HasKey(l => new { l.EntryId, l.Position });
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(l => l.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(l => l.Debit).IsMoney();
        builder.Property(l => l.Credit).IsMoney();
        builder.HasIndex(l => new { l.Account, l.EntryId });
    }
}
