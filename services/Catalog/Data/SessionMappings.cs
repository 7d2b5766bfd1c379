using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Lexom.Catalog.Data;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        // The lock on the row decides (CAT-3); the check says so even to whoever would forget it.
        builder.ToTable("sessions", table => table.HasCheckConstraint("ck_sessions_seats", "seats_taken BETWEEN 0 AND capacity"));
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsRowVersion();
        builder.Property<int>("_lastQueueNumber").HasColumnName("last_queue_number");
        builder.Ignore(s => s.HalfDays).Ignore(s => s.WaitingList);
        builder.HasOne<CourseVersion>().WithMany().HasForeignKey(s => new { s.CourseId, s.CourseVersion }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Trainer>().WithMany().HasForeignKey(s => s.TrainerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Slots).WithOne().HasForeignKey(s => s.SessionId);
        builder.HasMany(s => s.Registrations).WithOne().HasForeignKey(r => r.SessionId);
        builder.Navigation(s => s.Slots).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(s => s.Registrations).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(s => new { s.Status, s.StartsOn, s.Id });
    }
}

internal sealed class SlotMapping : IEntityTypeConfiguration<SessionSlot>
{
    public const string TrainerConstraint = "ex_session_slots_trainer_taken";
    public const string RoomConstraint = "ex_session_slots_room_taken";

    public void Configure(EntityTypeBuilder<SessionSlot> builder)
    {
        builder.ToTable("session_slots");
        builder.HasKey(s => new { s.SessionId, s.Day, s.Period });
        builder.Ignore(s => s.HalfDay);
        // Rule CAT-4: the exclusion constraints of the migration, which EF has no words for, keep one trainer's and one room's taken half-days from overlapping.
        // A null room (at the client's, at a distance) is never a double.
        builder.Property<NpgsqlRange<DateTime>>("During").HasColumnType("tsrange").HasComputedColumnSql(
            "CASE period WHEN 'Morning' THEN tsrange(day + time '00:00', day + time '12:00') ELSE tsrange(day + time '12:00', day + time '24:00') END", stored: true);
    }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("registrations");
        builder.HasKey(r => r.ProposalId);
        builder.Property(r => r.ProposalId).ValueGeneratedNever();
        builder.Ignore(r => r.TakesSeats);
        builder.HasIndex(r => new { r.SessionId, r.QueueNumber });
        builder.HasIndex(r => r.SessionId, "ix_registrations_waiting").HasDatabaseName("ix_registrations_waiting").HasFilter("status = 'Waiting'");
    }
}
