using System.Security.Claims;
using Lexom.Identity.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Access;
using Lexom.ServiceTests.Fixture;
using Lexom.ServiceTests.Fuzz;
using Lexom.ServiceTests.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.Edge;

/// <summary>Identity's own routes, asked past the gateway: it is not the only lock.</summary>
[Collection("edge")]
public sealed class IdentitySurfaceTests(EdgeFixture edge)
{
    private static readonly string[] AllRoles = [Roles.Sales, Roles.TrainingManager, Roles.Accountant, Roles.Dpo, Roles.Administrator];

    [Fact]
    public async Task Lets_in_whom_the_table_names_and_nobody_else()
    {
        var rows = await AccessTable.OfAsync("Identity");
        rows.ShouldNotBeEmpty();
        var wrong = new List<string>();

        foreach (var (caller, surface, role, claims) in Callers())
        {
            using var http = await edge.AtIdentityAsync(claims);
            foreach (var row in rows)
            {
                var expected = claims is null ? "401" : row.LetsIn(surface, role) ? "in" : "403";
                if (await AccessCheck.AskAsync(http, row) is var seen && seen.Door != expected)
                {
                    wrong.Add($"{row.Verb} {row.Path} by {caller}: {seen.Door} instead of {expected}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Serves_no_route_that_neither_the_table_nor_the_list_of_pages_names() => ServedRoutes.Unspoken(edge.IdentityServices).ShouldBeEmpty();

    [Fact]
    public async Task Answers_anything_with_a_documented_status_and_a_refusal_changes_nothing()
    {
        await using var paused = await PausedJobs.OfAsync(edge.IdentityServices);
        await using var kept = await KeptTables.TakeAsync(edge.AdminConnection, "identity");
        var own = (await AccessTable.OfAsync("Identity")).Select(row => row.Path).ToHashSet();
        var run = new FuzzRun(await TableMarks.OfAsync(edge.IdentityServices.GetRequiredService<NpgsqlDataSource>(), "identity"), FuzzRun.Cases);
        var random = FuzzRun.Walk();
        var document = SurfaceDocument.Committed("staff");
        using var http = await edge.AtIdentityAsync([new("scope", "staff"), new("role", Roles.Administrator)]);

        foreach (var (path, verb, operation) in SurfaceDocument.Operations(document).Where(o => own.Contains(o.Path)))
        {
            await run.TryAsync(http, document, path, verb, operation, random);
        }

        run.Routes.ShouldBeGreaterThan(10);
        run.Faults.ShouldBeEmpty();
    }

    private static (string Caller, string Surface, string? Role, Claim[]? Claims)[] Callers() =>
    [
        ("nobody", "", null, null),
        ("staff without a role", "staff", null, [new("scope", "staff")]),
        .. AllRoles.Select(role => (role, "staff", (string?)role, (Claim[]?)[new("scope", "staff"), new("role", role)])),
        ("a partner", "partner", null, [new("scope", "partner"), new("partner_id", IdentitySeed.PartnerId.ToString())]),
        ("a service", "internal", null, [new("scope", "internal"), new("service", "billing")]),
    ];
}
