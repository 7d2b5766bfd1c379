using System.Text.Json;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lexom.Catalog.Data;

public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options)
{
    public const string Schema = "catalog";

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseVersion> CourseVersions => Set<CourseVersion>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionSlot> Slots => Set<SessionSlot>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<Trainer> Trainers => Set<Trainer>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<PersonalDataRequest> PersonalDataRequests => Set<PersonalDataRequest>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddServiceTables(Schema);
        modelBuilder.AddFrenchSearch();
        modelBuilder.ApplyConfiguration(new CourseMapping());
        modelBuilder.ApplyConfiguration(new CourseVersionMapping());
        modelBuilder.ApplyConfiguration(new SessionMapping());
        modelBuilder.ApplyConfiguration(new SlotMapping());
        modelBuilder.ApplyConfiguration(new RegistrationMapping());
        modelBuilder.ApplyConfiguration(new TrainerMapping());
        modelBuilder.ApplyConfiguration(new RoomMapping());
        modelBuilder.ApplyConfiguration(new PersonalDataRequestMapping());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HaveColumnType("numeric(14,2)");
        configurationBuilder.Properties<IReadOnlyList<ProgrammeModule>>().HaveConversion<ProgrammeConverter, ProgrammeComparer>().HaveColumnType("jsonb");
        configurationBuilder.Properties<CourseVersionStatus>().HaveConversion<string>();
        configurationBuilder.Properties<VatRegime>().HaveConversion<string>();
        configurationBuilder.Properties<SessionMode>().HaveConversion<string>();
        configurationBuilder.Properties<SessionStatus>().HaveConversion<string>();
        configurationBuilder.Properties<CancellationCause>().HaveConversion<string>();
        configurationBuilder.Properties<Period>().HaveConversion<string>();
        configurationBuilder.Properties<RegistrationStatus>().HaveConversion<string>();
        configurationBuilder.Properties<TrainerKind>().HaveConversion<string>();
    }

    private sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Amount, amount => Money.Rounded(amount));

    private sealed class ProgrammeConverter() : ValueConverter<IReadOnlyList<ProgrammeModule>, string>(
        modules => JsonSerializer.Serialize(modules, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<List<ProgrammeModule>>(text, JsonSerializerOptions.Web)!);

    // A sheet is replaced as a whole and never changed in place, so a change is another reference.
    private sealed class ProgrammeComparer() : ValueComparer<IReadOnlyList<ProgrammeModule>>((a, b) => ReferenceEquals(a, b), modules => modules.Count, modules => modules);
}
