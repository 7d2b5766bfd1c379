using System.Text.Json;
using Lexom.Privacy.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Privacy.Data;

internal sealed class PrivacyRequestMapping : IEntityTypeConfiguration<PrivacyRequest>
{
    private const string RequestId = "RequestId";

    public void Configure(EntityTypeBuilder<PrivacyRequest> request)
    {
        request.ToTable("requests");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Right).HasConversion<string>();
        request.Property(r => r.Channel).HasConversion<string>();
        request.Property(r => r.Status).HasConversion<string>();
        request.Property(r => r.Version).IsRowVersion();
        request.Ignore(r => r.MissingAnswers);
        request.Ignore(r => r.MissingValues);
        request.HasIndex(r => r.SubjectIds).HasMethod("gin");
        // Deadlines are swept over the open requests only.
        request.HasIndex(r => r.DueOn).HasFilter("status <> 'Closed'");
        request.Property(r => r.Corrections).HasColumnType("jsonb").HasConversion(
            values => JsonSerializer.Serialize(values, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Web),
            new ValueComparer<Dictionary<string, string>?>((a, b) => ReferenceEquals(a, b), c => c == null ? 0 : c.Count, c => c));
        request.HasIndex(r => r.NextReleaseOn).HasFilter("next_release_on IS NOT NULL");
        request.HasIndex(r => r.ClosedAt).HasFilter("status = 'Closed'");
        request.OwnsMany(r => r.Answers, Configure);
    }

    private static void Configure(OwnedNavigationBuilder<PrivacyRequest, ServiceAnswer> answer)
    {
        answer.ToTable("service_answers");
        answer.WithOwner().HasForeignKey(RequestId);
        answer.HasKey(RequestId, nameof(ServiceAnswer.Service));
        answer.HasIndex(a => a.NextPullAt).HasFilter("next_pull_at IS NOT NULL");
        answer.OwnsMany(a => a.Items, item =>
        {
            item.ToTable("answer_items");
            item.WithOwner().HasForeignKey(RequestId, nameof(ServiceAnswer.Service));
            item.Property<int>("Position");
            item.HasKey(RequestId, nameof(ServiceAnswer.Service), "Position");
            item.Property(i => i.Outcome).HasConversion<string>();
        });
    }
}
