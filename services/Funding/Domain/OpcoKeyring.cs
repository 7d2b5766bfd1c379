using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>How an OPCO signs (Standard Webhooks 1.0).</summary>
internal enum KeyAlgorithm
{
    /// <summary><c>v1a</c>: we hold the public key only. Preferred.</summary>
    Ed25519,

    /// <summary><c>v1</c>: a shared secret.</summary>
    HmacSha256,
}

/// <summary>
/// The keys of one OPCO. Two may be live at once, so that it can change keys without a message being refused; two more for the sandbox, which open nothing else.
/// </summary>
internal sealed class OpcoKeyring
{
    public const int MostLiveKeys = 2;

    private readonly List<OpcoKey> _keys = [];

    private OpcoKeyring()
    {
    }

    public string Opco { get; private set; } = "";

    /// <summary>Touched by each change, so that two changes at once collide on the row's version.</summary>
    public int Changes { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<OpcoKey> Keys => _keys;

    public IEnumerable<OpcoKey> Live => _keys.Where(k => k.RevokedAt is null);

    public static OpcoKeyring For(string opco) => new() { Opco = opco };

    public Result Add(Guid id, KeyAlgorithm algorithm, byte[] material, string fingerprint, string addedBy, DateTimeOffset now, bool sandbox = false)
    {
        if (_keys.Exists(k => k.Fingerprint == fingerprint))
        {
            // A key once retired stays retired: it may have been retired because it leaked.
            return FundingErrors.KeyKnown();
        }

        if (Live.Count(k => k.Sandbox == sandbox) >= MostLiveKeys)
        {
            return FundingErrors.TwoKeysLive();
        }

        _keys.Add(OpcoKey.Of(id, Opco, algorithm, material, fingerprint, addedBy, now, sandbox));
        Changes++;
        return Result.Done;
    }

    public Result Retire(Guid id, string by, DateTimeOffset now)
    {
        if (_keys.Find(k => k.Id == id) is not { } key)
        {
            return FundingErrors.KeyUnknown();
        }

        if (key.RevokedAt is null)
        {
            key.Retire(by, now);
            Changes++;
        }

        return Result.Done;
    }
}

/// <summary>One key. Its material is never shown again; the fingerprint names it.</summary>
internal sealed class OpcoKey
{
    private OpcoKey()
    {
    }

    public Guid Id { get; private set; }

    public string Opco { get; private set; } = "";

    public KeyAlgorithm Algorithm { get; private set; }

    public byte[] Material { get; private set; } = [];

    public string Fingerprint { get; private set; } = "";

    /// <summary>Opens the sandbox and nothing else.</summary>
    public bool Sandbox { get; private set; }

    public string AddedBy { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static OpcoKey Of(
        Guid id, string opco, KeyAlgorithm algorithm, byte[] material, string fingerprint, string addedBy, DateTimeOffset now, bool sandbox) => new()
    {
        Id = id,
        Opco = opco,
        Algorithm = algorithm,
        Material = material,
        Fingerprint = fingerprint,
        Sandbox = sandbox,
        AddedBy = addedBy,
        AddedAt = now,
    };

    public void Retire(string by, DateTimeOffset now)
    {
        RevokedBy = by;
        RevokedAt = now;

        // A retired secret is of no more use to us, only to a thief.
        Material = [];
    }
}
