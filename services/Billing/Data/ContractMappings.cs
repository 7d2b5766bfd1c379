using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

internal sealed class ContractAccountMapping : IEntityTypeConfiguration<ContractAccount>
{
    public void Configure(EntityTypeBuilder<ContractAccount> builder)
    {
        builder.ToTable("contract_accounts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Terms).IsJson();
        builder.Property(c => c.Consequences).IsJson();
        builder.Property(c => c.MovedTo).IsJson();
        builder.Property(c => c.Version).IsRowVersion();
        builder.Ignore(c => c.Stage);
        builder.HasIndex(c => c.CustomerId);
        builder.HasIndex(c => c.PartnerId);
    }
}

internal sealed class FundingGrantMapping : IEntityTypeConfiguration<FundingGrant>
{
    public void Configure(EntityTypeBuilder<FundingGrant> builder)
    {
        builder.ToTable("funding_grants");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.State).HasConversion<string>();
        builder.Property(g => g.GrantedExclVat).IsMoney();
        builder.Property(g => g.PaidAtLapse).IsMoney();
        builder.Property(g => g.Paid).IsMoney();
        builder.Property(g => g.Version).IsRowVersion();
        builder.HasIndex(g => g.ContractId);
    }
}

internal sealed class PlannedDocumentMapping : IEntityTypeConfiguration<PlannedDocument>
{
    public void Configure(EntityTypeBuilder<PlannedDocument> builder)
    {
        builder.ToTable("planned_documents");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Status).HasConversion<string>();
        builder.Property(p => p.Document).IsJson();
        builder.HasIndex(p => new { p.ContractId, p.Reason }).IsUnique().HasFilter("status <> 'Superseded'");
        builder.HasIndex(p => p.IssueOn).HasFilter("status = 'Pending'");
    }
}

internal sealed class PayerShareMapping : IEntityTypeConfiguration<PayerShare>
{
    public void Configure(EntityTypeBuilder<PayerShare> builder)
    {
        builder.ToTable("payer_shares");
        builder.HasKey(s => new { s.ContractId, s.FundingFileId });
        builder.Property(s => s.InclVat).IsMoney();
    }
}

internal sealed class CustomerIdentityMapping : IEntityTypeConfiguration<CustomerIdentity>
{
    public void Configure(EntityTypeBuilder<CustomerIdentity> builder)
    {
        builder.ToTable("customer_identities");
        builder.HasKey(c => c.CustomerId);
        builder.Property(c => c.CustomerId).ValueGeneratedNever();
        builder.Property(c => c.Identity).IsJson();
        builder.Ignore(c => c.IsIndividual);
        builder.HasIndex(c => c.PersonId);
        // Those whose identity is still to be fetched, for the job that looks for them every second.
        builder.HasIndex(c => c.NextTryAt).HasFilter("fetched_revision < revision");
    }
}

internal sealed class OpcoIdentityMapping : IEntityTypeConfiguration<OpcoIdentity>
{
    public void Configure(EntityTypeBuilder<OpcoIdentity> builder)
    {
        builder.ToTable("opcos");
        builder.HasKey(o => o.Code);
        builder.Property(o => o.Code).ValueGeneratedNever();
        builder.Property(o => o.Version).IsRowVersion();
    }
}

internal sealed class CustomerStandingMapping : IEntityTypeConfiguration<CustomerStanding>
{
    public void Configure(EntityTypeBuilder<CustomerStanding> builder)
    {
        builder.ToTable("customer_standings");
        builder.HasKey(c => c.CustomerId);
        builder.Property(c => c.CustomerId).ValueGeneratedNever();
    }
}

internal sealed class ReferenceRateMapping : IEntityTypeConfiguration<ReferenceRate>
{
    public void Configure(EntityTypeBuilder<ReferenceRate> builder)
    {
        builder.ToTable("reference_rates");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.RatePercent).HasColumnType("numeric(6,3)");
        builder.HasIndex(r => new { r.Kind, r.EffectiveFrom }).IsUnique().HasDatabaseName("ix_reference_rates_day");
    }
}

internal sealed class AnsweredRequestMapping : IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
    {
        builder.ToTable("answered_requests");
        builder.HasKey(r => r.RequestId);
        builder.Property(r => r.RequestId).ValueGeneratedNever();
        builder.Property(r => r.CustomerIds).IsJson();
    }
}
