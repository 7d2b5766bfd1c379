using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Pages;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>The person uses a right, gives a consent or takes it back on their own page (CGV-5.5-d, CGV-5.5-e). Sending the form twice is one request.</summary>
public static class AskOnOwnPage
{
    public static void Map(RouteGroupBuilder pages) => pages.MapPost("mine", Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();

    public static async Task<ContentHttpResult> Handle(
        string? link, IFormCollection form, PrivacyDbContext db, Outbox outbox, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (links.Read(link ?? "") is not { Purpose: PrivacyRoutes.LinkPurpose } read)
        {
            return HtmlPage.LinkOver(response);
        }

        var done = await ActAsync(form, read, db, outbox, clock.GetUtcNow(), ct);
        if (!done.Try(out var words, out var errors))
        {
            return OwnPages.Show(response, await db.OwnViewAsync(read, ct), link!, HtmlPage.Refusals(errors, "Ce n’est pas possible ainsi"), StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveChangesAsync(ct);

        return OwnPages.Show(response, await db.OwnViewAsync(read, ct), link!, HtmlPage.Good(words));
    }

    private static async Task<Result<string>> ActAsync(IFormCollection form, PersonalLink link, PrivacyDbContext db, Outbox outbox, DateTimeOffset now, CancellationToken ct)
    {
        var kind = form["kind"].ToString();
        switch (form["act"].ToString())
        {
            case "give":
                return await GiveAsync(kind, link, db, now, ct);
            case "withdraw" when ConsentKinds.Parse(kind) is { } known:
                await db.WithdrawConsentsAsync(link, known, now, ct);
                return "Votre accord est retiré, avec effet immédiat.";
            case "withdraw":
                return PrivacyErrors.UnknownConsent;
            default:
                var right = form["right"].ToString();
                var corrections = right == Right.Rectification.Code()
                    ? CorrectionRules.Fields.Where(f => !string.IsNullOrWhiteSpace(form[f])).ToDictionary(f => f, f => form[f].ToString().Trim())
                    : null;
                return (await db.AskAsync(outbox, link, right, corrections, now, ct)).Try(out var asked, out var errors)
                    ? $"Votre demande est {(asked.IsNew ? "enregistrée" : "déjà enregistrée")} ; vous aurez notre réponse au plus tard le {French.Day(asked.Request.DueOn)}."
                    : Result<string>.Refused(errors);
        }
    }

    private static async Task<Result<string>> GiveAsync(string kind, PersonalLink link, PrivacyDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (!Consent.Give(Guid.CreateVersion7(now), link.SubjectId, kind, textVersion: null, $"person:{link.SubjectId}", now).Try(out var consent, out var errors))
        {
            return Result<string>.Refused(errors);
        }

        if (!(await ConsentChoice.InForceAsync(db, link, ct)).Exists(c => c.Kind == consent.Kind))
        {
            db.Consents.Add(consent);
        }

        return "Votre accord est enregistré. Vous pouvez le retirer à tout moment, ici ou en un clic depuis chaque courriel.";
    }
}
