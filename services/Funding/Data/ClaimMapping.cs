using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Funding.Data;

/// <summary>
/// The bytes of a claim file: a copy of documents kept by Ordering and Billing, with participants' names in the certificate. Kept apart, for
/// <see cref="Kept"/>, with the ids of those it names, so that this service answers for the copy and otherwise holds nothing of participants.
/// </summary>
internal sealed class ClaimFile
{
    public required Guid FundingFileId { get; init; }

    /// <summary>The OPCO's month is over by then; the documents stay with Ordering and Billing under their own retention (CGV-5.5-b).</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public required byte[] Content { get; init; }

    /// <summary>Participants the certificates name.</summary>
    public required List<Guid> PersonIds { get; init; }

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
        builder.HasIndex(c => new { c.State, c.FundingFileId });
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
        builder.HasIndex(f => f.PersonIds).HasMethod("gin");
    }
}
