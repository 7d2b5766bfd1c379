using Lexom.Privacy.Data;
using Lexom.Privacy.Pages;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>
/// The link in each mail (CGV-5.5-e, GDPR art. 7 § 3): the button of the mail program takes every consent back at once (RFC 8058), and so does the one button of the page that the
/// link opens. Opening alone changes nothing, because programs that look for harm open every link of a mail. Doing it twice changes nothing.
/// </summary>
public static class TakeConsentBack
{
    private const string Path = "consents/withdrawal";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous().ExcludeFromDescription();
        pages.MapPost(Path, Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
    }

    public static ContentHttpResult Show(string? link, SignedLinks links, HttpResponse response) =>
        links.Read(link ?? "") is { Purpose: SignedLinks.Consents } ? ConsentPages.Ask(response, link!) : HtmlPage.LinkOver(response);

    public static async Task<ContentHttpResult> Handle(
        string? link, PrivacyDbContext db, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (links.Read(link ?? "") is not { Purpose: SignedLinks.Consents } read)
        {
            return HtmlPage.LinkOver(response);
        }

        await db.WithdrawConsentsAsync(read, only: null, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);

        return ConsentPages.Done(response);
    }
}
