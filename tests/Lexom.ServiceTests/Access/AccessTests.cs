using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lexom.Billing.Data;
using Lexom.Catalog.Data;
using Lexom.Funding.Data;
using Lexom.Ordering.Data;
using Lexom.Privacy.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Billing;
using Lexom.ServiceTests.Catalog;
using Lexom.ServiceTests.Fixture;
using Lexom.ServiceTests.Funding;
using Lexom.ServiceTests.OpenApi;
using Lexom.ServiceTests.Ordering;
using Lexom.ServiceTests.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Access;

/// <summary>Every route of a service, asked by every kind of caller: the matrix says who gets past the door, the running service must agree.</summary>
public abstract class AccessTests<TDb>(ServiceFixture<TDb> service, string name)
    where TDb : DbContext
{
    private static readonly string?[] StaffRoles = [null, Roles.Sales, Roles.TrainingManager, Roles.Accountant, Roles.Dpo, Roles.Administrator];

    [Fact]
    public async Task Lets_in_whom_the_table_names_and_nobody_else()
    {
        var rows = await AccessTable.OfAsync(name);
        rows.ShouldNotBeEmpty();
        var wrong = new List<string>();

        foreach (var (caller, surface, role, http) in Callers())
        {
            foreach (var row in rows)
            {
                using var answer = await SendAsync(http, row);
                var expected = caller == "nobody" ? "401" : row.LetsIn(surface, role) ? "in" : row.Surface == "me" ? "401" : "403";
                var seen = await SeenAsync(answer);
                if (seen != expected)
                {
                    wrong.Add($"{row.Verb} {row.Path} by {caller}: {seen} instead of {expected}");
                }
                else if (seen == "in" && row is { Verb: "GET" } && row.Path.Contains('{', StringComparison.Ordinal) && answer.StatusCode is not HttpStatusCode.NotFound)
                {
                    wrong.Add($"{row.Verb} {row.Path} by {caller}: {(int)answer.StatusCode} for something absent");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private IEnumerable<(string Caller, string Surface, string? Role, HttpClient Http)> Callers()
    {
        yield return ("nobody", "", null, service.Anonymous());
        foreach (var role in StaffRoles)
        {
            yield return (role ?? "staff without a role", "staff", role, role is null ? service.With(Tokens.Staff(Guid.CreateVersion7())) : service.AsStaff(role));
        }

        yield return ("a partner", "partner", null, service.AsPartner(Guid.CreateVersion7()));
        yield return ("an OPCO", "opco", null, service.AsOpco("atlas"));
        yield return ("a service", "internal", null, service.AsService("billing"));
    }

    // Uploads: routing refuses a foreign content type before anybody is asked who they are, so the door is tried with the type the route takes.
    private static readonly string[] UploadTypes = ["application/pdf", "text/csv", "application/xml"];

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, AccessTable.Row row)
    {
        var answer = await SendAsync(http, row, "application/json");
        foreach (var type in UploadTypes.TakeWhile(_ => answer.StatusCode == HttpStatusCode.UnsupportedMediaType))
        {
            answer.Dispose();
            answer = await SendAsync(http, row, type);
        }

        answer.StatusCode.ShouldNotBe(HttpStatusCode.UnsupportedMediaType, $"{row.Path} takes a type that the door was not tried with");
        return answer;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, AccessTable.Row row, string contentType)
    {
        using var request = new HttpRequestMessage(new HttpMethod(row.Verb), row.OfSomethingAbsent());
        if (row.Verb is not "GET" and not "DELETE")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue(contentType));
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        }

        return await http.SendAsync(request);
    }

    // "in" is past the door: whatever the route then says of an empty request about something absent.
    private static async Task<string> SeenAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            var code = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
            return code is "unauthenticated" or "forbidden" ? $"{(int)answer.StatusCode}" : "in";
        }

        return (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode}" : "in";
    }
}

[Collection("catalog")]
public sealed class CatalogAccessTests(CatalogFixture service) : AccessTests<CatalogDbContext>(service, "Catalog");

[Collection("ordering")]
public sealed class OrderingAccessTests(OrderingFixture service) : AccessTests<OrderingDbContext>(service, "Ordering")
{
    [Fact]
    public async Task Shows_another_partners_objects_as_absent()
    {
        var proposal = (await service.Issued(await service.Session())).GetProperty("id").GetGuid();
        var contract = (await service.Accepted(await service.Session())).GetProperty("id").GetGuid();
        using var other = service.AsPartner(Guid.CreateVersion7());
        var compared = 0;

        foreach (var row in (await AccessTable.OfAsync("Ordering")).Where(row => row is { Surface: "partner" } && row.Path.Contains("{id}", StringComparison.Ordinal)))
        {
            var own = row.Path.Contains("/contracts/", StringComparison.Ordinal) ? contract : proposal;
            var path = row.OfSomethingAbsent();
            var foreign = await AskAsync(other, row.Verb, string.Join('/', row.Path.Split('/').Zip(path.Split('/'), (named, absent) => named == "{id}" ? own.ToString() : absent)));
            foreign.ShouldBe(await AskAsync(other, row.Verb, path), row.Path);
            compared++;
        }

        compared.ShouldBeGreaterThan(3);
    }

    private static async Task<string> AskAsync(HttpClient http, string verb, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path) { Content = verb == "GET" ? null : JsonContent.Create(new { }) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var answer = await http.SendAsync(request);
        return $"{(int)answer.StatusCode} {JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code")}";
    }
}

[Collection("billing")]
public sealed class BillingAccessTests(BillingFixture service) : AccessTests<BillingDbContext>(service, "Billing");

[Collection("funding")]
public sealed class FundingAccessTests(FundingFixture service) : AccessTests<FundingDbContext>(service, "Funding");

[Collection("privacy")]
public sealed class PrivacyAccessTests(PrivacyFixture service) : AccessTests<PrivacyDbContext>(service, "Privacy");

/// <summary>The table itself.</summary>
public sealed class AccessTableTests
{
    [Fact]
    public void Names_every_documented_route_once()
    {
        var documented = SurfaceDocument.Names.SelectMany(surface => SurfaceDocument.Operations(SurfaceDocument.Committed(surface)).Select(o => $"{o.Verb} {o.Path}")).ToList();

        AccessTable.Rows.Select(row => $"{row.Verb} {row.Path}").Order(StringComparer.Ordinal).ShouldBe(documented.Order(StringComparer.Ordinal));
    }
}
