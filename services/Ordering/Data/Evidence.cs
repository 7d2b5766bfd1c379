using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>CGV-2.1-d: everything known of a signature given on a personal link. Written once, never changed.</summary>
public sealed class OnlineSignature
{
    public required Guid Id { get; init; }

    public required Guid ProposalId { get; init; }

    /// <summary>The contact the link was made for.</summary>
    public required Guid SignerId { get; init; }

    public required string SignerName { get; set; }

    /// <summary>Where the link was sent.</summary>
    public required string SignerEmail { get; set; }

    /// <summary>As it was typed.</summary>
    public required string Mention { get; init; }

    public required bool Initialled { get; init; }

    /// <summary>A company's signatory declares to be entitled to bind it: what the stamp says on paper.</summary>
    public required bool Entitled { get; init; }

    public required int TermsVersion { get; init; }

    public required string TermsSha256 { get; init; }

    /// <summary>Hash of the proposal's PDF as it was shown.</summary>
    public required string DocumentSha256 { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>IP address the gateway saw.</summary>
    public required string Address { get; set; }

    public required string UserAgent { get; set; }
}

/// <summary>A participant has been invited to a session of a contract; once per session, whatever is retried.</summary>
public sealed class Convocation
{
    public required Guid ContractId { get; init; }

    public required Guid SessionId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}

internal sealed class OnlineSignatureMapping : IEntityTypeConfiguration<OnlineSignature>
{
    public void Configure(EntityTypeBuilder<OnlineSignature> signature)
    {
        signature.ToTable("online_signatures");
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.HasIndex(s => s.ProposalId).IsUnique();
        signature.HasIndex(s => s.SignerId);
    }
}

internal sealed class ConvocationMapping : IEntityTypeConfiguration<Convocation>
{
    public void Configure(EntityTypeBuilder<Convocation> convocation)
    {
        convocation.ToTable("convocations");
        convocation.HasKey(c => new { c.ContractId, c.SessionId, c.ParticipantId });
    }
}
