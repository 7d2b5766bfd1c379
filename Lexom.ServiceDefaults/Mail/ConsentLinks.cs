using System.Text.RegularExpressions;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Mail;

/// <summary>Tells whose address a mail goes to. A service that knows persons outside LEXOM registers one; its mails then carry the link by which they take a consent back.</summary>
public interface IPersonsByAddress
{
    /// <summary>The ids of the person, the likeliest first; empty when it is nobody's known here.</summary>
    Task<IReadOnlyList<Guid>> FindAsync(string address, CancellationToken ct);
}

/// <summary>The link, in each mail to a person, by which a consent is taken back in one click (CGV-5.5-e, GDPR art. 7 § 3).</summary>
internal sealed partial class ConsentLinks(
    SignedLinks links, IConfiguration configuration, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, IEnumerable<IPersonsByAddress> persons)
{
    public const string Path = "/me/v1/privacy/consents/withdrawal";

    // Someone is known under an id per order: the newest ones are enough, and a link must fit into a mail.
    private const int MostIds = 8;
    private const int MonthsGood = 13;

    /// <summary>Lines to put below a mail; empty when its reader is nobody's known here.</summary>
    public async Task<string> FooterAsync(string recipient, CancellationToken ct)
    {
        foreach (var register in persons)
        {
            if (await register.FindAsync(recipient, ct) is { Count: > 0 } ids)
            {
                return $"\n\n—\nVous nous avez donné votre accord pour recevoir nos offres, ou pour que vos coordonnées soient communiquées ? Vous pouvez le retirer ici en un clic :\n{AddressOf(ids)}";
            }
        }

        return "";
    }

    /// <summary>The link in a mail's text: mail programs show it as a button (RFC 8058).</summary>
    public static string? In(string text) => Link().Match(text) is { Success: true } found ? found.Value : null;

    private string AddressOf(IReadOnlyList<Guid> ids)
    {
        var others = ids.Skip(1).Take(MostIds - 1).ToList();
        var link = new PersonalLink(SignedLinks.Consents, ids[0], ids[0], wallClock.GetUtcNow().AddMonths(MonthsGood)) { Also = others.Count == 0 ? null : others };
        var root = configuration["Auth:Issuer"] ?? "http://localhost:8080";
        return $"{root.TrimEnd('/')}{Path}?link={links.Create(link)}";
    }

    [GeneratedRegex(@"https?://\S+/me/v1/privacy/consents/withdrawal\?link=[\w.-]+")]
    private static partial Regex Link();
}
