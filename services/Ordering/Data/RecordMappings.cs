using System.Text.Json;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

internal sealed class DocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> document)
    {
        document.ToTable("documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.HasIndex(d => new { d.ProposalId, d.Kind });
    }
}

internal sealed class TimelineMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.ToTable("timeline");
        entry.Property(e => e.Id).UseIdentityAlwaysColumn();
        entry.HasIndex(e => e.ContractId);
        entry.HasIndex(e => e.ProposalId);
    }
}

internal sealed class CourseVersionMapping : IEntityTypeConfiguration<CourseVersion>
{
    public void Configure(EntityTypeBuilder<CourseVersion> course)
    {
        course.ToTable("course_versions");
        course.HasKey(c => new { c.CourseId, c.Version });
        course.Ignore(c => c.Price);
        course.Property(c => c.Contents).HasColumnType("jsonb")
            .HasConversion(contents => JsonSerializer.Serialize(contents, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<TrainingContents>(text, JsonSerializerOptions.Web)!);
    }
}

internal sealed class SessionInfoMapping : IEntityTypeConfiguration<SessionInfo>
{
    public void Configure(EntityTypeBuilder<SessionInfo> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Version).IsRowVersion();
        session.Ignore(s => s.HalfDays);
        session.ComplexProperty(s => s.Trainer);
    }
}

internal sealed class FundingNoteMapping : IEntityTypeConfiguration<FundingNote>
{
    public void Configure(EntityTypeBuilder<FundingNote> funding)
    {
        funding.ToTable("funding_notes");
        funding.Property(f => f.Id).ValueGeneratedNever();
        funding.HasIndex(f => f.ContractId);
    }
}

internal sealed class InvoiceNoteMapping : IEntityTypeConfiguration<InvoiceNote>
{
    public void Configure(EntityTypeBuilder<InvoiceNote> invoice)
    {
        invoice.ToTable("invoice_notes");
        invoice.Property(i => i.Id).ValueGeneratedNever();
        invoice.HasIndex(i => i.ContractId);
    }
}

internal sealed class PrivacyNoteMapping : IEntityTypeConfiguration<PrivacyNote>
{
    public void Configure(EntityTypeBuilder<PrivacyNote> note)
    {
        note.ToTable("privacy_notes");
        note.HasKey(n => n.RequestId);
        note.Property(n => n.RequestId).ValueGeneratedNever();
        note.HasIndex(n => n.CorrectAt).HasFilter("correct_at IS NOT NULL");
    }
}
