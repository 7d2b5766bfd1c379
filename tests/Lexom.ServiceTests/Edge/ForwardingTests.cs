using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Identity.Data;
using Lexom.ServiceTests.OpenApi;

namespace Lexom.ServiceTests.Edge;

/// <summary>What the gateway lets through, to whom, and in which shape.</summary>
[Collection("edge")]
public sealed class ForwardingTests(EdgeFixture edge)
{
    [Fact]
    public async Task Drops_what_a_client_must_not_say()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/partner/v1/proposals");
        foreach (var (name, value) in new[]
        {
            ("X-HTTP-Method-Override", "DELETE"), ("X-Method-Override", "DELETE"), ("X-HTTP-Method", "DELETE"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "ailleurs.example"),
            ("X-Forwarded-Proto", "ftp"), ("Forwarded", "for=203.0.113.9"), ("X-Real-IP", "203.0.113.9"), ("X-Original-URL", "/internal/v1/x"), ("X-Rewrite-URL", "/internal/v1/x"),
            ("X-User-Id", "1"), ("X-Roles", "administrator"), ("X-Partner-Id", "2"), ("X-Auth-User", "x"), ("Remote-User", "x"), ("Cookie", "__Host-lexom=abc; autre=1"),
        })
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var answer = await portal.SendAsync(request);
        var seen = await answer.Content.ReadFromJsonAsync<EchoServices.Echo>();

        seen!.Method.ShouldBe("GET");
        seen.Headers["Authorization"].ShouldStartWith("Bearer ");
        seen.Headers["X-Forwarded-For"].ShouldNotContain("203.0.113.9");
        seen.Headers["X-Forwarded-Host"].ShouldNotBe("ailleurs.example");
        seen.Headers["X-Forwarded-Proto"].ShouldBe("http");
        seen.Headers.Keys.Intersect(
            ["Cookie", "X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method", "Forwarded", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL", "X-User-Id", "X-Roles", "X-Partner-Id", "X-Auth-User", "Remote-User"],
            StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_staff_requests_the_sessions_token_and_demands_the_antiforgery_header()
    {
        using var browser = edge.Browser();
        await browser.SignInAsync(IdentitySeed.Sales);

        using var read = await browser.SendAsync(HttpMethod.Get, "/staff/v1/ordering/customers", change: r => r.Headers.TryAddWithoutValidation("Authorization", "Bearer of-somebody-else"));
        var seen = await read.Content.ReadFromJsonAsync<EchoServices.Echo>();
        seen!.Headers["Authorization"].ShouldStartWith("Bearer eyJ");
        seen.Headers.ShouldNotContainKey("Cookie");

        using var refused = await browser.SendAsync(HttpMethod.Post, "/staff/v1/ordering/customers", new { }, withAntiforgery: false);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Code(refused)).ShouldBe("csrf");
        using var written = await browser.SendAsync(HttpMethod.Post, "/staff/v1/ordering/customers", new { });
        (await written.Content.ReadFromJsonAsync<EchoServices.Echo>())!.Headers.ShouldNotContainKey("X-CSRF-TOKEN");
    }

    [Fact]
    public async Task Reaches_every_documented_route_of_every_service()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        using var anyone = edge.Http();
        using var staff = edge.Browser();
        await staff.SignInAsync(IdentitySeed.Sales);
        var lost = new List<string>();

        foreach (var (surface, service, path) in await SurfaceDocument.RoutesAsync())
        {
            if (surface == "opco" || service == "Identity")
            {
                // The quota of this test's OPCO is small, its surface is one route of the gateway; Identity is not an echo here.
                continue;
            }

            var address = path.Replace("{code}", "atlas", StringComparison.Ordinal);
            address = System.Text.RegularExpressions.Regex.Replace(address, @"\{[^}]*\}", "0197a000-0000-7000-8000-000000000001");
            using var answer = surface switch
            {
                "staff" => await staff.SendAsync(HttpMethod.Get, address),
                "partner" => await portal.GetAsync(address),
                _ => await anyone.GetAsync(address),
            };
            var echo = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<EchoServices.Echo>())!.Service : $"{(int)answer.StatusCode}";
            if (!string.Equals(echo, service, StringComparison.OrdinalIgnoreCase))
            {
                lost.Add($"{path}: {echo} instead of {service}");
            }
        }

        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/partner/v1/nothing")]
    [InlineData("/partner/v2/proposals")]
    [InlineData("/staff/v1/nothing/x")]
    [InlineData("/me/v1/nothing")]
    [InlineData("/internal/v1/personal-data/x")]
    [InlineData("/api/x")]
    [InlineData("/dev/clock")]
    [InlineData("/dev")]
    public async Task Answers_an_unknown_path_of_an_api_with_a_problem(string path)
    {
        using var anyone = edge.Http();
        using var get = await anyone.GetAsync(path);
        using var post = await anyone.PostAsync(path, null);

        foreach (var answer in new[] { get, post })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
            (await Code(answer)).ShouldBe("no-such-route");
        }
    }

    [Fact]
    public async Task Sends_security_headers_with_everything()
    {
        using var anyone = edge.Http();
        foreach (var path in new[] { "/", "/partner/v1/proposals", "/account/login", "/openapi/partner.json", "/reference", "/nothing.js" })
        {
            using var answer = await anyone.GetAsync(path);
            var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            var policy = headers["Content-Security-Policy"];
            policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, path);
            Directive(policy, "script-src").ShouldNotContain("unsafe", Case.Sensitive, path);
            policy.ShouldNotContain("*", Case.Sensitive, path);
            headers["X-Content-Type-Options"].ShouldBe("nosniff", path);
            headers["X-Frame-Options"].ShouldBe("DENY", path);
            headers["Referrer-Policy"].ShouldBe("no-referrer", path);
            headers.ShouldNotContainKey("Server");
        }
    }

    [Fact]
    public async Task Serves_the_documents_and_a_page_to_read_them()
    {
        using var anyone = edge.Http();

        using var partner = await anyone.GetAsync("/openapi/partner.json");
        SurfaceDocument.TextOf(System.Text.Json.Nodes.JsonNode.Parse(await partner.Content.ReadAsStringAsync())!.AsObject()).ShouldBe(await File.ReadAllTextAsync(SurfaceDocument.FileOf("partner")));
        (await anyone.GetAsync("/openapi/staff.json")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "The staff surface is described to staff.");

        using var page = await anyone.GetAsync("/reference/partner");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync();
        var nonce = page.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];
        System.Text.RegularExpressions.Regex.Matches(html, "<script[^>]*>").ShouldAllBe(script => script.Value.Contains($"nonce=\"{nonce}\"", StringComparison.Ordinal));
        html.ShouldNotContain("https://cdn");
    }

    [Fact]
    public async Task Counts_a_clients_requests_and_says_so()
    {
        using var opco = edge.With(await edge.TokenAsync(IdentitySeed.AktoClient, IdentitySeed.AktoSecret));
        HttpResponseMessage answer;
        var taken = 0;
        do
        {
            answer = await opco.GetAsync("/opco/v1/files/X");
            taken++;
            answer.Headers.GetValues("RateLimit-Policy").Single().ShouldBe($"\"opco\";q={EdgeFixture.OpcoQuota};w=60");
        }
        while (answer.StatusCode == HttpStatusCode.OK && taken <= EdgeFixture.OpcoQuota + 1);

        taken.ShouldBe(EdgeFixture.OpcoQuota + 1);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        answer.Headers.GetValues("RateLimit").Single().ShouldStartWith("\"opco\";r=0;t=");
        (await Code(answer)).ShouldBe("too-many-requests");

        using var other = edge.With(await edge.TokenAsync(IdentitySeed.AtlasClient, IdentitySeed.AtlasSecret));
        (await other.GetAsync("/opco/v1/files/X")).StatusCode.ShouldBe(HttpStatusCode.OK, "Another client has its own quota.");
    }

    [Fact]
    public async Task Reads_from_another_instance_when_one_is_gone_and_never_repeats_a_command()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());

        for (var attempt = 0; attempt < 12; attempt++)
        {
            (await portal.GetAsync("/partner/v1/courses")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var before = edge.Services.Received;
        using var command = await portal.PostAsJsonAsync("/partner/v1/courses", new { });
        (edge.Services.Received - before).ShouldBe(command.IsSuccessStatusCode ? 1 : 0);
    }

    [Fact]
    public async Task Refuses_a_body_that_is_too_large_before_a_service_sees_it()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        var before = edge.Services.Received;

        using var whole = new HttpRequestMessage(HttpMethod.Post, "/partner/v1/proposals") { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        // Said before the body is sent: else the connection may close on a client that is still sending.
        whole.Headers.ExpectContinue = true;
        using var refused = await portal.SendAsync(whole);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        edge.Services.Received.ShouldBe(before);
    }

    [Fact]
    public async Task Lets_every_documented_upload_have_ten_megabytes()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        using var staff = edge.Browser();
        await staff.SignInAsync(IdentitySeed.Sales);
        foreach (var surface in new[] { "partner", "staff" })
        {
            var uploads = SurfaceDocument.Operations(SurfaceDocument.Committed(surface)).Where(o => o.Operation["requestBody"]?["content"]?["application/pdf"] is not null).ToList();
            uploads.ShouldNotBeEmpty();
            foreach (var upload in uploads)
            {
                var path = System.Text.RegularExpressions.Regex.Replace(upload.Path, @"\{[^}]*\}", "0197a000-0000-7000-8000-000000000001");
                using var content = new ByteArrayContent(new byte[2 * 1024 * 1024]);
                using var answer = surface == "partner" ? await portal.PostAsync(path, content) : await staff.SendAsync(HttpMethod.Post, path, change: r => r.Content = content);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, upload.Path);
            }
        }
    }

    private static async Task<string?> Code(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();

    private static string Directive(string policy, string name) => policy.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(d => d.StartsWith(name, StringComparison.Ordinal)) ?? "";
}
