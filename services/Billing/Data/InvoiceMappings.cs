using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Kind).HasConversion<string>();
        builder.Property(i => i.CreditedKind).HasConversion<string>();
        builder.Property(i => i.Payer).HasConversion<string>();
        builder.Property(i => i.ExclVat).IsMoney();
        builder.Property(i => i.Vat).IsMoney();
        builder.Property(i => i.InclVat).IsMoney();
        // text, not jsonb: jsonb would write the content anew, and the hash is over these very characters.
        builder.Property(i => i.Content).HasColumnType("text");
        builder.Ignore(i => i.Amounts);
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => new { i.Series, i.Year, i.Sequence }).IsUnique();
        builder.HasIndex(i => i.ChainIndex).IsUnique();
        builder.HasIndex(i => new { i.ContractId, i.Reason }).IsUnique();
        builder.HasIndex(i => i.CustomerId);
        builder.HasIndex(i => i.PartnerId);
        builder.HasIndex(i => new { i.Kind, i.Id });
        // The clients' are most, and found among all.
        builder.HasIndex(i => i.Id, "ix_invoices_opco").HasDatabaseName("ix_invoices_opco").HasFilter("payer = 'Opco'");
        builder.HasIndex(i => i.CreditsInvoiceId).HasFilter("credits_invoice_id IS NOT NULL");
    }
}

internal sealed class InvoiceBuyerMapping : IEntityTypeConfiguration<InvoiceBuyer>
{
    public void Configure(EntityTypeBuilder<InvoiceBuyer> builder)
    {
        builder.ToTable("invoice_buyers");
        builder.HasKey(b => b.InvoiceId);
        builder.Property(b => b.InvoiceId).ValueGeneratedNever();
        builder.Property(b => b.Json).HasColumnType("text");
    }
}

internal sealed class ReceivableMapping : IEntityTypeConfiguration<Receivable>
{
    public void Configure(EntityTypeBuilder<Receivable> builder)
    {
        builder.ToTable("receivables");
        builder.HasKey(r => r.InvoiceId);
        builder.Property(r => r.InvoiceId).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasConversion<string>();
        builder.Property(r => r.Payer).HasConversion<string>();
        builder.Property(r => r.InclVat).IsMoney();
        builder.Property(r => r.Vat).IsMoney();
        builder.Property(r => r.Credited).IsMoney();
        builder.Property(r => r.CreditedVat).IsMoney();
        builder.Property(r => r.Paid).IsMoney();
        builder.Property(r => r.VatDue).IsMoney();
        builder.Property(r => r.InterestCharged).IsMoney();
        builder.Property(r => r.Version).IsRowVersion();
        builder.Ignore(r => r.Owed).Ignore(r => r.Outstanding).Ignore(r => r.Overpaid).Ignore(r => r.IsSettled).Ignore(r => r.IsOverdue);
        builder.HasIndex(r => r.ContractId);
        builder.HasIndex(r => r.CustomerId);
        builder.HasIndex(r => r.DueOn).HasFilter("settled_on IS NULL AND overdue_since IS NULL");
        builder.HasIndex(r => r.InvoiceId, "ix_receivables_open").HasDatabaseName("ix_receivables_open").HasFilter("settled_on IS NULL");
        builder.HasIndex(r => r.DueOn, "ix_receivables_overdue").HasDatabaseName("ix_receivables_overdue").HasFilter("settled_on IS NULL AND overdue_since IS NOT NULL");
        builder.HasIndex(r => r.RateMissingSince).HasFilter("rate_missing_since IS NOT NULL");
    }
}

internal sealed class DocumentCounterMapping : IEntityTypeConfiguration<DocumentCounter>
{
    public void Configure(EntityTypeBuilder<DocumentCounter> builder)
    {
        builder.ToTable("document_counters");
        builder.HasKey(c => new { c.Series, c.Year });
    }
}

internal sealed class RegisterHeadMapping : IEntityTypeConfiguration<RegisterHead>
{
    public void Configure(EntityTypeBuilder<RegisterHead> builder)
    {
        builder.ToTable("register_head");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}
