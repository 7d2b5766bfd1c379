using System.Security.Cryptography;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Pages;

/// <summary>The offer a signing link is about.</summary>
internal static class OfferOnLink
{
    /// <summary>Null when the link is none, for something else, or not for this customer's contact.</summary>
    public static async Task<OfferFacts?> FindAsync(OrderingDbContext db, Company company, PersonalLink? link, CancellationToken ct)
    {
        if (link is not { Purpose: PersonLinks.Signing } || await db.Proposals.SingleOrDefaultAsync(p => p.Id == link.ResourceId, ct) is not { } proposal)
        {
            return null;
        }

        var facts = await OfferFacts.LoadAsync(db, company, proposal, ct);
        return facts.Customer.ContactId == link.SubjectId ? facts : null;
    }

    /// <summary>What was shown, by its hash: the same offer makes the same bytes.</summary>
    public static string HashOf(OfferFacts facts) => Convert.ToHexStringLower(SHA256.HashData(ProposalPaper.Of(facts).ToPdf()));
}

/// <summary>The pages of signing an offer.</summary>
internal static class OfferPages
{
    public static ContentHttpResult Form(HttpResponse response, OfferFacts facts, string link, string documentSha256, IReadOnlyList<DomainError> refused)
    {
        var p = facts.Proposal;
        return HtmlPage.Show(response, "Votre proposition de formation", Html.Of($"""
            {HtmlPage.Refusals(refused)}
            <section>
            {HtmlPage.Facts([("Proposition", p.Number), .. Wording.FactsOf(p.Training), ("Participants", string.Join(", ", p.Participants.OrderBy(x => x.Position).Select(x => x.Person.FullName))), ("Prix", $"{French.Amount(p.Price.ExclVat)} HT, {French.Amount(p.Price.InclVat)} TTC"), ("Acompte", $"{French.Amount(p.Price.Deposit)} TTC"), ("Valable jusqu’au", p.ValidUntil is { } until ? $"{French.LongDate(until)} inclus" : null)])}
            </section>
            <section>
            <h2>1. Lisez les documents</h2>
            <p><a href="/me/v1/orders/sign/proposal.pdf?link={link}">Proposition commerciale (PDF)</a><br><a href="/me/v1/orders/sign/terms.pdf?link={link}">Conditions générales de vente (PDF)</a></p>
            <p class="soft">{Html.Prose($"Empreintes SHA-256 : proposition {documentSha256} ; conditions générales {p.TermsSha256}.")}</p>
            </section>
            <section>
            <h2>2. Signez</h2>
            {Seats(p)}
            <form method="post" action="/me/v1/orders/sign?link={link}">
            <input type="hidden" name="documentSha256" value="{documentSha256}"><input type="hidden" name="termsSha256" value="{p.TermsSha256}">
            <label class="tick"><input type="checkbox" name="initialled" value="true" required><span>{Html.Prose("J’ai lu chaque page de la proposition et la paraphe.")}</span></label>
            {Html.When(facts.Customer.Kind == CustomerKind.Company, $"<label class=\"tick\"><input type=\"checkbox\" name=\"entitled\" value=\"true\" required><span>{Html.Prose($"Je suis habilité à engager {facts.Customer.Name} ; cette déclaration tient lieu de cachet.")}</span></label>")}
            <label class="tick"><input type="checkbox" name="terms" value="true" required><span>{Html.Prose($"J’ai lu les conditions générales de vente, version {p.TermsVersion}, les paraphe et les accepte sans réserve.")}</span></label>
            <label for="mention">{Html.Prose($"Écrivez la mention « {AcceptanceChecklist.Mention} »")}</label>
            <input type="text" id="mention" name="mention" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="100" required>
            {Html.When(facts.Customer.Kind == CustomerKind.Individual, $"<p class=\"soft\">{Html.Prose("Vous pourrez vous rétracter sans motif ; aucune somme ne vous est demandée avant la fin de ce délai.")}</p>")}
            <button type="submit">Signer la proposition</button>
            </form>
            <p class="soft">{Html.Prose("Avec votre signature nous enregistrons l’heure, votre adresse IP, votre navigateur et l’empreinte des documents, comme preuve de votre accord.")}</p>
            </section>
            """), refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public static ContentHttpResult Accepted(HttpResponse response, OfferFacts facts, bool online) => HtmlPage.Show(response, "Proposition acceptée", Html.Of($"""
        {HtmlPage.Good($"La proposition {facts.Proposal.Number} est acceptée{(online ? ", signée en ligne" : "")}. Un accusé de réception vous a été envoyé par e-mail.")}
        <section>{HtmlPage.Facts(Wording.FactsOf(facts.Proposal.Training))}</section>
        """));

    public static ContentHttpResult Over(HttpResponse response, DomainError why) => HtmlPage.Show(response, "Cette proposition ne peut plus être signée",
        Html.Of($"<section class=\"bad\"><p>{Html.Prose(why.Message)}</p></section>"), StatusCodes.Status409Conflict);

    private static Html Seats(Proposal p) => p.Seats switch
    {
        SeatsStatus.Held => Html.None,
        SeatsStatus.Waiting => Html.Of($"<p>{Html.Prose("La session est complète pour le moment : vous êtes sur liste d’attente et pourrez signer dès que vos places seront libres.")}</p>"),
        _ => Html.Of($"<p>{Html.Prose("Vos places sont en cours de réservation : la signature sera possible dans un instant.")}</p>"),
    };
}
