using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lexom.Contracts.Ordering;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Lexom.ServiceTests.Ordering;

/// <summary>CGV-2.1-d on the link in the e-mail: what is shown, what must be typed and ticked, and what is kept of it.</summary>
[Collection("ordering")]
public sealed class SigningTests(OrderingFixture ordering)
{
    [Fact]
    public async Task The_client_signs_on_the_link_and_everything_is_kept_as_evidence()
    {
        var proposal = await ordering.Issued(await ordering.Session());
        var id = proposal.GetProperty("id").GetGuid();
        var link = await LinkIn($"proposal-issued:{id}");

        var (form, page) = await Open(link);
        page.ShouldContain(proposal.Text("number"));
        page.ShouldContain("Stagiaire Trois");
        var shown = await ordering.Anonymous().GetByteArrayAsync(link.Replace("/sign?", "/sign/proposal.pdf?", StringComparison.Ordinal));
        Convert.ToHexStringLower(SHA256.HashData(shown)).ShouldBe(form["documentSha256"]);
        (await ordering.Anonymous().GetByteArrayAsync(link.Replace("/sign?", "/sign/terms.pdf?", StringComparison.Ordinal))).Length.ShouldBeGreaterThan(10_000);

        var answer = await Sign(link, Complete(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        var contract = (await ordering.Outbox<ProposalAccepted>()).Single(m => m.ProposalId == id);
        (await ordering.Contract(contract.ContractId)).Text("status").ShouldBe("awaiting-deposit");
        (await Sign(link, Complete(form))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ordering.Outbox<ProposalAccepted>()).Count(m => m.ProposalId == id).ShouldBe(1, "signed twice, accepted once");

        var evidence = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/proposals/{id}/evidence?purpose=control");
        (evidence.Text("mention"), evidence.Text("signerName"), evidence.Text("address"), evidence.Text("userAgent"), evidence.Text("documentSha256"), evidence.Text("termsSha256")).ShouldBe(
            ("BON POUR ACCORD", "Contact Un", "192.0.2.7", "Navigateur d'essai", form["documentSha256"], TermsOfSale.V1.Sha256));
        evidence.GetProperty("documents").GetArrayLength().ShouldBe(2);
        var stored = await ordering.Db(db => db.Documents.Where(d => d.ProposalId == id).ToListAsync());
        stored.ShouldAllBe(d => Convert.ToHexStringLower(SHA256.HashData(d.Content)) == d.Sha256);
        PaperTests.TextOf(stored.Single(d => d.Kind == DocumentKind.SignedProposal).Content).ShouldContain("Signé en ligne par Contact Un");
        await AssertPdf(id, form["documentSha256"]);
    }

    [Theory]
    [InlineData("mention", "bon pour accord", "Écrivez la mention")]
    [InlineData("mention", "BON POUR", "Écrivez la mention")]
    [InlineData("initialled", "", "paraphé")]
    [InlineData("entitled", "", "habilité")]
    [InlineData("terms", "", "Acceptez les conditions")]
    [InlineData("termsSha256", "0000", "ont changé")]
    [InlineData("documentSha256", "0000", "ont changé")]
    public async Task Nothing_is_signed_in_part(string field, string value, string said)
    {
        var (link, form) = await Unsigned();
        var filled = Complete(form);
        filled[field] = value;

        var answer = await Sign(link, filled);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
        (await ordering.Db(db => db.Signatures.AnyAsync(s => s.ProposalId == _unsigned))).ShouldBeFalse();
        (await ordering.Proposal(_unsigned)).Text("status").ShouldBe("issued");
    }

    // CAT-3: nobody signs for seats that are not theirs yet; what was declined can't be signed any more.
    [Fact]
    public async Task An_offer_without_its_seats_or_over_is_not_signed()
    {
        var draft = await OrderingFixture.Draft(ordering.Portal, await OrderingFixture.Company(ordering.Portal), await ordering.Session());
        _unsigned = draft.Id();
        (await ordering.Sales.PostKeyed($"/staff/v1/ordering/proposals/{_unsigned}/issue", new { })).EnsureSuccessStatusCode();
        var link = await LinkIn($"proposal-issued:{_unsigned}");
        var (form, page) = await Open(link);
        page.ShouldContain("en cours de réservation");

        var early = await Sign(link, Complete(form));
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await early.Content.ReadAsStringAsync()).ShouldContain("réservation des places est en cours");

        (await ordering.Sales.PostKeyed($"/staff/v1/ordering/proposals/{_unsigned}/decline", new { })).EnsureSuccessStatusCode();
        (await ordering.Anonymous().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Sign(link, Complete(form))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ordering.Db(db => db.Signatures.AnyAsync(s => s.ProposalId == _unsigned))).ShouldBeFalse();
        (await ordering.Db(db => db.Documents.AnyAsync(d => d.ProposalId == _unsigned))).ShouldBeFalse("no paper of a signature that was refused");
    }

    [Fact]
    public async Task A_link_for_something_else_or_no_link_opens_nothing()
    {
        var (link, form) = await Unsigned();
        var links = ordering.Services.GetRequiredService<SignedLinks>();
        var other = links.Create(new PersonalLink("training", Guid.CreateVersion7(), _unsigned, DateTimeOffset.MaxValue));
        var stranger = links.Create(new PersonalLink("sign-proposal", Guid.CreateVersion7(), _unsigned, DateTimeOffset.MaxValue));
        var over = links.Create(new PersonalLink("sign-proposal", Guid.CreateVersion7(), _unsigned, DateTimeOffset.UnixEpoch));

        foreach (var bad in new[] { other, stranger, over, "x.y", "" })
        {
            var page = await ordering.Anonymous().GetAsync($"/me/v1/orders/sign?link={bad}");
            page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await page.Content.ReadAsStringAsync()).ShouldContain("plus valable");
            (await Sign($"/me/v1/orders/sign?link={bad}", Complete(form))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        link.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_page_runs_no_script_and_asks_nothing_of_others()
    {
        var (link, _) = await Unsigned();

        var page = await ordering.Anonymous().GetAsync(link);

        var policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=\"");
        html.ShouldContain("<html lang=\"fr\">");
        var style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        policy.ShouldContain(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))));
    }

    private Guid _unsigned;

    private async Task<(string Link, Dictionary<string, string> Form)> Unsigned()
    {
        var proposal = await ordering.Issued(await ordering.Session());
        _unsigned = proposal.GetProperty("id").GetGuid();
        var link = await LinkIn($"proposal-issued:{_unsigned}");
        return (link, (await Open(link)).Form);
    }

    private async Task AssertPdf(Guid id, string documentSha256)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/staff/v1/ordering/proposals/{id}/evidence?purpose=control");
        request.Headers.Accept.ParseAdd("application/pdf");
        var pdf = await (await ordering.Sales.SendAsync(request)).Content.ReadAsByteArrayAsync();
        using var document = PdfDocument.Open(pdf);
        document.Advanced.TryGetEmbeddedFiles(out var files).ShouldBeTrue();
        JsonDocument.Parse(files.ShouldHaveSingleItem().Memory).RootElement.Text("documentSha256").ShouldBe(documentSha256);
        PaperTests.TextOf(pdf).ShouldContain("192.0.2.7");
    }

    private static Dictionary<string, string> Complete(Dictionary<string, string> form) =>
        new(form) { ["mention"] = "BON POUR ACCORD", ["initialled"] = "true", ["entitled"] = "true", ["terms"] = "true" };

    private async Task<(Dictionary<string, string> Form, string Page)> Open(string link)
    {
        var page = await ordering.Anonymous().GetStringAsync(link);
        return (Regex.Matches(page, "type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value), page);
    }

    private async Task<HttpResponseMessage> Sign(string link, Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, link) { Content = new FormUrlEncodedContent(form.Where(f => f.Value.Length > 0)) };
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        request.Headers.UserAgent.ParseAdd("Navigateur");
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", "Navigateur d'essai");
        return await ordering.Anonymous().SendAsync(request);
    }

    private async Task<string> LinkIn(string reason) => await ordering.LinkIn(reason);
}
