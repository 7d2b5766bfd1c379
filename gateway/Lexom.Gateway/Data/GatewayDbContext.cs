using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Gateway.Data;

/// <summary>Staff sessions and the keys they are protected with, shared by every instance of the gateway. It has no messages, hence no outbox.</summary>
public sealed class GatewayDbContext(DbContextOptions<GatewayDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<StoredSession> Sessions => Set<StoredSession>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("gateway");
        modelBuilder.Entity<StoredSession>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(s => s.KeyHash);
            session.HasIndex(s => s.ExpiresAt);
            session.HasIndex(s => s.Subject);
            session.Property(s => s.Device).HasMaxLength(StoredSession.DeviceLength);
        });
    }
}
