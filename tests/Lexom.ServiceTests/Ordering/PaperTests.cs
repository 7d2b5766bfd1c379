using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Lexom.ServiceDefaults.Http;
using UglyToad.PdfPig;

namespace Lexom.ServiceTests.Ordering;

/// <summary>Each resource as the paper a client would accept, by <c>Accept: application/pdf</c>.</summary>
[Collection("ordering")]
public sealed class PaperTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Offer_terms_and_convention_are_papers_under_speaking_names()
    {
        var proposal = await ordering.Issued(await ordering.Session());
        var id = proposal.GetProperty("id").GetGuid();

        var (name, text) = await Paper(ordering.Portal, $"/partner/v1/proposals/{id}");
        name.ShouldBe($"Proposition {proposal.Text("number")} - Société Exemple SARL.pdf");
        text.ShouldContain("Proposition commerciale");
        text.ShouldContain("Trois");
        text.ShouldContain("BON POUR ACCORD");

        (name, text) = await Paper(ordering.Portal, $"/partner/v1/proposals/{id}/terms");
        name.ShouldBe("Conditions générales de vente - version 1.pdf");
        text.ShouldContain("Proposition commerciale Description des services");

        var contract = await ordering.Accepted(await ordering.Session());
        (name, text) = await Paper(ordering.Sales, $"/staff/v1/ordering/contracts/{contract.Text("id")}");
        name.ShouldBe($"Convention {contract.Text("number")} - Société Exemple SARL.pdf");
        text.ShouldContain("Convention de formation professionnelle");
        text.ShouldContain("Traiter les e-mails clients");

        (name, text) = await Paper(ordering.Portal, $"/partner/v1/proposals/{contract.Text("proposalId")}/acceptance");
        name.ShouldStartWith("Accusé de réception P-");
        text.ShouldContain("acceptation complète");
        text.ShouldContain("Conditions signées");
    }

    [Fact]
    public async Task A_contract_with_an_individual_waits_for_what_the_law_wants_stated()
    {
        var session = await ordering.Session();
        var contract = await ordering.Accepted(session, individual: true);
        var path = $"/staff/v1/ordering/contracts/{contract.Text("id")}";

        (await Get(ordering.Sales, path)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await Get(ordering.Sales, path)).Problem()).ShouldBe("422 L6353-4");

        (await ordering.AsStaff(Roles.TrainingManager).PostKeyed(
            $"/staff/v1/ordering/sessions/{session}/trainer", new { name = "Formatrice Exemple", email = "formatrice@exemple.example", qualifications = "Master en communication écrite" }))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        var (name, text) = await Paper(ordering.Sales, path);
        name.ShouldStartWith("Contrat ");
        text.ShouldContain("Master en communication écrite");
    }

    [Fact]
    public async Task Papers_of_another_portal_do_not_exist()
    {
        var proposal = await ordering.Issued(await ordering.Session());

        (await Get(ordering.AsPartner(Guid.CreateVersion7()), $"/partner/v1/proposals/{proposal.Text("id")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Convocations_are_made_of_definitive_contracts_only()
    {
        var contract = await ordering.Accepted(await ordering.Session());
        (await Get(ordering.Sales, $"/staff/v1/ordering/contracts/{contract.Text("id")}/convocations")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        contract = await ordering.Concluded(await ordering.Session());
        var (_, text) = await Paper(ordering.Sales, $"/staff/v1/ordering/contracts/{contract.Text("id")}/convocations");
        text.ShouldContain("Page 3 sur 3");
    }

    // The letter a decision would make: it names rule, clause, day and amount, and changes nothing.
    [Fact]
    public async Task A_preview_is_the_letter_it_would_make()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/partner/v1/contracts/{contract.Text("id")}/cancellation/preview") { Content = JsonContent.Create(new { motive = "other" }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));

        var answer = await ordering.Portal.SendAsync(request);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf", await answer.Content.ReadAsStringAsync());
        var text = TextOf(await answer.Content.ReadAsByteArrayAsync());
        foreach (var stated in new[] { "Annulation par le client", "sans effet tant que", "CGV-3.5-a", "article 3.5", "745,20 €", "conservé à titre d’indemnité", "dans un délai maximum de 15 jours" })
        {
            text.ShouldContain(stated);
        }

        (await ordering.Contract(contract.Id())).Text("status").ShouldBe("concluded");
    }

    internal static async Task<(string Name, string Text)> Paper(HttpClient http, string path)
    {
        var answer = await Get(http, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        return (answer.Content.Headers.ContentDisposition!.FileNameStar!, TextOf(await answer.Content.ReadAsByteArrayAsync()));
    }

    internal static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var text = string.Join(' ', document.GetPages().Select(page => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page)));
        return string.Join(' ', text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<HttpResponseMessage> Get(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));
        return await http.SendAsync(request);
    }
}
