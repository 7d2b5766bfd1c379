using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Catalog.Data;

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public const string ReferenceIndex = "ix_courses_reference";

    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("courses");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsRowVersion();
        builder.Ignore(c => c.Current).Ignore(c => c.Draft);
        builder.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.CourseId);
        builder.Navigation(c => c.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => c.Reference).IsUnique().HasDatabaseName(ReferenceIndex);
    }
}

internal sealed class CourseVersionMapping : IEntityTypeConfiguration<CourseVersion>
{
    public void Configure(EntityTypeBuilder<CourseVersion> builder)
    {
        builder.ToTable("course_versions");
        builder.HasKey(v => new { v.CourseId, v.Number });
        builder.Property(v => v.RowVersion).IsRowVersion();
        builder.ComplexProperty(v => v.Sheet, sheet =>
        {
            sheet.Property(s => s.Title).HasColumnName("title");
            sheet.Property(s => s.Domain).HasColumnName("domain");
            sheet.Property(s => s.IsTraining).HasColumnName("is_training");
            sheet.Property(s => s.DurationDays).HasColumnName("duration_days");
            sheet.Property(s => s.DurationHours).HasColumnName("duration_hours").HasColumnType("numeric(6,2)");
            sheet.Property(s => s.Objectives).HasColumnName("objectives");
            sheet.Property(s => s.Programme).HasColumnName("programme");
            sheet.Property(s => s.Prerequisites).HasColumnName("prerequisites");
            sheet.Property(s => s.Audience).HasColumnName("audience");
            sheet.Property(s => s.TeachingMethods).HasColumnName("teaching_methods");
            sheet.Property(s => s.EvaluationMethods).HasColumnName("evaluation_methods");
            sheet.Property(s => s.InterPrice).HasColumnName("inter_price");
            sheet.Property(s => s.IntraPrice).HasColumnName("intra_price");
            sheet.Property(s => s.VatRegime).HasColumnName("vat_regime");
            sheet.Property(s => s.MaximumParticipants).HasColumnName("maximum_participants");
            sheet.Property(s => s.Formacodes).HasColumnName("formacodes");
        });
        builder.HasSearchColumn();
    }
}
