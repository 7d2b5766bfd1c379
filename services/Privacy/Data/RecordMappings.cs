using Lexom.Privacy.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Data;

/// <summary>The plain records beside the request: each is written once, and removed with what it belongs to.</summary>
internal static class RecordMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<ExportedValue>(value =>
        {
            value.ToTable("exported_values");
            value.Property(v => v.Id).ValueGeneratedNever();
            BelongsToRequest(value);
        });
        model.Entity<Disclosure>(disclosure =>
        {
            disclosure.ToTable("disclosures");
            disclosure.Property(d => d.Id).ValueGeneratedNever();
            BelongsToRequest(disclosure);
        });
        model.Entity<RequestAlarm>(alarm =>
        {
            alarm.ToTable("alarms");
            alarm.Property(a => a.Id).ValueGeneratedNever();
            alarm.Property(a => a.Kind).HasConversion<string>();
            alarm.HasIndex(a => new { a.RequestId, a.DueOn, a.Kind }).IsUnique();
            BelongsToRequest(alarm);
        });
        model.Entity<MadeLink>(link =>
        {
            link.ToTable("links");
            link.Property(l => l.Id).ValueGeneratedNever();
            link.HasIndex(l => l.SubjectIds).HasMethod("gin");
            link.HasIndex(l => l.ExpiresAt);
        });
        model.Entity<Reading>(reading =>
        {
            reading.ToTable("readings");
            reading.Property(r => r.Id).ValueGeneratedNever();
            reading.HasIndex(r => r.SubjectIds).HasMethod("gin");
            reading.HasIndex(r => new { r.Actor, r.ReadAt });
            reading.HasIndex(r => r.ReadAt);
        });
        model.Entity<Relationship>(relationship =>
        {
            relationship.ToTable("relationships");
            relationship.HasKey(r => r.CustomerId);
            relationship.Property(r => r.CustomerId).ValueGeneratedNever();
        });
        model.Entity<ConcludedContract>(contract =>
        {
            contract.ToTable("contracts");
            contract.HasKey(c => c.ContractId);
            contract.Property(c => c.ContractId).ValueGeneratedNever();
            contract.HasIndex(c => c.CustomerId);
        });
    }

    private static void BelongsToRequest<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> record)
        where T : class =>
        record.HasOne<PrivacyRequest>().WithMany().HasForeignKey("RequestId").OnDelete(DeleteBehavior.Cascade);
}
