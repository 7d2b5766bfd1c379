using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;

using Lexom.Gateway.Data;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Gateway.Session;

/// <summary>Keeps sessions in Postgres: a restart or a second gateway signs nobody out, and signing out here ends the session for good.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("lexom.staff-session.v1");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();

        // Ended sessions leave when somebody signs in: rare enough to cost nothing, often enough to keep the table small.
        await db.Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.Sessions.Add(new StoredSession
        {
            KeyHash = Hash(key), Subject = ticket.Principal.FindFirstValue("sub") ?? "", Ticket = Protect(ticket),
            CreatedAt = now, ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = Hash(key);
        var sealedTicket = Protect(ticket);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        await db.Sessions.Where(session => session.KeyHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Ticket, sealedTicket));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = Hash(key);
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        var kept = await db.Sessions.AsNoTracking()
            .Where(session => session.KeyHash == hash && session.ExpiresAt > now)
            .Select(session => session.Ticket)
            .SingleOrDefaultAsync();
        return kept is null ? null : Unprotect(kept);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
    }

    private byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Unprotect(byte[] kept)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // The keys were replaced: the person signs in again.
            return null;
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));
}
