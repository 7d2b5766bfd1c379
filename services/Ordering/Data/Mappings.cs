using System.Text.Json;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

internal sealed class TermsMapping : IEntityTypeConfiguration<TermsOfSale>
{
    public void Configure(EntityTypeBuilder<TermsOfSale> terms)
    {
        terms.ToTable("terms_of_sale");
        terms.HasKey(t => t.Version);
        terms.Property(t => t.Version).ValueGeneratedNever();
        terms.Property(t => t.OwnClauses).HasColumnType("jsonb").HasConversion(
            clauses => JsonSerializer.Serialize(clauses, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<Dictionary<string, Clause>>(json, JsonSerializerOptions.Web)!,
            // A version never changes once it is written.
            new ValueComparer<IReadOnlyDictionary<string, Clause>>((a, b) => ReferenceEquals(a, b), clauses => clauses.Count, clauses => clauses));
        terms.HasData(TermsOfSale.V1);
    }
}

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.ToTable("customers");
        customer.Property(c => c.Id).ValueGeneratedNever();
        customer.Property(c => c.Version).IsRowVersion();
        customer.ComplexProperty(c => c.Address);
        customer.ComplexProperty(c => c.Contact);
        customer.ComplexProperty(c => c.DecisionMaker);
        customer.HasIndex(c => c.DecisionMakerId);
        customer.HasIndex(c => c.ContactId);
        customer.HasIndex(c => c.Siren);
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public const string NumberIndex = "ux_proposals_number";

    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("proposals");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.Version).IsRowVersion();
        proposal.ComplexProperty(p => p.Training);
        proposal.ComplexProperty(p => p.Price);
        proposal.ComplexProperty(p => p.Acceptance);
        proposal.HasMany(p => p.Participants).WithOne().HasForeignKey("ProposalId").IsRequired();
        proposal.HasMany(p => p.Funding).WithOne().HasForeignKey("ProposalId").IsRequired();
        proposal.Navigation(p => p.Participants).AutoInclude();
        proposal.Navigation(p => p.Funding).AutoInclude();
        proposal.HasIndex(p => p.Number).IsUnique().HasDatabaseName(NumberIndex);
        // The sweep of CGV-2.1-c looks here every second.
        proposal.HasIndex(p => new { p.Status, p.ValidUntil });
        proposal.HasIndex(p => new { p.PartnerId, p.Id });
        proposal.HasIndex(p => p.CustomerId);
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("participants");
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.ComplexProperty(p => p.Person);
    }
}

internal sealed class FundingAnnouncementMapping : IEntityTypeConfiguration<FundingAnnouncement>
{
    public void Configure(EntityTypeBuilder<FundingAnnouncement> file)
    {
        file.ToTable("funding_announcements");
        file.Property(f => f.Id).ValueGeneratedNever();
    }
}

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public const string ProposalIndex = "ux_contracts_proposal";

    public void Configure(EntityTypeBuilder<Contract> contract)
    {
        contract.ToTable("contracts");
        contract.Property(c => c.Id).ValueGeneratedNever();
        contract.Property(c => c.Version).IsRowVersion();
        contract.ComplexProperty(c => c.Training, training => training.Property(t => t.SessionId).HasColumnName("session_id"));
        contract.ComplexProperty(c => c.Price);
        contract.Ignore(c => c.Suspensions);
        contract.Ignore(c => c.Facts);
        contract.PrimitiveCollection<List<SuspensionCause>>("_suspensions").HasColumnName("suspensions").ElementType(e => e.HasConversion<string>());
        contract.HasMany(c => c.Reservations).WithOne().HasForeignKey("ContractId").IsRequired();
        contract.Navigation(c => c.Reservations).AutoInclude();
        // One contract per proposal, whatever is retried.
        contract.HasIndex(c => c.ProposalId).IsUnique().HasDatabaseName(ProposalIndex);
        contract.HasIndex(c => c.Number).IsUnique();
        contract.HasIndex(c => c.CustomerId);
        contract.HasIndex(c => new { c.PartnerId, c.Id });
        contract.HasIndex(c => new { c.Status, c.Id });
    }
}

internal sealed class ReservationMapping : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> reservation)
    {
        reservation.ToTable("reservations");
        reservation.Property(r => r.Id).ValueGeneratedNever();
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<AttendanceLine>
{
    public void Configure(EntityTypeBuilder<AttendanceLine> line)
    {
        line.ToTable("attendance");
        line.HasKey(l => new { l.SessionId, l.ParticipantId, l.Day, l.Period });
        line.Ignore(l => l.HalfDay);
        line.Property(l => l.ParticipantSignedBy).HasMaxLength(100);
        line.Property(l => l.TrainerSignedBy).HasMaxLength(100);
        line.Property(l => l.AbsenceNotedBy).HasMaxLength(100);
        line.HasIndex(l => l.ContractId);
        line.HasIndex(l => l.ParticipantId);
    }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("certificates");
        certificate.Property(c => c.Id).ValueGeneratedNever();
        // One of each kind per participant, whatever is retried.
        certificate.HasIndex(c => new { c.ContractId, c.ParticipantId, c.Kind }).IsUnique();
    }
}

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> evaluation)
    {
        evaluation.ToTable("evaluations");
        evaluation.Property(e => e.Id).ValueGeneratedNever();
        evaluation.Property(e => e.Score).HasColumnType("numeric(6,2)");
        evaluation.Property(e => e.OutOf).HasColumnType("numeric(6,2)");
        // One of each kind per participant, whatever is retried.
        evaluation.HasIndex(e => new { e.ContractId, e.ParticipantId, e.Kind }).IsUnique();
        // The sweep looks here every second.
        evaluation.HasIndex(e => e.DueOn).HasFilter("asked_at IS NULL AND answered_at IS NULL");
    }
}
