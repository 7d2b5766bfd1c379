using System.Net;
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
                var (seen, status) = await AccessCheck.AskAsync(http, row);
                var expected = caller == "nobody" ? "401" : row.LetsIn(surface, role) ? "in" : row.Surface == "me" ? "401" : "403";
                if (seen != expected)
                {
                    wrong.Add($"{row.Verb} {row.Path} by {caller}: {seen} instead of {expected}");
                }
                else if (seen == "in" && row is { Verb: "GET" } && row.Path.Contains('{', StringComparison.Ordinal) && status is not HttpStatusCode.NotFound)
                {
                    wrong.Add($"{row.Verb} {row.Path} by {caller}: {(int)status} for something absent");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Serves_no_route_that_neither_the_table_nor_the_list_of_pages_names() => ServedRoutes.Unspoken(service.Services).ShouldBeEmpty();

    [Fact]
    public async Task Shows_a_page_to_nobody_without_its_link()
    {
        var open = new List<string>();
        foreach (var page in ServedRoutes.LinkedPagesOf(service.Services))
        {
            foreach (var (caller, _, _, http) in Callers())
            {
                foreach (var link in (string[])["", "?link=", "?link=bm90IGEgbGluaw"])
                {
                    var path = new AccessTable.Row(page.Verb, page.Path, []).OfSomethingAbsent() + link;
                    using var request = new HttpRequestMessage(new HttpMethod(page.Verb), new Uri(path, UriKind.Relative));
                    request.Content = page.Verb == "GET" ? null : new FormUrlEncodedContent([]);
                    using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                    // An empty form is refused unread; a page is not shown.
                    if (answer.StatusCode is not HttpStatusCode.Unauthorized && (page.Verb == "GET" || answer.StatusCode is not HttpStatusCode.BadRequest))
                    {
                        open.Add($"{page.Verb} {path} by {caller}: {(int)answer.StatusCode}");
                    }
                }
            }
        }

        open.ShouldBeEmpty();
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
}

[Collection("catalog")]
public sealed class CatalogAccessTests(CatalogFixture service) : AccessTests<CatalogDbContext>(service, "Catalog");

[Collection("ordering")]
public sealed class OrderingAccessTests(OrderingFixture service) : AccessTests<OrderingDbContext>(service, "Ordering");

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
