using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceTests.Ordering;

[CollectionDefinition("ordering")]
public sealed class OrderingCollection : ICollectionFixture<OrderingFixture>;

/// <summary>Ordering with one published course; steps of the story that tests begin from.</summary>
public sealed class OrderingFixture(Backends backends) : ServiceFixture<OrderingDbContext>(backends, "ordering")
{
    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n"u8.ToArray();

    private static readonly Guid Course = Guid.CreateVersion7();

    internal CorrectionsOfPrivacy Corrections { get; } = new();

    // Events go to a server on this machine.
    protected override void Configure(IWebHostBuilder host) => host.UseSetting("Webhooks:AllowLoopback", "true");

    public Guid Partner { get; } = Guid.CreateVersion7();

    public HttpClient Portal => AsPartner(Partner);

    public HttpClient Sales => AsStaff(Roles.Sales);

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>A session of two days that starts in some days.</summary>
    public async Task<Guid> Session(int startsInDays = 40, string mode = "inter", int capacity = 8)
    {
        await EnsureCourse();
        var (id, start) = (Guid.CreateVersion7(), Today.AddDays(startsInDays));
        await Deliver(SessionOf(id, 1, start, mode, capacity), id);
        return id;
    }

    public static SessionScheduled SessionOf(Guid id, int revision, DateOnly start, string mode = "inter", int capacity = 8) => new(
        id, revision, Course, 1, mode, start, start.AddDays(1),
        [new(start, "morning"), new(start, "afternoon"), new(start.AddDays(1), "morning"), new(start.AddDays(1), "afternoon")], "Salle Exemple, Aubenas", capacity, null);

    public static async Task<Guid> Company(HttpClient http, string name = "Société Exemple SARL", string email = "contact.un@exemple.example") => (await Created(await http.PostKeyed(SurfaceOf(http) + "/customers", new
    {
        kind = "company", name, siren = FictionalSiren(),
        billingAddress = new { lines = new[] { "1 rue de l'Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" },
        contact = new { firstName = "Contact", lastName = "Un", email },
    }))).GetProperty("id").GetGuid();

    // Each customer is another one: the same SIREN again would be a duplicate.
    private static int _sirens = 10_000_000;

    public static string FictionalSiren()
    {
        var digits = Interlocked.Increment(ref _sirens).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(check => $"{digits}{check}").Single(Siren.IsValid);
    }

    public static async Task<Guid> Individual(HttpClient http) => (await Created(await http.PostKeyed(SurfaceOf(http) + "/customers", new
    {
        kind = "individual", firstName = "Particulier", lastName = "Exemple", email = $"particulier.{Guid.CreateVersion7():N}@exemple.example",
        address = new { lines = new[] { "2 rue de l'Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" },
    }))).GetProperty("id").GetGuid();

    public static async Task<JsonElement> Draft(HttpClient http, Guid customer, Guid session, object[]? participants = null, object[]? funding = null) =>
        await Created(await http.PostKeyed(SurfaceOf(http) + "/proposals", new { customerId = customer, sessionId = session, participants = participants ?? Three(), funding = funding ?? [] }));

    public static object[] Three() =>
    [
        new { firstName = "Stagiaire", lastName = "Un", email = "stagiaire.un@exemple.example" },
        new { firstName = "Stagiaire", lastName = "Deux", email = "stagiaire.deux@exemple.example" },
        new { firstName = "Stagiaire", lastName = "Trois", email = "stagiaire.trois@exemple.example" },
    ];

    /// <summary>A portal's proposal, issued by staff, with its seats held.</summary>
    public async Task<JsonElement> Issued(Guid session, bool individual = false, object[]? funding = null, HttpClient? seller = null)
    {
        var http = seller ?? Portal;
        var customer = individual ? await Individual(http) : await Company(http);
        var draft = await Draft(http, customer, session, individual ? [Three()[0]] : null, funding);
        var id = draft.GetProperty("id").GetGuid();
        (await Sales.PostKeyed($"/staff/v1/ordering/proposals/{id}/issue", new { })).EnsureSuccessStatusCode();
        await Deliver(new SeatsHeld(id, session, individual ? 1 : 3, Clock.GetUtcNow()), id);
        return await http.GetFromJsonAsync<JsonElement>($"{SurfaceOf(http)}/proposals/{id}");
    }

    /// <summary>A draft of a seller's own, all the way to its contract.</summary>
    public async Task<JsonElement> AcceptedFrom(JsonElement draft, Guid session, HttpClient http)
    {
        var id = draft.Id();
        (await Sales.PostKeyed($"/staff/v1/ordering/proposals/{id}/issue", new { })).EnsureSuccessStatusCode();
        await Deliver(new SeatsHeld(id, session, 3, Clock.GetUtcNow()), id);
        await Upload(http, id, "signed-proposal");
        await Upload(http, id, "signed-terms");
        return await Created(await http.PostKeyed($"{SurfaceOf(http)}/proposals/{id}/acceptance", Acceptance(await Proposal(id))));
    }

    public static object Funding(DateOnly requestedOn) => new { opco = "atlas", requestedOn, requestedExclVat = new { amount = "1200.00", currency = "EUR" } };

    /// <summary>Texts of the mails written for a reason.</summary>
    public Task<IReadOnlyList<string>> Mails(string reason) => Mails(m => m.Reason == reason);

    internal Task<IReadOnlyList<string>> Mails(System.Linq.Expressions.Expression<Func<MailMessage, bool>> which) =>
        Db(async db => (IReadOnlyList<string>)await db.Set<MailMessage>().Where(which).OrderBy(m => m.CreatedAt).Select(m => m.Text).ToListAsync());

    public static async Task Upload(HttpClient http, Guid proposal, string kind) =>
        (await http.PostPdf($"{SurfaceOf(http)}/proposals/{proposal}/documents?kind={kind}", Pdf)).EnsureSuccessStatusCode();

    public object Acceptance(JsonElement proposal) => new
    {
        initialled = true, stamped = true, handwrittenMention = "BON POUR ACCORD", termsInitialled = true,
        termsSha256 = proposal.GetProperty("terms").GetProperty("sha256").GetString(), signedOn = Today,
    };

    /// <summary>An accepted proposal: its contract.</summary>
    public async Task<JsonElement> Accepted(Guid session, bool individual = false, object[]? funding = null, HttpClient? seller = null)
    {
        var http = seller ?? Portal;
        var proposal = await Issued(session, individual, funding, seller);
        var id = proposal.GetProperty("id").GetGuid();
        await Upload(http, id, "signed-proposal");
        await Upload(http, id, "signed-terms");
        return await Created(await http.PostKeyed($"{SurfaceOf(http)}/proposals/{id}/acceptance", Acceptance(proposal)));
    }

    /// <summary>A contract with its deposit received.</summary>
    public async Task<JsonElement> Concluded(Guid session, bool individual = false, object[]? funding = null)
    {
        var contract = await Accepted(session, individual, funding);
        var id = contract.GetProperty("id").GetGuid();
        await Deliver(new Lexom.Contracts.Billing.DepositReceived(id, Guid.CreateVersion7(), 745.20m, "EUR", Today), id);
        return await Contract(id);
    }

    /// <summary>The path of the personal link in the mail that was written for a reason, as soon as it has been.</summary>
    public async Task<string> LinkIn(string reason)
    {
        var text = await Eventually.Get(() => TextOfMail(reason), mail => mail is not null, $"mail {reason} has been written");
        return new Uri(System.Text.RegularExpressions.Regex.Match(text!, @"https?://\S+/me/v1/\S+").Value).PathAndQuery;
    }

    public async Task<bool> HasMail(string reason) => await TextOfMail(reason) is not null;

    private Task<string?> TextOfMail(string reason) =>
        Db(db => db.Database.SqlQuery<string>($"SELECT text AS \"Value\" FROM ordering.mail WHERE reason = {reason}").FirstOrDefaultAsync());

    public async Task<JsonElement> Contract(Guid id) => await Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/contracts/{id}");

    public async Task<JsonElement> Proposal(Guid id) => await Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/proposals/{id}");

    public static string SurfaceOf(HttpClient http) => http.DefaultRequestHeaders.Contains("X-Staff") ? "/staff/v1/ordering" : "/partner/v1";

    /// <summary>A staff client whose steps go through the staff surface.</summary>
    public HttpClient SalesSeller()
    {
        var http = Sales;
        http.DefaultRequestHeaders.Add("X-Staff", "1");
        return http;
    }

    public static async Task<JsonElement> Created(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, body);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>LEXOM's side of the end of a contract, without its papers: the relationship is over today.</summary>
    public Task End(Guid contract) => Db(db => db.Contracts.Where(c => c.Id == contract)
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, Lexom.Ordering.Domain.ContractStatus.Cancelled).SetProperty(c => c.CancelledOn, Today)
            .SetProperty(c => c.CancellationRule, "CGV-3.5-a").SetProperty(c => c.CancellationConsequence, "deposit-kept").SetProperty(c => c.CancellationAmount, Money.Zero)));

    protected override void ConfigureServices(IServiceCollection services)
    {
        foreach (var name in (string[])["privacy", "lexom-identity"])
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => Corrections);
        }
    }

    private async Task EnsureCourse()
    {
        if (!await Db(db => db.Courses.AnyAsync(c => c.CourseId == Course)))
        {
            await Deliver(new CoursePublished(
                Course, 1, "RCL-APPL-03", "La Relation Client par écrit - emails et courriers", true, 2, 14m,
                ["Choisir le bon courrier écrit", "Rédiger un courrier personnalisé", "Employer un ton aimable"], 690m, 1890m, "EUR", "standard", 10, Clock.GetUtcNow(),
                new CourseContents([new CourseContentsModule("Traiter les e-mails clients", ["La gestion des destinataires"])], "Aucune", "Tout public", "Exercices", "Tests")), Course);
        }
    }
}

/// <summary>Requests and answers as these tests write them.</summary>
internal static class OrderingHttp
{
    public static async Task<HttpResponseMessage> PostKeyed(this HttpClient http, string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: ServiceFixture<OrderingDbContext>.Json) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        return await http.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> PostPdf(this HttpClient http, string path, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new("application/pdf");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await http.SendAsync(request);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>The codes of a problem document, with the status.</summary>
    public static async Task<string> Problem(this HttpResponseMessage answer)
    {
        var body = await answer.Json();
        var codes = body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray().Select(e => e.GetProperty("code").GetString())
            : [body.GetProperty("code").GetString()];
        return $"{(int)answer.StatusCode} {string.Join(' ', codes)}";
    }

    /// <summary>Posts and expects a 200.</summary>
    public static async Task<JsonElement> Ok(this HttpClient http, string path, object body)
    {
        var answer = await http.PostKeyed(path, body);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    /// <summary>Previews a decision and takes it on what was shown; gives what was shown.</summary>
    public static async Task<JsonElement> Decide(this HttpClient http, string path, object body)
    {
        var shown = await http.Ok($"{path}/preview", body);
        var decision = JsonSerializer.SerializeToNode(body, ServiceFixture<OrderingDbContext>.Json)!.AsObject();
        decision["expected"] = JsonSerializer.SerializeToNode(new { ruleId = shown.Text("ruleId"), amount = shown.GetProperty("amount") });
        var answer = await http.PostKeyed(path, decision);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return shown;
    }

    public static Guid Id(this JsonElement element) => element.GetProperty("id").GetGuid();

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).ToString();

    public static string Amount(this JsonElement element, string property) => element.GetProperty(property).GetProperty("amount").GetString()!;
}
