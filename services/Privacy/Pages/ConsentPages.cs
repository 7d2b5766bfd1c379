using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Pages;

/// <summary>What the link in each mail opens.</summary>
internal static class ConsentPages
{
    public static ContentHttpResult Ask(HttpResponse response, string link) => HtmlPage.Show(response, "Retirer votre accord", Html.Of(
        $"""
        <section><p>{Html.Prose("Vous ne recevrez plus nos offres, et vos coordonnées ne seront plus communiquées à nos partenaires. Les messages nécessaires à une formation en cours vous parviennent toujours.")}</p>
        <form method="post" action="/me/v1/privacy/consents/withdrawal?link={link}"><button>Je retire mon accord</button></form></section>
        """));

    public static ContentHttpResult Done(HttpResponse response) => HtmlPage.Show(response, "C’est fait", HtmlPage.Good(
        "Votre accord est retiré, avec effet immédiat : vous ne recevrez plus nos offres et vos coordonnées ne seront plus communiquées. Vous n’avez rien d’autre à faire."));
}
