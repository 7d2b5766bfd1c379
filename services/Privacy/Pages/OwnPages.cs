using Lexom.Privacy.Domain;
using Lexom.Privacy.Features;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Pages;

/// <summary>What a person sees on their own link.</summary>
internal sealed record OwnView(IReadOnlyList<PrivacyRequest> Requests, IReadOnlyList<ConsentChoice> Consents);

/// <summary>The page behind the personal link: ask, follow, take the answer, decide about consents.</summary>
internal static class OwnPages
{
    public const string Address = "/me/v1/privacy/mine";

    private static readonly (Right Right, string Words)[] Choices =
    [
        (Right.Access, "Savoir quelles données LEXOM détient sur moi"),
        (Right.Portability, "Recevoir mes données dans un fichier lisible par une machine"),
        (Right.Rectification, "Corriger mes données"),
        (Right.Restriction, "Faire limiter l’usage de mes données"),
        (Right.Objection, "M’opposer à l’usage de mes données"),
        (Right.Erasure, "Faire effacer mes données"),
    ];

    private static readonly (string Field, string Label)[] Correctable =
        [("firstName", "Prénom"), ("lastName", "Nom"), ("email", "Adresse électronique"), ("addressLines", "Adresse"), ("postCode", "Code postal"), ("city", "Ville")];

    public static ContentHttpResult Show(HttpResponse response, OwnView own, string link, Html notice, int status = StatusCodes.Status200OK) => HtmlPage.Show(
        response, "Vos données personnelles", Html.Of($"{notice}{Requests(own.Requests, link)}{Form(link)}{Consents(own.Consents, link)}"), status);

    private static Html Requests(IReadOnlyList<PrivacyRequest> requests, string link) => Html.When(requests.Count > 0,
        $"<section><h2>Vos demandes</h2><ul>{Html.All(requests.Select(r => Request(r, link)))}</ul></section>");

    private static Html Request(PrivacyRequest r, string link)
    {
        var json = Html.When(r.CanGiveValues().IsDone, $" · <a href=\"/me/v1/privacy/requests/{r.Id}/export?link={link}\">vos données (JSON)</a>");
        return Html.Of(
            $"""
            <li>{Html.Prose($"{r.Right.Label()} : {r.Status.Label()}, demande reçue le {French.Day(r.ReceivedOn)}, réponse au plus tard le {French.Day(r.DueOn)}.")}
            <br><a href="{Address}/{r.Id}/answer.pdf?link={link}">réponse (PDF)</a>{json}</li>
            """);
    }

    private static Html Form(string link) => Html.Of(
        $"""
        <section><h2>Nouvelle demande</h2>
        <form method="post" action="{Address}?link={link}"><input type="hidden" name="act" value="ask">
        <label for="right">Que souhaitez-vous ?</label>
        <select id="right" name="right">{Html.All(Choices.Select(c => Html.Of($"<option value=\"{c.Right.Code()}\">{Html.Prose(c.Words)}</option>")))}</select>
        <fieldset><legend>{Html.Prose("Pour une correction : les nouvelles valeurs, et seulement celles-là")}</legend>
        {Html.All(Correctable.Select(c => Html.Of($"<label for=\"{c.Field}\">{c.Label}</label><input id=\"{c.Field}\" type=\"text\" name=\"{c.Field}\" maxlength=\"300\" autocomplete=\"off\">")))}</fieldset>
        <button>Envoyer ma demande</button></form>
        <p class="soft">{Html.Prose("Nous répondons au plus tard un mois après. Vous pouvez aussi écrire à dpo@lexom.fr, ou adresser une réclamation à la CNIL (www.cnil.fr).")}</p></section>
        """);

    private static Html Consents(IReadOnlyList<ConsentChoice> consents, string link) => Html.Of(
        $"<section><h2>Vos accords</h2>{Html.All(consents.Select(c => Consent(c, link)))}</section>");

    private static Html Consent(ConsentChoice c, string link) => Html.Of(
        $"""
        <form method="post" action="{Address}?link={link}"><input type="hidden" name="act" value="{(c.Given ? "withdraw" : "give")}"><input type="hidden" name="kind" value="{c.Kind}">
        <p>{Html.Prose($"« {c.Text} » {(c.GivenAt is { } at ? $"Donné le {French.Instant(at)}." : "Non donné.")}")}</p>
        <button>{(c.Given ? "Retirer cet accord" : "Donner cet accord")}</button></form>
        """);
}
