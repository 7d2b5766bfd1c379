using System.Text.Json;
using Lexom.Privacy.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Lexom.Privacy.Data;

/// <summary>Registers the DPO keeps: consents, breaches, retention runs, and the labels of all services.</summary>
internal static class RegisterMappings
{
    public const string ConsentIndex = "ux_consents_in_force";

    public static void Apply(ModelBuilder model)
    {
        model.Entity<RetentionRun>(run =>
        {
            run.ToTable("retention_runs");
            run.Property(r => r.Id).ValueGeneratedNever();
            run.Property(r => r.Findings).HasColumnType("jsonb").HasConversion(
                findings => JsonSerializer.Serialize(findings, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<List<RetentionFinding>>(json, JsonSerializerOptions.Web)!,
                // Written once, as a whole.
                new ValueComparer<List<RetentionFinding>>((a, b) => ReferenceEquals(a, b), f => f.Count, f => f));
            run.HasIndex(r => r.NextTryAt).HasFilter("done_at IS NULL");
            // One real run a day, however many instances look.
            run.HasIndex(r => r.On).IsUnique().HasFilter("NOT dry_run");
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consents");
            consent.Property(c => c.Id).ValueGeneratedNever();
            consent.Property(c => c.Kind).HasConversion<string>();
            consent.Ignore(c => c.IsInForce);
            consent.HasIndex(c => c.SubjectId);
            // One consent in force per person and kind.
            consent.HasIndex(c => new { c.SubjectId, c.Kind }).IsUnique().HasFilter("withdrawn_at IS NULL").HasDatabaseName(ConsentIndex);
        });
        model.Entity<Breach>(breach =>
        {
            breach.ToTable("breaches");
            breach.Property(b => b.Id).ValueGeneratedNever();
            breach.Property(b => b.Version).IsRowVersion();
            breach.HasIndex(b => b.NotifyBefore).HasFilter("notified_at IS NULL AND without_risk_because IS NULL");
        });
        model.Entity<ClosingReport>(report =>
        {
            report.ToTable("closing_reports");
            report.HasKey(r => r.RequestId);
            report.Property(r => r.RequestId).ValueGeneratedNever();
            // text, not jsonb: the signature is over these very characters.
            report.Property(r => r.Content).HasColumnType("text");
            report.HasOne<PrivacyRequest>().WithOne().HasForeignKey<ClosingReport>(r => r.RequestId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RegisteredField>(field =>
        {
            field.ToTable("registered_fields");
            field.HasKey(f => new { f.Service, f.Field });
        });
    }
}
