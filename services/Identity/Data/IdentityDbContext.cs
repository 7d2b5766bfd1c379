using Lexom.ServiceDefaults.Data;

using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Data;

/// <summary>Staff accounts, OAuth clients and their tokens, the issuer's keys.</summary>
public sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options)
    : IdentityUserContext<StaffAccount, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<StoredKey> Keys => Set<StoredKey>();

    public DbSet<PersonalDataDemand> PersonalDataDemands => Set<PersonalDataDemand>();

    public DbSet<PendingCorrection> PendingCorrections => Set<PendingCorrection>();

    /// <summary>Protects the sign-in cookie: shared by every instance.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.AddServiceTables("identity");
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();

        builder.Entity<StaffAccount>(account =>
        {
            account.ToTable("staff_accounts");
            account.Property(a => a.DisplayName).HasMaxLength(200);
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
        });
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid>>().ToTable("staff_claims");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().ToTable("staff_logins");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().ToTable("staff_tokens");
        builder.Entity<StoredKey>(key =>
        {
            key.ToTable("keys");
            key.HasIndex(k => new { k.Purpose, k.CreatedAt });
        });
        builder.Entity<PersonalDataDemand>(demand =>
        {
            demand.ToTable("personal_data_demands");
            demand.HasKey(d => new { d.RequestId, d.AccountId });
        });
        builder.Entity<PendingCorrection>(correction =>
        {
            correction.ToTable("pending_corrections");
            correction.HasKey(c => c.RequestId);
            correction.Property(c => c.RequestId).ValueGeneratedNever();
            correction.HasIndex(c => c.NextTryAt);
        });
    }
}
