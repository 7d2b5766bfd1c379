using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Billing.Jobs;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.Billing;

[CollectionDefinition("billing")]
public sealed class BillingCollection : ICollectionFixture<BillingFixture>;

/// <summary>Billing with an Ordering that knows every customer but those told to be unknown. A training costs 2 070 EUR excl. VAT at 20 %, its deposit 745.20.</summary>
public sealed class BillingFixture(Backends backends) : ServiceFixture<BillingDbContext>(backends, "billing")
{
    private readonly Backends _backends = backends;

    public FakeOrdering Ordering { get; } = new();

    protected override Task SeedAsync(IServiceProvider services) => BillingSeed.ApplyAsync(services, withSamples: true, CancellationToken.None);

    protected override void Configure(IWebHostBuilder host)
    {
        host.UseSetting("Company:Name", "LEXOM");
        host.UseSetting("Company:Siren", "732829320");
        host.UseSetting("Company:VatNumber", "FR44732829320");
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddHttpClient("ordering").ConfigurePrimaryHttpMessageHandler(() => Ordering);
        services.AddHttpClient("lexom-identity").ConfigurePrimaryHttpMessageHandler(() => new FakeIdentity());
    }

    public static ProposalAccepted Acceptance(
        string customerKind = "company", Guid? customerId = null, Guid? partnerId = null, DateOnly? depositNotBefore = null, params string[] opcos)
    {
        var starts = new DateOnly(2027, 3, 15);
        return new ProposalAccepted(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "C-2027-00001", customerId ?? Guid.CreateVersion7(), customerKind, partnerId, Guid.CreateVersion7(), "RCL-APPL-03",
            "La Relation Client par écrit", starts, starts.AddDays(1), 14m, 3, new DateOnly(2027, 3, 1), 2070m, 20m, "standard", 414m, 2484m, 745.20m,
            depositNotBefore ?? new DateOnly(2027, 3, 1), "EUR", 1,
            [.. opcos.Select(o => new AnnouncedFunding(Guid.CreateVersion7(), o, null, new DateOnly(2027, 2, 20), 1500m))]);
    }

    /// <summary>An accepted contract whose deposit has been asked for.</summary>
    public async Task<ProposalAccepted> OpenAsync(ProposalAccepted? accepted = null)
    {
        var message = accepted ?? Acceptance();
        await Deliver(message, message.ContractId);
        await IssueAsync(message.ContractId);
        return message;
    }

    /// <summary>A contract delivered today, with its final invoice.</summary>
    public async Task<(ProposalAccepted Accepted, JsonElement Final)> DeliveredAsync(ProposalAccepted? accepted = null)
    {
        var message = await OpenAsync(accepted);
        await Deliver(Delivered(message), message.ContractId);
        await IssueAsync(message.ContractId);
        return (message, (await InvoicesAsync(message.ContractId, "&kind=final")).Single());
    }

    public static TrainingDelivered Delivered(ProposalAccepted a, DateOnly? on = null) => new(a.ContractId, a.CustomerId, a.SessionId, on ?? new DateOnly(2027, 3, 2), 42m, 42m);

    /// <summary>Runs the jobs that copy the identity and issue what is planned, until nothing due is left of the contract.</summary>
    public async Task IssueAsync(Guid contractId)
    {
        await Eventually.True(async () =>
        {
            await RunAsync<FetchBillingIdentities>();
            await RunAsync<IssuePlannedDocuments>();
            var today = Lexom.Kernel.ParisTime.Today(Clock);
            return !await Db(db => db.Planned.AnyAsync(p => p.ContractId == contractId && p.Status == PlanStatus.Pending && p.IssueOn <= today));
        }, "what is planned is issued");
    }

    /// <summary>Runs a due job as its runner does, until it finds nothing more.</summary>
    public async Task RunAsync<TJob>()
        where TJob : IDueJob
    {
        while (true)
        {
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BillingDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var handled = await scope.ServiceProvider.GetRequiredService<TJob>().RunBatchAsync(CancellationToken.None);
            await transaction.CommitAsync();
            if (handled == 0)
            {
                return;
            }
        }
    }

    public async Task<IReadOnlyList<JsonElement>> InvoicesAsync(Guid contractId, string filter = "")
    {
        var page = await GetAsync(AsStaff(), $"/staff/v1/billing/invoices?contract={contractId}{filter}");
        return [.. page.GetProperty("items").EnumerateArray().Reverse()];
    }

    /// <summary>Kind, payer and amount of each document, in order of issue.</summary>
    public async Task<string> DocumentsAsync(Guid contractId) => string.Join(", ", await Db(db => db.Invoices.AsNoTracking().Where(i => i.ContractId == contractId)
        .OrderBy(i => i.ChainIndex).Select(i => new { i.Kind, i.Payer, i.InclVat }).ToListAsync()
        .ContinueWith(t => t.GetAwaiter().GetResult().ConvertAll(i => $"{i.Kind.Wire()} {i.Payer.Wire()} {i.InclVat}"), TaskScheduler.Default)));

    public static async Task<JsonElement> GetAsync(HttpClient http, string url, HttpStatusCode status = HttpStatusCode.OK)
    {
        using (http)
        {
            return await ReadAsync(await http.GetAsync(new Uri(url, UriKind.Relative)), status);
        }
    }

    public static async Task<JsonElement> PostAsync(HttpClient http, string url, object? body, HttpStatusCode status = HttpStatusCode.Created)
    {
        using (http)
        {
            return await ReadAsync(await http.PostAsJsonAsync(new Uri(url, UriKind.Relative), body, Json), status);
        }
    }

    public Task<JsonElement> PayAsync(Guid contractId, string amount, object? more = null) => PostAsync(
        AsStaff("accountant"), "/staff/v1/billing/payments",
        more ?? new { contractId, amount = Euros(amount), receivedOn = Lexom.Kernel.ParisTime.Today(Clock), method = "transfer", reference = $"VIR {Guid.CreateVersion7():N}" });

    public static object Euros(string amount) => new { amount, currency = "EUR" };

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The code of a refusal, which must be a problem document.</summary>
    public static string Code(JsonElement problem)
    {
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        return problem.GetProperty("code").GetString()!;
    }

    /// <summary>The database as its administrator sees it, past every right and trigger of the service.</summary>
    public async Task<T> AsAdministrator<T>(Func<BillingDbContext, Task<T>> use)
    {
        var connection = new NpgsqlConnectionStringBuilder(_backends.Admin) { Database = "test_billing", Pooling = false }.ConnectionString;
        await using var db = new BillingDbContext(new DbContextOptionsBuilder<BillingDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);
        return await use(db);
    }
}

/// <summary>Ordering's internal API: a company with a contact, or an individual.</summary>
public sealed class FakeOrdering : HttpMessageHandler
{
    public ConcurrentDictionary<Guid, bool> Unknown { get; } = new();

    public ConcurrentDictionary<Guid, string> Individuals { get; } = new();

    public ConcurrentDictionary<Guid, Guid> Contacts { get; } = new();

    private readonly ConcurrentDictionary<Guid, string> _addresses = new();

    /// <summary>A customer whose mail can be told from the others'.</summary>
    public Guid AtAnAddressOfItsOwn()
    {
        var id = Guid.CreateVersion7();
        _addresses[id] = $"{id:N}@exemple.example";
        return id;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(request.RequestUri!.Segments[4].TrimEnd('/'));
        if (Unknown.ContainsKey(id))
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }

        var individual = Individuals.GetValueOrDefault(id);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = JsonContent.Create(new
            {
                revision = 1,
                name = individual ?? "Société Exemple SARL",
                address = new { lines = new[] { "2 rue de l’Exemple" }, postCode = "69002", city = "Lyon", country = "FR" },
                siren = individual is null ? "552100554" : null,
                vatNumber = individual is null ? "FR12552100554" : null,
                email = _addresses.GetValueOrDefault(id, "facturation@exemple.example"),
                contact = new { id = Contacts.GetOrAdd(id, _ => Guid.CreateVersion7()), firstName = "Contact", lastName = "Numero1", email = "contact@exemple.example" },
            }),
        });
    }
}

internal sealed class FakeIdentity : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { access_token = "t", expires_in = 3600 }) });
}
