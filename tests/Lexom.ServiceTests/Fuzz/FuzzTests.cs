using Lexom.Billing.Data;
using Lexom.Catalog.Calendars;
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
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>
/// Every documented route of a service with hundreds of requests made from its document, valid and not: only documented answers, every refusal a problem document without
/// an inside, and nothing changed by a refusal. The seed is fixed; <c>LEXOM_FUZZ_CASES</c> (a route) and <c>LEXOM_FUZZ_SEED</c> change the walk.
/// </summary>
public abstract class FuzzTests<TDb>(ServiceFixture<TDb> service, string name)
    where TDb : DbContext
{
    /// <summary>Who has the objects a partner's requests are about.</summary>
    protected virtual Guid Partner { get; } = Guid.CreateVersion7();

    /// <summary>Tables in which the service keeps what it has refused.</summary>
    protected virtual string[] KeepsRefusals => [];

    [Fact]
    public async Task Answers_anything_with_a_documented_status_and_a_refusal_changes_nothing()
    {
        await ArrangeAsync();
        await using var paused = await PausedJobs.OfAsync(service.Services);
        await using var kept = await KeptTables.TakeAsync(service.AdminConnection, name.ToLowerInvariant());
        var own = (await SurfaceDocument.RoutesAsync()).Where(route => route.Service == name).Select(route => route.Path).ToHashSet();
        var run = new FuzzRun(await TableMarks.OfAsync(service.Services.GetRequiredService<NpgsqlDataSource>(), name.ToLowerInvariant(), KeepsRefusals), FuzzRun.Cases);
        var random = FuzzRun.Walk();

        foreach (var surface in SurfaceDocument.Names)
        {
            var document = SurfaceDocument.Committed(surface);
            foreach (var (path, verb, operation) in SurfaceDocument.Operations(document).Where(o => own.Contains(o.Path)))
            {
                using var http = Caller(surface, path);
                await run.TryAsync(http, document, path, verb, operation, random);
            }
        }

        run.Routes.ShouldBeGreaterThan(10);
        run.Faults.ShouldBeEmpty();
    }

    /// <summary>Objects to send requests about.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;

    /// <summary>What a personal link to a path is made for.</summary>
    protected virtual string PurposeOf(string path) => "privacy";

    private HttpClient Caller(string surface, string path) => surface switch
    {
        "staff" => service.AsStaff(Roles.Administrator),
        "partner" => service.AsPartner(Partner),
        "opco" => service.AsOpco("atlas"),
        _ => WithLink(path),
    };

    private HttpClient WithLink(string path)
    {
        var links = service.Services.GetRequiredService<SignedLinks>();
        var link = links.Create(new PersonalLink(PurposeOf(path), Guid.CreateVersion7(), Guid.CreateVersion7(), DateTimeOffset.MaxValue));
        var http = service.Anonymous();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Link {link}");
        return http;
    }
}

[Collection("catalog")]
public sealed class CatalogFuzzTests(CatalogFixture service) : FuzzTests<CatalogDbContext>(service, "Catalog")
{
    protected override string PurposeOf(string path) => path.Contains("/trainers/", StringComparison.Ordinal) ? CalendarLinks.TrainerPurpose : CalendarLinks.SessionPurpose;
}

[Collection("ordering")]
public sealed class OrderingFuzzTests(OrderingFixture service) : FuzzTests<OrderingDbContext>(service, "Ordering")
{
    protected override Guid Partner => service.Partner;

    protected override async Task ArrangeAsync()
    {
        await service.Issued(await service.Session());
        await service.Accepted(await service.Session());
    }
}

[Collection("billing")]
public sealed class BillingFuzzTests(BillingFixture service) : FuzzTests<BillingDbContext>(service, "Billing");

[Collection("funding")]
public sealed class FundingFuzzTests(FundingFixture service) : FuzzTests<FundingDbContext>(service, "Funding")
{
    // Every push leaves its mark, forged ones too: staff see what was tried.
    protected override string[] KeepsRefusals => ["messages"];
}

[Collection("privacy")]
public sealed class PrivacyFuzzTests(PrivacyFixture service) : FuzzTests<PrivacyDbContext>(service, "Privacy");
