using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

internal sealed class ComplementMapping : IEntityTypeConfiguration<ComplementaryProposal>
{
    public void Configure(EntityTypeBuilder<ComplementaryProposal> complement)
    {
        complement.ToTable("complementary_proposals");
        complement.Property(c => c.Id).ValueGeneratedNever();
        complement.Property(c => c.Version).IsRowVersion();
        complement.HasIndex(c => c.Number).IsUnique();
        complement.HasIndex(c => c.ContractId);
        complement.HasIndex(c => new { c.Status, c.ValidUntil });
    }
}

internal sealed class FormalNoticeMapping : IEntityTypeConfiguration<FormalNotice>
{
    public void Configure(EntityTypeBuilder<FormalNotice> notice)
    {
        notice.ToTable("formal_notices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Version).IsRowVersion();
        notice.HasIndex(n => n.ContractId);
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.ToTable("claims");
        claim.Property(c => c.Id).ValueGeneratedNever();
        claim.Property(c => c.Version).IsRowVersion();
        claim.HasIndex(c => c.ContractId);
    }
}

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.ToTable("disputes");
        dispute.Property(d => d.Id).ValueGeneratedNever();
        dispute.Property(d => d.Version).IsRowVersion();
        dispute.HasIndex(d => d.ContractId);
    }
}

internal sealed class PenaltyMapping : IEntityTypeConfiguration<Penalty>
{
    public void Configure(EntityTypeBuilder<Penalty> penalty)
    {
        penalty.ToTable("penalties");
        penalty.Property(p => p.Id).ValueGeneratedNever();
        penalty.HasIndex(p => p.ContractId);
    }
}
