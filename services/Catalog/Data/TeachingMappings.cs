using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Catalog.Data;

internal sealed class TrainerMapping : IEntityTypeConfiguration<Trainer>
{
    public const string EmailIndex = "ix_trainers_email";

    public void Configure(EntityTypeBuilder<Trainer> builder)
    {
        builder.ToTable("trainers");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsRowVersion();
        builder.HasIndex(t => t.Email).IsUnique().HasFilter("erased_on IS NULL").HasDatabaseName(EmailIndex);
        builder.HasIndex(t => t.EraseOn).HasFilter("erase_on IS NOT NULL");
    }
}

internal sealed class RoomMapping : IEntityTypeConfiguration<Room>
{
    public const string NameIndex = "ix_rooms_name";

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Place);
        builder.HasIndex(r => r.Name).IsUnique().HasDatabaseName(NameIndex);
    }
}

internal sealed class PersonalDataRequestMapping : IEntityTypeConfiguration<PersonalDataRequest>
{
    public void Configure(EntityTypeBuilder<PersonalDataRequest> builder)
    {
        builder.ToTable("personal_data_requests");
        builder.HasKey(r => r.RequestId);
        builder.Property(r => r.RequestId).ValueGeneratedNever();
        builder.HasIndex(r => r.CorrectAt).HasFilter("correct_at IS NOT NULL");
    }
}
