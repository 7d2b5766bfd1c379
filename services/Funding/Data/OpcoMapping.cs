using Lexom.Funding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

internal sealed class OpcoMessageMapping : IEntityTypeConfiguration<OpcoMessage>
{
    public void Configure(EntityTypeBuilder<OpcoMessage> builder)
    {
        builder.ToTable("messages");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Channel).HasDefaultValue(MessageChannel.Push);
        builder.HasIndex(m => new { m.Opco, m.WebhookId }).IsUnique().HasFilter("verified");
        builder.HasIndex(m => new { m.State, m.Id });
        builder.HasIndex(m => m.FundingFileId);
    }
}

internal sealed class OpcoPollMapping : IEntityTypeConfiguration<OpcoPoll>
{
    public void Configure(EntityTypeBuilder<OpcoPoll> builder)
    {
        builder.ToTable("polls");
        builder.HasKey(p => p.Opco);
        builder.Property(p => p.Opco).ValueGeneratedNever();
    }
}

internal sealed class OpcoKeyringMapping : IEntityTypeConfiguration<OpcoKeyring>
{
    public void Configure(EntityTypeBuilder<OpcoKeyring> builder)
    {
        builder.ToTable("keyrings");
        builder.HasKey(r => r.Opco);
        builder.Property(r => r.Opco).ValueGeneratedNever();
        builder.Property(r => r.Version).IsRowVersion();
        builder.Ignore(r => r.Live);
        builder.HasMany(r => r.Keys).WithOne().HasForeignKey(k => k.Opco);
        builder.Navigation(r => r.Keys).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OpcoKeyMapping : IEntityTypeConfiguration<OpcoKey>
{
    public void Configure(EntityTypeBuilder<OpcoKey> builder)
    {
        builder.ToTable("keys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => new { k.Opco, k.Fingerprint }).IsUnique();
    }
}
