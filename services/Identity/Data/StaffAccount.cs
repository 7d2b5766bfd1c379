using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Data;

/// <summary>A member of staff who signs in. The sign-in name is the e-mail address.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>How the staff app greets the person; never in an access token.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the person may do (<c>Roles</c> in ServiceDefaults). The set of roles is fixed by the code, so a list is enough.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>False once the person has left: no sign-in, no renewal.</summary>
    public bool Active { get; set; } = true;

    /// <summary>The authenticator app's secret, encrypted by data protection; null while none is enrolled.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>The step of the last code used: a code is good once.</summary>
    public long? TotpLastStep { get; set; }

    /// <summary>When the personal fields were emptied for good (CGV-5.5-d).</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Takes the authenticator away: a new one is enrolled at the next sign-in.</summary>
    public void ForgetSecondFactor()
    {
        TwoFactorEnabled = false;
        TotpSecret = null;
        TotpLastStep = null;
    }

    /// <summary>GDPR art. 16: the address to sign in with and the name shown, where new ones are given. A new address ends the sign-ins that were made with the old one.</summary>
    public void Correct(string? email, string? displayName)
    {
        DisplayName = displayName ?? DisplayName;
        if (email is not null)
        {
            Email = UserName = email;
            NormalizedEmail = NormalizedUserName = email.ToUpperInvariant();
            SecurityStamp = $"{Guid.CreateVersion7():N}";
        }
    }

    /// <summary>Empties the personal fields of a closed account. The id stays, because other records name it as their author.</summary>
    public void Erase(DateTimeOffset now)
    {
        if (ErasedAt is not null)
        {
            return;
        }

        ErasedAt = now;
        DisplayName = "";
        Email = UserName = $"{Id:N}@efface.invalid";
        NormalizedEmail = NormalizedUserName = Email.ToUpperInvariant();
        PasswordHash = null;
        PhoneNumber = null;
        ForgetSecondFactor();
    }
}
