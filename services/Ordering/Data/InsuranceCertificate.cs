using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>CGV-4.6: a client's liability-insurance certificate, as it was handed in.</summary>
public sealed class InsuranceCertificate
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string UploadedBy { get; init; }
}

internal sealed class InsuranceCertificateMapping : IEntityTypeConfiguration<InsuranceCertificate>
{
    public void Configure(EntityTypeBuilder<InsuranceCertificate> certificate)
    {
        certificate.ToTable("insurance_certificates");
        certificate.Property(c => c.Id).ValueGeneratedNever();
        certificate.HasIndex(c => c.CustomerId);
    }
}
