using System.Security.Cryptography;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Lexom.Identity.Data;

/// <summary>Keeps authenticator secrets encrypted and checks codes against them. Codes run on real time, like the phones that show them.</summary>
internal sealed class SecondFactors(
    IDataProtectionProvider protection, IOptions<SecondFactorOptions> options, [FromKeyedServices(WallClock.Key)] TimeProvider clock)
{
    // An enrolment page left open longer shows a new secret.
    private static readonly TimeSpan OfferLifetime = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _kept = protection.CreateProtector("lexom.second-factor.v1");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("lexom.second-factor.offer.v1").ToTimeLimitedDataProtector();

    /// <summary>Only in a development system.</summary>
    public bool AllowsReuse => options.Value.AllowReuse;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(Totp.SecretLength);

    /// <summary>A secret on its way through the enrolment page: good for this account only, and not kept before its first code was right.</summary>
    public string Offer(StaffAccount account, byte[] secret) => Convert.ToBase64String(_offered.Protect([.. account.Id.ToByteArray(), .. secret], OfferLifetime));

    /// <summary>The offered secret, or null when it is old, damaged or another account's.</summary>
    public byte[]? ReadOffer(StaffAccount account, string offer)
    {
        try
        {
            var read = _offered.Unprotect(Convert.FromBase64String(offer));
            return read.AsSpan(0, 16).SequenceEqual(account.Id.ToByteArray()) ? read[16..] : null;
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Enrols the account when the code is the secret's; false changes nothing.</summary>
    public bool Enrol(StaffAccount account, byte[] secret, string code)
    {
        if (Totp.StepOf(code, secret, clock.GetUtcNow(), lastUsed: null) is not { } step)
        {
            return false;
        }

        Keep(account, secret);
        account.TotpLastStep = step;
        return true;
    }

    public void Keep(StaffAccount account, byte[] secret)
    {
        account.TotpSecret = _kept.Protect(secret);
        account.TotpLastStep = null;
        account.TwoFactorEnabled = true;
    }

    /// <summary>True once per code (RFC 6238, 5.2): its step is used up.</summary>
    public bool Accepts(StaffAccount account, string code)
    {
        if (account.TotpSecret is null
            || Totp.StepOf(code, _kept.Unprotect(account.TotpSecret), clock.GetUtcNow(), AllowsReuse ? null : account.TotpLastStep) is not { } step)
        {
            return false;
        }

        account.TotpLastStep = step;
        return true;
    }

    /// <summary>The current code of a sample account, where it may be shown.</summary>
    public string? SampleCode(StaffAccount account) =>
        options.Value.ShowSampleCode && account.TotpSecret is not null && _kept.Unprotect(account.TotpSecret).AsSpan().SequenceEqual(IdentitySeed.SampleTotpSecret)
            ? Totp.CodeAt(IdentitySeed.SampleTotpSecret, clock.GetUtcNow())
            : null;
}
