namespace Lexom.Demo;

/// <summary>
/// What the OPCOs of a trial system sign with. For development only: published here, so worthless as secrets. The other half of each is in
/// services/Funding/Data/FundingSeed.cs and is seeded only with <c>--seed</c>.
/// </summary>
internal static class DevelopmentKeys
{
    /// <summary>Ed25519 seed (32 bytes, base64) of OPCO Atlas: signatures of version <c>v1a</c>.</summary>
    public const string AtlasPrivateSeed = "T1Ys34XTLED+9NsqvrykZopEAA8HLn83Gc7pLj5Pctc=";

    /// <summary>HMAC secret of OPCO AKTO: signatures of version <c>v1</c>.</summary>
    public const string AktoSecret = "whsec_rLSU5OYOFWEVbJ0RBiCAZVH7gFx4tuqE36Vv5buSdFA=";
}
