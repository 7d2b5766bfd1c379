using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceTests.Catalog;

[CollectionDefinition("catalog")]
public sealed class CatalogCollection : ICollectionFixture<CatalogFixture>;

/// <summary>Catalog with its seed; courses, trainers, rooms and sessions that tests begin from. Each test makes its own, so that none disturbs another's.</summary>
public sealed class CatalogFixture(Backends backends) : ServiceFixture<CatalogDbContext>(backends, "catalog")
{
    public const string Staff = "/staff/v1/catalog";

    private int _number;

    internal CorrectionsOfPrivacy Corrections { get; } = new();

    public HttpClient Manager => AsStaff(Roles.TrainingManager);

    public HttpClient Portal { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    protected override async Task SeedAsync(IServiceProvider services)
    {
        Portal = AsPartner(Guid.CreateVersion7());
        await CatalogSeed.ApplyAsync(services, withSamples: true, CancellationToken.None);
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        foreach (var name in (string[])["privacy", "lexom-identity"])
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => Corrections);
        }
    }

    public string NewReference() => $"TST-{Interlocked.Increment(ref _number):0000}";

    public static object Sheet(string title = "Conduire un entretien", int maximum = 10, string domain = "Management", string[]? objectives = null, int days = 2) => new
    {
        title, domain, isTraining = true, durationDays = days, durationHours = 7m * days, objectives = objectives ?? ["Préparer l’entretien", "Conclure l’entretien"],
        programme = new[] { new { title = "Préparer", items = new[] { "Rassembler les faits" } } }, prerequisites = "Aucun", audience = "Tous",
        teachingMethods = new[] { "Jeux de rôles" }, evaluationMethods = new[] { "Test de fin de formation" }, interPrice = Euros("690.00"), intraPrice = Euros("1890.00"),
        vatRegime = "standard", maximumParticipants = maximum,
    };

    public static object Euros(string amount) => new { amount, currency = "EUR" };

    /// <summary>A published course.</summary>
    public async Task<string> Course(object? sheet = null, string? reference = null)
    {
        var name = reference ?? NewReference();
        await Created(await Send(Manager, HttpMethod.Post, $"{Staff}/courses", new { reference = name, sheet = sheet ?? Sheet() }));
        await Ok(await Send(Manager, HttpMethod.Post, $"{Staff}/courses/{name}/versions/1/publication"));
        return name;
    }

    public async Task<Guid> Trainer(string kind = "internal") => (await Created(await Send(Manager, HttpMethod.Post, $"{Staff}/trainers", new
    {
        name = "Formateur Exemple", kind, email = $"formateur.{Guid.CreateVersion7():N}@exemple.example",
    }))).Id();

    public async Task<Guid> Room(int capacity = 12) => (await Created(await Send(Manager, HttpMethod.Post, $"{Staff}/rooms", new
    {
        name = $"Salle {Guid.CreateVersion7():N}", address = "1 rue de l’Exemple, 07200 Aubenas", capacity,
    }))).Id();

    public object[] HalfDays(int inDays = 40, int days = 2) => [.. Enumerable.Range(inDays, days).SelectMany(
        d => new[] { "morning", "afternoon" }, (d, period) => new { day = Today.AddDays(d).ToString("yyyy-MM-dd", null), period })];

    public async Task<object> Plan(string course, int capacity = 10, string mode = "inter", int inDays = 40, Guid? trainer = null, Guid? room = null) => new
    {
        courseReference = course, mode, halfDays = HalfDays(inDays), place = room is null ? "Aubenas" : null, roomId = room, trainerId = trainer ?? await Trainer(), capacity,
    };

    /// <summary>A session of a course of its own, unless one is given.</summary>
    public async Task<Guid> Session(int capacity = 10, string mode = "inter", string? course = null, int inDays = 40, Guid? trainer = null, Guid? room = null) =>
        (await Created(await Send(
            Manager, HttpMethod.Post, $"{Staff}/sessions", await Plan(course ?? await Course(Sheet(maximum: capacity)), capacity, mode, inDays, trainer, room)))).Id();

    public ProposalIssued Issued(Guid session, int seats = 3, Guid? proposal = null) => new(proposal ?? Guid.CreateVersion7(), session, seats, Today, Today.AddDays(30));

    /// <summary>A proposal that asked for seats.</summary>
    public async Task<Guid> Ask(Guid session, int seats)
    {
        var issued = Issued(session, seats);
        await Deliver(issued, issued.ProposalId);
        return issued.ProposalId;
    }

    public async Task<JsonElement> Read(Guid session) => await Ok(await Manager.GetAsync($"{Staff}/sessions/{session}"));

    /// <summary>(seats taken, seats offered, seats waiting).</summary>
    public async Task<(int Taken, int Offered, int Waiting)> Seats(Guid session)
    {
        var read = await Read(session);
        return (read.GetProperty("seatsTaken").GetInt32(), read.GetProperty("seatsOffered").GetInt32(), read.GetProperty("seatsWaiting").GetInt32());
    }

    public static async Task<HttpResponseMessage> Send(HttpClient http, HttpMethod method, string path, object? body = null, string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await http.SendAsync(request);
    }

    public static Task<JsonElement> Ok(HttpResponseMessage answer) => Answered(answer, HttpStatusCode.OK);

    public static Task<JsonElement> Created(HttpResponseMessage answer) => Answered(answer, HttpStatusCode.Created);

    /// <summary>A refusal as « 422 CAT-1 CAT-3 »: the status, and the codes of all violations in order.</summary>
    public static async Task<string> Refusal(HttpResponseMessage answer)
    {
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var codes = body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray().Select(e => e.Text("code"))
            : [body.Text("code")];
        return $"{(int)answer.StatusCode} {string.Join(' ', codes)}";
    }

    private static async Task<JsonElement> Answered(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonDocument.Parse(text).RootElement;
    }
}

internal static class Answers
{
    public static Guid Id(this JsonElement element, string name = "id") => element.GetProperty(name).GetGuid();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).ToString();

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name = "items") => [.. element.GetProperty(name).EnumerateArray()];
}
