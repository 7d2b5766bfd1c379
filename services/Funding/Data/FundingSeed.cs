using Lexom.Funding.Domain;
using Lexom.Funding.Signatures;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

/// <summary>
/// Keys of two OPCOs for a system people try out: Atlas signs with Ed25519, AKTO with HMAC. Only what LEXOM would hold is here; the private key is a development
/// constant of the demo (tests/Lexom.Demo/DevelopmentKeys.cs). Never seeded without <c>--seed</c>.
/// </summary>
public static class FundingSeed
{
    public const string AtlasPublicKey = "whpk_aIpGCa/OwjcmeSYJyoI40o6PwelnpjNMhu4TtnPd9EM=";
    public const string AktoSecret = "whsec_rLSU5OYOFWEVbJ0RBiCAZVH7gFx4tuqE36Vv5buSdFA=";

    private static readonly (Guid Id, string Opco, string Key)[] Keys =
    [
        (new Guid("01990000-0000-7000-8000-0000000000a1"), "atlas", AtlasPublicKey),
        (new Guid("01990000-0000-7000-8000-0000000000a2"), "akto", AktoSecret),
    ];

    public static async Task ApplyAsync(IServiceProvider services, bool withSamples, CancellationToken ct)
    {
        if (!withSamples)
        {
            return;
        }

        var db = services.GetRequiredService<FundingDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var (id, opco, key) in Keys)
        {
            var ring = await db.Keyrings.Include(r => r.Keys).SingleOrDefaultAsync(r => r.Opco == opco, ct) ?? db.Add(OpcoKeyring.For(opco)).Entity;
            var material = KeyMaterial.Parse(key).Value;
            // Known already, retired included: whoever retired it on a trial system does not get it back by a restart.
            _ = ring.Add(id, material.Algorithm, material.Bytes, material.Fingerprint, "system", now);
        }

        await db.SaveChangesAsync(ct);
    }
}
