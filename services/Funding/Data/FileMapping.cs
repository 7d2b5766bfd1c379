using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

internal sealed class FundingFileMapping : IEntityTypeConfiguration<FundingFile>
{
    public void Configure(EntityTypeBuilder<FundingFile> builder)
    {
        builder.ToTable("files");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.RequestedExclVat).IsMoney();
        builder.Property(f => f.PriceExclVat).IsMoney();
        builder.Property(f => f.PriceInclVat).IsMoney();
        builder.Property(f => f.GrantedExclVat).IsMoney();
        builder.Property(f => f.PaidInclVat).IsMoney();
        builder.Property(f => f.InvoicedInclVat).IsMoney();
        builder.Property(f => f.PaymentMonths).HasDefaultValue(OpcoDeadline.Months);
        builder.Property(f => f.VatRate).HasColumnType("numeric(5,2)");
        builder.Property(f => f.HoursAgreed).HasColumnType("numeric(9,2)");
        builder.Property(f => f.HoursAttended).HasColumnType("numeric(9,2)");
        builder.Property(f => f.Basis).IsJson();
        builder.Property(f => f.Asked).IsJson();
        builder.Property(f => f.Version).IsRowVersion();
        builder.Ignore(f => f.GrantedInclVat).Ignore(f => f.UnpaidInclVat).Ignore(f => f.Grants);
        builder.HasMany(f => f.Decisions).WithOne().HasForeignKey(d => d.FundingFileId);
        builder.HasMany(f => f.Payments).WithOne().HasForeignKey(p => p.FundingFileId);
        builder.Navigation(f => f.Decisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(f => f.Payments).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(f => f.ContractId);
        builder.HasIndex(f => new { f.Status, f.Id });
        builder.HasIndex(f => new { f.Opco, f.Id });
        // Not unique: an OPCO may give one number to two contracts; such a number names no single file and is answered so.
        builder.HasIndex(f => new { f.Opco, f.FileNumber });
        builder.HasIndex(f => f.LapseDueOn).HasFilter("lapse_due_on IS NOT NULL");
        builder.HasIndex(f => f.NoticeDueOn).HasFilter("notice_due_on IS NOT NULL");
    }
}

internal sealed class OpcoDecisionMapping : IEntityTypeConfiguration<OpcoDecision>
{
    public void Configure(EntityTypeBuilder<OpcoDecision> builder)
    {
        builder.ToTable("decisions");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Granted).IsMoney();
        builder.Property(d => d.Basis).IsJson();
        builder.Property(d => d.Asked).IsJson();
        builder.Ignore(d => d.Said);
        builder.HasIndex(d => d.RecordedBy).HasFilter("recorded_by IS NOT NULL");
    }
}

internal sealed class OpcoPaymentMapping : IEntityTypeConfiguration<OpcoPayment>
{
    public const string ReferenceIndex = "ix_payments_funding_file_id_reference";

    public void Configure(EntityTypeBuilder<OpcoPayment> builder)
    {
        builder.ToTable("payments");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.AmountInclVat).IsMoney();
        builder.HasIndex(p => new { p.FundingFileId, p.Reference }).IsUnique().HasDatabaseName(ReferenceIndex);
        builder.HasIndex(p => p.RecordedBy).HasFilter("recorded_by IS NOT NULL");
    }
}

internal sealed class ContractFactsMapping : IEntityTypeConfiguration<ContractFacts>
{
    public void Configure(EntityTypeBuilder<ContractFacts> builder)
    {
        builder.ToTable("contracts");
        builder.HasKey(c => c.ContractId);
        builder.Property(c => c.ContractId).ValueGeneratedNever();
        builder.Property(c => c.HoursAgreed).HasColumnType("numeric(9,2)").HasDefaultValue(0m);
        builder.Property(c => c.HoursAttended).HasColumnType("numeric(9,2)").HasDefaultValue(0m);
    }
}

internal sealed class OpcoInvoiceMapping : IEntityTypeConfiguration<OpcoInvoice>
{
    public void Configure(EntityTypeBuilder<OpcoInvoice> builder)
    {
        builder.ToTable("invoices");
        builder.HasKey(i => i.InvoiceId);
        builder.Property(i => i.InvoiceId).ValueGeneratedNever();
        builder.Property(i => i.AmountInclVat).IsMoney();
        // No foreign key: Billing's message may be here before Ordering's.
        builder.HasIndex(i => i.FundingFileId);
    }
}

internal sealed class PersonalDataRequestMapping : IEntityTypeConfiguration<PersonalDataRequest>
{
    public void Configure(EntityTypeBuilder<PersonalDataRequest> builder)
    {
        builder.ToTable("personal_data_requests");
        builder.HasKey(r => r.RequestId);
        builder.Property(r => r.RequestId).ValueGeneratedNever();
    }
}
