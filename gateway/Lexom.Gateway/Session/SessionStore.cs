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
internal sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, IHttpContextAccessor requests) : ITicketStore
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
            Device = Device(), CreatedAt = now, ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
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

    /// <summary>The sessions somebody has open, newest first.</summary>
    public async Task<IReadOnlyList<StoredSession>> OfAsync(string subject, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        return await db.Sessions.AsNoTracking().Where(session => session.Subject == subject && session.ExpiresAt > now)
            .OrderByDescending(session => session.CreatedAt).ToListAsync(ct);
    }

    /// <summary>Ends one session of somebody and gives its refresh token, so that it can be revoked too.</summary>
    public async Task<string?> EndAsync(StoredSession session, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        await db.Sessions.Where(s => s.KeyHash == session.KeyHash).ExecuteDeleteAsync(ct);
        return Unprotect(session.Ticket)?.Properties.GetTokenValue("refresh_token");
    }

    private string? Device() => requests.HttpContext?.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent
        ? agent[..Math.Min(agent.Length, StoredSession.DeviceLength)]
        : null;

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
