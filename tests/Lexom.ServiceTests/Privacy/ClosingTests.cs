using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

// CGV-5.5-d: what the DPO keeps of a closed request, and the papers of a request and of the register.
[Collection(PrivacyCollection.Name)]
public sealed class ClosingTests(PrivacyFixture privacy)
{
    [Fact]
    public async Task Signs_what_was_answered_so_that_anybody_can_check_it_with_the_public_key()
    {
        var id = await privacy.Log("erasure");
        await privacy.Get($"{PrivacyFixture.Requests}/{id}/closing-report", HttpStatusCode.NotFound);
        var release = new DateOnly(2038, 1, 1);
        await privacy.AnswerAll(id, "billing", PrivacyFixture.Item("buyer.name", "held", ground: "Pièces comptables", releaseOn: release));
        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { })).Status.ShouldBe(HttpStatusCode.OK);

        var report = await privacy.Get($"{PrivacyFixture.Requests}/{id}/closing-report");

        var content = report.GetProperty("content").GetString()!;
        var (signature, key) = (report.GetProperty("signature").GetBytesFromBase64(), report.GetProperty("publicKey").GetBytesFromBase64());
        report.GetProperty("algorithm").GetString().ShouldBe("Ed25519");
        Verifies(content, signature, key).ShouldBeTrue();
        Verifies(content.Replace("2038-01-01", "2028-01-01", StringComparison.Ordinal), signature, key).ShouldBeFalse("not one day can be changed");
        var said = JsonDocument.Parse(content).RootElement;
        said.GetProperty("requestId").GetGuid().ShouldBe(id);
        said.GetProperty("inTime").GetBoolean().ShouldBeTrue();
        var held = said.GetProperty("services").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()).ShouldHaveSingleItem();
        (held.GetProperty("outcome").GetString(), held.GetProperty("releaseOn").GetString()).ShouldBe(("held", "2038-01-01"));
        // Closing again changes nothing: the report stays the one that was signed.
        await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { });
        (await privacy.Get($"{PrivacyFixture.Requests}/{id}/closing-report")).GetProperty("signature").GetString().ShouldBe(report.GetProperty("signature").GetString());
    }

    [Fact]
    public async Task Puts_the_report_and_the_register_on_paper()
    {
        var id = await privacy.Log("erasure");
        foreach (var path in (string[])[$"{PrivacyFixture.Requests}/{id}/report", "/staff/v1/privacy/register"])
        {
            using var http = privacy.Dpo();
            http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            Encoding.ASCII.GetString((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..5]).ShouldBe("%PDF-");
        }
    }

    private static bool Verifies(string content, byte[] signature, byte[] key)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return Ed25519.Verify(signature, 0, key, 0, bytes, 0, bytes.Length);
    }
}
