using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

/// <summary>
/// The bytes of a claim file: a copy of documents kept by Ordering and Billing, with participants' names in the certificate. Kept apart and only for a while, so that
/// this service goes on holding no personal data.
/// </summary>
internal sealed class ClaimFile
{
    public required Guid FundingFileId { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claims");
        builder.HasKey(c => c.FundingFileId);
        builder.Property(c => c.FundingFileId).ValueGeneratedNever();
        builder.Property(c => c.Assessment).IsJson();
        builder.Property(c => c.Version).IsRowVersion();
        builder.HasIndex(c => c.NextAt).HasFilter("next_at IS NOT NULL");
        builder.HasIndex(c => c.SentBy).HasFilter("sent_by IS NOT NULL");
    }
}

internal sealed class ClaimFileMapping : IEntityTypeConfiguration<ClaimFile>
{
    public void Configure(EntityTypeBuilder<ClaimFile> builder)
    {
        builder.ToTable("claim_files");
        builder.HasKey(f => f.FundingFileId);
        builder.Property(f => f.FundingFileId).ValueGeneratedNever();
        builder.HasIndex(f => f.MadeAt);
    }
}
