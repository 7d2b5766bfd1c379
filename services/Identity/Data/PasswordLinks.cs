using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Time;

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lexom.Identity.Data;

/// <summary>Mails a link by which the holder of an account chooses a password. The mail is stored with the change it belongs to.</summary>
internal sealed class PasswordLinks(
    UserManager<StaffAccount> users, Mailbox mailbox, IOptions<IssuerOptions> issuer, [FromKeyedServices(WallClock.Key)] TimeProvider clock)
{
    public async Task MailAsync(StaffAccount account, string subject, string why, CancellationToken ct)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var link = new Uri(issuer.Value.Issuer, $"account/password?account={account.Id}&token={Uri.EscapeDataString(token)}");
        await mailbox.AddAsync(account.Email!, subject, $"""
            Bonjour,

            {why} Choisissez votre mot de passe à cette adresse, valable vingt-quatre heures et une seule fois :

            {link.AbsoluteUri}

            Si vous n’attendiez pas ce message, prévenez votre administrateur.

            LEXOM
            """, $"password:{account.Id}:{clock.GetUtcNow().UtcTicks}", ct);
    }
}
