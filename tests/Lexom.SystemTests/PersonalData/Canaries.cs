using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;

namespace Lexom.SystemTests.PersonalData;

/// <summary>A fictional person whose name and address exist nowhere else, so that whatever is found of them is theirs.</summary>
/// <param name="FirstName">Common to all.</param>
/// <param name="LastName">One word in ASCII: however a text is written, escaped or capitalised, it can be found.</param>
internal sealed record Canary(string FirstName, string LastName)
{
    public string Email => $"zephyrine@{LastName.ToLowerInvariant()}.example";

    public object Person => new { firstName = FirstName, lastName = LastName, email = Email };

    public static Canary Named(string species) => new("Zéphyrine", $"{species}{Guid.CreateVersion7():N}"[..(species.Length + 16)]);

    /// <summary>What is looked for: the address contains the name, so it comes first.</summary>
    public IReadOnlyList<(string Kind, string Word)> Words => [("email", Email), ("name", LastName)];
}

/// <summary>Lets canaries into the system by its public API and asks for their erasure.</summary>
internal sealed class Aviary(Cast cast, TimeSpan patience)
{
    /// <summary>An individual client; nothing has been ordered.</summary>
    public async Task<Guid> RegisterAsync(Canary canary) => (await cast.Portal.PostAsync("/partner/v1/customers", new
    {
        kind = "individual", firstName = canary.FirstName, lastName = canary.LastName, email = canary.Email,
        address = new { lines = new[] { $"4 rue {canary.LastName}" }, postCode = "07200", city = "Aubenas", country = "FR" },
    })).Id();

    /// <summary>A company's accepted order that waits for its deposit.</summary>
    public async Task<(Guid ContactId, Guid ParticipantId, DateOnly LastDay)> OrderAsync(Canary contact, Canary participant, Guid session)
    {
        var customer = await cast.Portal.PostAsync("/partner/v1/customers", new
        {
            kind = "company", name = $"Société Exemple {Guid.CreateVersion7():N}", siren = TrainingStory.FictionalSiren(),
            billingAddress = new { lines = new[] { "1 rue de l’Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" }, contact = contact.Person,
        });
        var proposal = (await cast.Portal.PostAsync("/partner/v1/proposals", new { customerId = customer.Id(), sessionId = session, participants = new[] { participant.Person } })).Id();
        await cast.Sales.PostAsync($"/staff/v1/ordering/proposals/{proposal}/issue");
        var held = await cast.Portal.UntilAsync($"/partner/v1/proposals/{proposal}", p => p.Text("seatsStatus") == "held", "the seat is held", patience);
        foreach (var kind in new[] { "signed-proposal", "signed-terms" })
        {
            await cast.Portal.PostPdfAsync($"/partner/v1/proposals/{proposal}/documents?kind={kind}", SamplePdf.Of(kind));
        }

        var contract = await cast.Portal.PostAsync($"/partner/v1/proposals/{proposal}/acceptance", new
        {
            initialled = true, stamped = true, handwrittenMention = "BON POUR ACCORD", termsInitialled = true, termsSha256 = held.At("terms").Text("sha256"),
            signedOn = (await cast.Clock.TodayAsync()).Wire(),
        });
        return (customer.Id("contactId"), contract.Items("participants")[0].Id(), contract.At("training").Day("endsOn"));
    }

    public async Task<Guid> TeachAsync(Canary trainer) => (await cast.TrainingManager.PostAsync("/staff/v1/catalog/trainers", new
    {
        name = $"{trainer.FirstName} {trainer.LastName}", kind = "internal", email = trainer.Email,
    })).Id();

    /// <summary>A member of staff who has left: the account is closed.</summary>
    public async Task<Guid> EmployAsync(Canary employee)
    {
        var account = (await cast.Administrator.PostAsync("/staff/v1/identity/accounts", new
        {
            email = employee.Email, displayName = $"{employee.FirstName} {employee.LastName}", roles = new[] { "sales" },
        })).Id();
        await cast.Administrator.PostAsync($"/staff/v1/identity/accounts/{account}/close");
        return account;
    }

    /// <summary>The request, once logged; its identity is checked, so every service has been asked.</summary>
    public async Task<Guid> AskErasureAsync(params Guid[] subjects) => (await cast.Dpo.PostAsync("/staff/v1/privacy/requests", new
    {
        right = "erasure", subjectIds = subjects, receivedOn = (await cast.Clock.TodayAsync()).Wire(), channel = "email", identityChecked = true,
    })).Id();

    /// <summary>What was held, by service and field.</summary>
    public async Task<IReadOnlyList<HeldField>> EraseAsync(params Guid[] subjects)
    {
        var request = await AskErasureAsync(subjects);
        var report = await cast.Dpo.UntilAsync($"/staff/v1/privacy/requests/{request}/report", r => r.Flag("complete"), "every service has answered", patience);
        return
        [
            .. from service in report.Items("services")
               from item in service.Items("items")
               where item.Text("outcome") == "held"
               select new HeldField(service.Text("service"), item.Text("field"), item.TextOrNull("ground"), item.TextOrNull("releaseOn")),
        ];
    }
}

/// <summary>A line of the report that says why something is still there.</summary>
internal sealed record HeldField(string Service, string Field, string? Ground, string? ReleaseOn);
