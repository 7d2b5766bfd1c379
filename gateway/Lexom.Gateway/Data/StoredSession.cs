namespace Lexom.Gateway.Data;

/// <summary>A staff session: the tokens stay here, the browser holds only a random key.</summary>
public sealed class StoredSession
{
    public const int DeviceLength = 200;

    /// <summary>SHA-256 of the key in the cookie: reading this table gives nobody a session.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The account, so that its sessions can be found.</summary>
    public required string Subject { get; init; }

    /// <summary>The ticket with its tokens, encrypted by data protection.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>What the browser called itself when it signed in, so that its holder recognises it.</summary>
    public string? Device { get; init; }

    /// <summary>UTC, real time.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC, real time; the session is gone afterwards whatever the browser keeps.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
