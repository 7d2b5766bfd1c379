using Lexom.Kernel;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.ServiceDefaults.Data;

/// <summary>The tables every service has in its own schema.</summary>
public static class ServiceTables
{
    /// <summary>Sets the default schema and maps outbox, inbox, dead letters, idempotency keys, mail and personal restrictions. First line of <c>OnModelCreating</c>.</summary>
    /// <param name="model">The model being built.</param>
    /// <param name="schema">The service's name.</param>
    public static ModelBuilder AddServiceTables(this ModelBuilder model, string schema)
    {
        model.HasDefaultSchema(schema);
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.HasKey(m => m.Seq);
            outbox.Property(m => m.Seq).UseIdentityAlwaysColumn();
            outbox.Property(m => m.Body).HasColumnType("jsonb");
            outbox.HasIndex(m => new { m.Key, m.Seq });
        });
        model.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("inbox");
            inbox.HasKey(m => m.MessageId);
            inbox.HasIndex(m => m.HandledAt);
        });
        model.Entity<DeadLetter>(letter =>
        {
            letter.ToTable("dead_letters");
            letter.HasKey(l => l.Id);
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.HasIndex(l => l.ReplayedAt);
        });
        model.Entity<IdempotencyRecord>(record =>
        {
            record.ToTable("idempotency_keys");
            record.HasKey(r => new { r.Client, r.Route, r.Key });
            record.HasIndex(r => r.SavedAt);
        });
        model.Entity<MailMessage>(mail =>
        {
            mail.ToTable("mail");
            mail.HasKey(m => m.Id);
            mail.Property(m => m.Id).ValueGeneratedNever();
            mail.Property(m => m.Status).HasConversion<string>();
            mail.Property(m => m.Purpose).HasConversion<string>().HasDefaultValue(MailPurpose.Contract).HasSentinel(MailPurpose.Contract);
            mail.HasIndex(m => m.Reason).IsUnique();
            mail.HasIndex(m => new { m.Status, m.NotBefore });
        });
        model.Entity<PersonalRestriction>(restriction =>
        {
            restriction.ToTable("personal_restrictions");
            restriction.HasKey(r => new { r.RequestId, r.SubjectId });
            restriction.HasIndex(r => r.SubjectId);
            restriction.HasIndex(r => r.AddressHashes).HasMethod("gin");
        });
        return model;
    }

    /// <summary>Stores an amount as <c>numeric(14,2)</c>.</summary>
    public static PropertyBuilder<Money> IsMoney(this PropertyBuilder<Money> property) =>
        property.HasConversion(money => money.Amount, amount => Money.Rounded(amount)).HasColumnType("numeric(14,2)");

    /// <summary>Stores an amount that may be absent as <c>numeric(14,2)</c>.</summary>
    public static PropertyBuilder<Money?> IsMoney(this PropertyBuilder<Money?> property) =>
        property.HasConversion(money => money!.Value.Amount, amount => Money.Rounded(amount)).HasColumnType("numeric(14,2)");
}
