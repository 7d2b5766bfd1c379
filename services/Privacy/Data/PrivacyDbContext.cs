using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lexom.Privacy.Data;

public sealed class PrivacyDbContext(DbContextOptions<PrivacyDbContext> options) : DbContext(options)
{
    public const string Schema = "privacy";

    public DbSet<PrivacyRequest> Requests => Set<PrivacyRequest>();

    public DbSet<ExportedValue> ExportedValues => Set<ExportedValue>();

    public DbSet<MadeLink> Links => Set<MadeLink>();

    public DbSet<RequestAlarm> Alarms => Set<RequestAlarm>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();

    public DbSet<ClosingReport> ClosingReports => Set<ClosingReport>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Breach> Breaches => Set<Breach>();

    public DbSet<RegisteredField> RegisteredFields => Set<RegisteredField>();

    public DbSet<Relationship> Relationships => Set<Relationship>();

    public DbSet<ConcludedContract> Contracts => Set<ConcludedContract>();

    // Items hang on answers and answers on the request, one chain: a single query repeats nothing worth splitting.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables(Schema);
        modelBuilder.ApplyConfiguration(new PrivacyRequestMapping());
        RecordMappings.Apply(modelBuilder);
        RegisterMappings.Apply(modelBuilder);
    }
}
