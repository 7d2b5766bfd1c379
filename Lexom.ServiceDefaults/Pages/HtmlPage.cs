using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.ServiceDefaults.Pages;

/// <summary>
/// The frame of the few pages that people see without signing in: one column, readable on a phone, usable with keyboard and screen reader, no script and nothing
/// from elsewhere, which the policy it is sent with makes certain.
/// </summary>
public static class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#222b30;--soft:#5b686e;--brand:#1d5c63;--paper:#fff;--wash:#f1f6f6;--line:#c9d3d5;--good:#1d6b3a;--bad:#a32116}
        @media (prefers-color-scheme:dark){:root{--ink:#e9eef0;--soft:#a9b6bb;--brand:#7bc2c6;--paper:#151b1e;--wash:#1e272b;--line:#3a474d;--good:#7fd19d;--bad:#ff9d92}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--wash);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
        main{max-width:42rem;margin:0 auto;padding:1.25rem 1rem 3rem}
        header{display:flex;align-items:center;gap:.7rem;max-width:42rem;margin:0 auto;padding:1.25rem 1rem 0;font-weight:700;color:var(--brand);letter-spacing:.02em}
        header svg{width:2rem;height:2rem}
        h1{font-size:1.5rem;line-height:1.25;margin:.4rem 0 1rem}
        h2{font-size:1.1rem;margin:0 0 .6rem;color:var(--brand)}
        section{background:var(--paper);border:1px solid var(--line);border-radius:.7rem;padding:1.1rem;margin:0 0 1rem}
        dl{margin:0;display:grid;gap:.15rem .9rem;grid-template-columns:minmax(7rem,auto) 1fr}
        dt{color:var(--soft)} dd{margin:0}
        a{color:var(--brand)}
        label,legend{display:block;font-weight:600;margin:.8rem 0 .3rem}
        label.tick{display:flex;gap:.7rem;font-weight:400;align-items:flex-start;margin:.7rem 0}
        label.tick input{width:1.4rem;height:1.4rem;flex:none;margin:.1rem 0 0}
        fieldset{border:0;margin:0;padding:0}
        input[type=text],textarea,select{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.45rem;padding:.65rem .7rem}
        button,.button{display:inline-block;font:inherit;font-weight:700;border:0;border-radius:.5rem;padding:.8rem 1.2rem;margin:.9rem 0 0;background:var(--brand);color:var(--paper);cursor:pointer;text-decoration:none}
        :focus-visible{outline:3px solid #f2b705;outline-offset:2px}
        .notice{border-left:.35rem solid var(--brand)} .good{border-left:.35rem solid var(--good)} .bad{border-left:.35rem solid var(--bad)}
        .soft{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
        ul{padding-left:1.2rem;margin:.3rem 0}
        @media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}button,.button{width:100%;text-align:center}}
        """;

    private const string Mark = """<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#1d5c63"/><path d="M10 7v18h12" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><circle cx="21" cy="12" r="2.6" fill="#f2b705"/></svg>""";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page with its title and body, never kept by anybody in between.</summary>
    public static ContentHttpResult Show(HttpResponse response, string title, Html body, int status = StatusCodes.Status200OK)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var page = Html.Of($"""
            <!doctype html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{Html.Prose(title)} – LEXOM</title><style>{new Html(Style)}</style></head>
            <body><header>{new Html(Mark)}<span>LEXOM</span></header><main><h1>{Html.Prose(title)}</h1>{body}</main></body>
            </html>
            """);
        return TypedResults.Content(page.Text, MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }

    /// <summary>A link that is forged, damaged, expired or for something else.</summary>
    public static ContentHttpResult LinkOver(HttpResponse response) => Show(response, "Ce lien n’est plus valable",
        Html.Of($"<section class=\"bad\"><p>{Html.Prose("Le lien a expiré ou n’est pas complet. Ouvrez-le directement depuis notre e-mail, ou écrivez-nous à contact@lexom.fr : nous vous en enverrons un nouveau.")}</p></section>"),
        StatusCodes.Status401Unauthorized);

    /// <summary>Labels with their values; what has none is left out.</summary>
    public static Html Facts(IEnumerable<(string Label, string? Value)> facts) => Html.Of(
        $"<dl>{Html.All(facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => Html.Of($"<dt>{Html.Prose(f.Label)}</dt><dd>{Html.Prose(f.Value!)}</dd>")))}</dl>");

    /// <summary>What went wrong, at the head of the page and announced.</summary>
    public static Html Refusals(IReadOnlyList<DomainError> errors, string heading = "Il manque encore quelque chose") => Html.When(errors.Count > 0,
        $"<section class=\"bad\" role=\"alert\"><h2>{Html.Prose(heading)}</h2><ul>{Html.All(errors.Select(e => Html.Of($"<li>{Html.Prose(e.Message)}</li>")))}</ul></section>");

    /// <summary>What was done, announced.</summary>
    public static Html Good(string text) => Html.Of($"<section class=\"good\" role=\"status\"><p>{Html.Prose(text)}</p></section>");
}
