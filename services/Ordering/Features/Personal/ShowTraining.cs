using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Personal;

/// <summary>A participant's own page, from the link in the invitation (ORD-1), with the papers that are theirs.</summary>
public static class ShowTraining
{
    public static void Map(RouteGroupBuilder person)
    {
        person.MapGet("training", Handle).AllowAnonymous().ExcludeFromDescription();
        person.MapGet("training/convocation.pdf", ShowConvocation).AllowAnonymous().ExcludeFromDescription();
        person.MapGet("training/attestation.pdf", Attestation).AllowAnonymous().ExcludeFromDescription();
    }

    public static async Task<ContentHttpResult> Handle(string? link, OrderingDbContext db, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct) =>
        await OwnTraining.FindAsync(db, links.Read(link ?? ""), ct) is { } own
            ? TrainingPages.Show(response, own, link!, clock.GetUtcNow(), Html.None)
            : HtmlPage.LinkOver(response);

    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> ShowConvocation(
        string? link, OrderingDbContext db, Company company, SignedLinks links, HttpResponse response, CancellationToken ct)
    {
        if (await OwnTraining.FindAsync(db, links.Read(link ?? ""), ct) is not { } own)
        {
            return HtmlPage.LinkOver(response);
        }

        var facts = await ContractFactsOnPaper.LoadAsync(db, company, own.Contract, ct);
        return PdfAnswers.Pdf(ConvocationPaper.Of(facts, [own.Participant]).ToPdf(), $"Convocation {own.Contract.Training.CourseReference}");
    }

    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> Attestation(
        string? link, OrderingDbContext db, Company company, SignedLinks links, HttpResponse response, CancellationToken ct)
    {
        if (await OwnTraining.FindAsync(db, links.Read(link ?? ""), ct) is not { Attestation: { } attestation })
        {
            return HtmlPage.LinkOver(response);
        }

        var found = await db.Certificates.Where(c => c.Id == attestation.Id).ReadAsync(db, ct);
        return PdfAnswers.Pdf(CertificatePaper.Of(company, found).ToPdf(), CertificatePaper.NameOf(found[0].Certificate));
    }
}
