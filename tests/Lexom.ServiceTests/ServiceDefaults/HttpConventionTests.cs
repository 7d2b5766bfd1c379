using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.ServiceDefaults;

[Collection("probe")]
public sealed class HttpConventionTests(ProbeFixture fixture)
{
    private static readonly Guid Partner = Guid.CreateVersion7();

    [Fact]
    public async Task A_repeated_key_gets_the_first_answer_and_has_one_effect()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));
        var (key, id) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7());

        var first = await PostAsync(partner, key, $$"""{"id":"{{id}}","what":"x"}""");
        var again = await PostAsync(partner, key, $$"""{"id":"{{id}}","what":"x"}""");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => m.Id == id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_changes_nothing()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));
        var (key, other) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7());
        await PostAsync(partner, key, $$"""{"id":"{{Guid.CreateVersion7()}}","what":"x"}""");

        var answer = await PostAsync(partner, key, $$"""{"id":"{{other}}","what":"x"}""");

        await ShouldBeProblem(answer, HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Id == other))).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_concurrent_requests_with_one_key_exactly_one_has_an_effect()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));
        var (key, id) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(partner, key, $$"""{"id":"{{id}}","what":"x"}""")));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.Created);
        (await ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => m.Id == id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_under_its_key_and_leaves_no_row()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));
        var (key, id) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7());

        await ShouldBeProblem(await PostAsync(partner, key, $$"""{"id":"{{id}}","what":"refuse"}"""), HttpStatusCode.UnprocessableEntity, "PROBE-1");

        (await ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Id == id))).ShouldBeFalse();
        (await PostAsync(partner, key, $$"""{"id":"{{id}}","what":"x"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("""{"id":"not a guid","what":"x"}""", "id")]
    [InlineData("""{"id":"01890000-0000-7000-8000-000000000000","what":"x","more":1}""", "more")]
    [InlineData("""{"id":"01890000-0000-7000-8000-000000000000","what":7}""", "what")]
    [InlineData("""{"id":""", null)]
    [InlineData("", null)]
    public async Task Malformed_input_is_a_400_that_names_the_field(string body, string? field)
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));

        var answer = await PostAsync(partner, Guid.CreateVersion7().ToString(), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        if (field is not null)
        {
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            problem.RootElement.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        }
    }

    [Fact]
    public async Task A_partner_must_send_a_key()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));

        await ShouldBeProblem(await PostAsync(partner, null, """{"id":"01890000-0000-7000-8000-000000000001","what":"x"}"""), HttpStatusCode.BadRequest, "idempotency-key-missing");
    }

    [Fact]
    public async Task A_body_above_one_megabyte_is_refused()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var partner = As(app, Tokens.Partner(Partner));
        var body = $$"""{"id":"{{Guid.CreateVersion7()}}","what":"{{new string('x', 1_100_000)}}"}""";

        await ShouldBeProblem(await PostAsync(partner, Guid.CreateVersion7().ToString(), body), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("opco")]
    [InlineData("internal")]
    public async Task A_token_of_another_surface_is_refused(string scope)
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        using var wrong = As(app, Tokens.Create(scope, [new("sub", "x")]));

        await ShouldBeProblem(await PostAsync(wrong, "k", "{}"), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task No_token_a_foreign_audience_issuer_or_an_expired_token_is_refused()
    {
        await using var app = await fixture.StartAsync(withMessaging: false);
        var claim = new System.Security.Claims.Claim("partner_id", Partner.ToString());
        foreach (var token in (string[])
            [
                "",
                Tokens.Create("partner", [claim], audience: "other"),
                Tokens.Create("partner", [claim], issuer: "http://elsewhere.test/"),
                Tokens.Create("partner", [claim], validFor: TimeSpan.FromMinutes(-5)),
                "eyJhbGciOiJub25lIn0.e30.",
            ])
        {
            using var http = As(app, token);
            await ShouldBeProblem(await PostAsync(http, "k", "{}"), HttpStatusCode.Unauthorized, "unauthenticated");
        }
    }

    private static HttpClient As(WebApplication app, string token)
    {
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        if (token.Length > 0)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return http;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string? key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/partner/v1/marks") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return http.SendAsync(request);
    }

    private static async Task ShouldBeProblem(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(body);
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
        problem.RootElement.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }
}
