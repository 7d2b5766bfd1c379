using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Personal;

/// <summary>The page on which the client's contact reads the offer and its terms and signs them (CGV-2.1-d), from the link in the e-mail.</summary>
public static class ShowOffer
{
    public static void Map(RouteGroupBuilder person)
    {
        person.MapGet("sign", Handle).AllowAnonymous().ExcludeFromDescription();
        person.MapGet("sign/proposal.pdf", Proposal).AllowAnonymous().ExcludeFromDescription();
        person.MapGet("sign/terms.pdf", Terms).AllowAnonymous().ExcludeFromDescription();
    }

    public static async Task<ContentHttpResult> Handle(string? link, OrderingDbContext db, Company company, SignedLinks links, HttpResponse response, CancellationToken ct)
    {
        if (await OfferOnLink.FindAsync(db, company, links.Read(link ?? ""), ct) is not { } facts)
        {
            return HtmlPage.LinkOver(response);
        }

        var signed = await db.Signatures.AnyAsync(s => s.ProposalId == facts.Proposal.Id, ct);
        return facts.Proposal.Status switch
        {
            ProposalStatus.Issued => OfferPages.Form(response, facts, link!, OfferOnLink.HashOf(facts), []),
            ProposalStatus.Accepted => OfferPages.Accepted(response, facts, signed),
            _ => OfferPages.Over(response, OrderingErrors.ProposalIs(facts.Proposal.Status)),
        };
    }

    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> Proposal(
        string? link, OrderingDbContext db, Company company, SignedLinks links, HttpResponse response, CancellationToken ct) =>
        await OfferOnLink.FindAsync(db, company, links.Read(link ?? ""), ct) is { } facts
            ? PdfAnswers.Pdf(ProposalPaper.Of(facts).ToPdf(), ProposalPaper.NameOf(facts))
            : HtmlPage.LinkOver(response);

    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> Terms(
        string? link, OrderingDbContext db, Company company, SignedLinks links, HttpResponse response, CancellationToken ct) =>
        await OfferOnLink.FindAsync(db, company, links.Read(link ?? ""), ct) is { } facts
            ? PdfAnswers.Pdf(TermsPaper.Of(company, facts.Terms, facts.TermsText).ToPdf(), TermsPaper.NameOf(facts.Terms))
            : HtmlPage.LinkOver(response);
}
