using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Lexom.ServiceTests.Billing;
using Lexom.ServiceTests.Ordering;

namespace Lexom.ServiceTests.Access;

/// <summary>Bodies made to cost more than they weigh: each is answered at once, without swelling.</summary>
[Collection("ordering")]
public sealed class HostileBodyTests(OrderingFixture ordering)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Refuses_json_that_goes_deeper_than_anything_we_read(char open, char close)
    {
        const int Deep = 50_000;
        var inner = open == '[' ? new string('[', Deep) + new string(close, Deep) : string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string(close, Deep);

        (await SendAsync("/partner/v1/customers", Encoding.UTF8.GetBytes($"{{\"name\":{inner}}}"), "application/json")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Unpacks_no_compressed_body()
    {
        var bomb = Gzip(new byte[20 * 1024 * 1024]);

        var status = await SendAsync("/partner/v1/customers", bomb, "application/json", content => content.Headers.ContentEncoding.Add("gzip"));

        status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Keeps_an_uploaded_pdf_as_it_came_and_unpacks_none_of_it()
    {
        // Fifty megabytes of zeros in a stream of fifty kilobytes.
        using var memory = new MemoryStream();
        await using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zlib.WriteAsync(new byte[50 * 1024 * 1024]);
        }

        var packed = memory.ToArray();
        byte[] pdf =
        [
            .. Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"), .. packed, .. "\nendstream\nendobj\ntrailer\n%%EOF\n"u8,
        ];
        var proposal = (await ordering.Issued(await ordering.Session())).Id();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        (await SendAsync($"/partner/v1/proposals/{proposal}/documents?kind=signed-terms", pdf, "application/pdf")).ShouldBe(HttpStatusCode.Created);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(30L * 1024 * 1024);
    }

    private async Task<HttpStatusCode> SendAsync(string path, byte[] body, string type, Action<HttpContent>? change = null)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } };
        change?.Invoke(content);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var portal = ordering.Portal;
        var watch = Stopwatch.StartNew();
        using var answer = await portal.SendAsync(request);
        watch.Elapsed.ShouldBeLessThan(AtOnce);
        if (!answer.IsSuccessStatusCode)
        {
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        }

        return answer.StatusCode;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return memory.ToArray();
    }
}

/// <summary>Bank statements are XML: no entity is expanded, no file or address read.</summary>
[Collection("billing")]
public sealed class HostileXmlTests(BillingFixture billing)
{
    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><Document>&c;</Document>""")]
    [InlineData("""<!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/passwd">]><Document>&file;</Document>""")]
    [InlineData("""<!DOCTYPE d SYSTEM "http://127.0.0.1:1/d.dtd"><Document/>""")]
    public async Task Refuses_a_statement_that_brings_its_own_entities(string xml)
    {
        foreach (var path in (string[])["bank-statements/preview", "bank-statements"])
        {
            using var content = new StringContent(xml, Encoding.UTF8, "application/xml");
            using var http = billing.AsStaff("accountant");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/staff/v1/billing/{path}", UriKind.Relative)) { Content = content };
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            using var answer = await http.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBeInRange(400, 499, said);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
            said.ShouldNotContain("root:");
        }
    }
}
