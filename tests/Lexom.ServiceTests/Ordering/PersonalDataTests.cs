using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceTests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lexom.ServiceTests.Ordering;

/// <summary>CGV-5.5: the rights of persons over what Ordering holds.</summary>
[Collection("ordering")]
public sealed class PersonalDataTests(OrderingFixture ordering)
{
    private const string First = "Canarie";
    private const string Last = "Zébulonne-Témoin";
    private const string Email = "canarie.temoin@exemple.example";

    private static readonly object Canary = new { firstName = First, lastName = Last, email = Email };

    [Fact]
    public async Task Gives_everything_it_holds_about_a_participant()
    {
        var contract = await Contract(Canary);
        var request = await Ask("access", Participant(contract));

        (await Answer(request)).Select(i => $"{i.Field} {i.Count} {i.Outcome}").ShouldBe(
            ["participant.firstName 1 given", "participant.lastName 1 given", "participant.email 1 given", "document 2 given"], ignoreOrder: true);
        var values = await ordering.AsService("privacy").GetFromJsonAsync<List<JsonElement>>($"/internal/v1/personal-data/{request}", TestContext.Current.CancellationToken);
        values!.Select(v => v.Text("value")).ShouldContain(Last);
    }

    [Fact]
    public async Task Keeps_what_a_running_contract_needs_and_says_why()
    {
        var contract = await Contract(Canary);
        var lastDay = contract.GetProperty("training").GetProperty("endsOn").Deserialize<DateOnly>();
        var request = await Ask("erasure", Participant(contract));

        (await Answer(request)).ShouldAllBe(i => i.Outcome == "held" && i.Ground!.Contains("Contrat en cours") && i.ReleaseOn == lastDay.AddDays(1));
    }

    [Fact]
    public async Task Leaves_no_trace_of_a_person_whose_order_came_to_nothing()
    {
        // Words nobody else here has.
        string[] words = ["Sérapion-Unique", "serapion.unique@exemple.example", "rue du Passage-Unique"];
        var (last, email) = (words[0], words[1]);
        var http = ordering.SalesSeller();
        var customer = (await OrderingFixture.Created(await http.PostKeyed("/staff/v1/ordering/customers", new
        {
            kind = "individual", firstName = First, lastName = last, email, address = new { lines = new[] { $"3 {words[2]}" }, postCode = "07200", city = "Aubenas", country = "FR" },
        }))).GetProperty("id").GetGuid();
        var draft = await OrderingFixture.Draft(http, customer, await ordering.Session(), [new { firstName = First, lastName = last, email }]);
        var proposal = draft.GetProperty("id").GetGuid();
        (await ordering.Sales.PostKeyed($"/staff/v1/ordering/proposals/{proposal}/issue", new { })).EnsureSuccessStatusCode();
        await OrderingFixture.Upload(http, proposal, "signed-proposal");
        (await Traces(words)).Select(t => t.Split(':')[0]).Distinct().Order().ShouldBe(["customers", "idempotency_keys", "mail", "participants"]);
        (await ordering.Sales.PostKeyed($"/staff/v1/ordering/proposals/{proposal}/decline", new { })).EnsureSuccessStatusCode();

        var request = await Ask("erasure", customer, draft.GetProperty("participants")[0].GetProperty("id").GetGuid());

        (await Answer(request)).ShouldAllBe(i => i.Outcome == "erased");
        (await Answer(request)).Select(i => i.Field).ShouldContain("document");
        (await Traces(words)).ShouldBeEmpty();
        // Billing has copied the identity: it is told to read again.
        (await ordering.Outbox<CustomerRegistered>(customer))[^1].Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_the_proof_of_a_contract_that_was_and_erases_the_address_to_write_to()
    {
        var contract = await Contract(Canary, cancelled: true);
        var request = await Ask("erasure", Participant(contract));

        var answers = (await Answer(request)).ToDictionary(i => i.Field);
        answers["participant.email"].Outcome.ShouldBe("erased");
        answers["participant.lastName"].Outcome.ShouldBe("erased");
        answers["document"].Outcome.ShouldBe("held");
        answers["document"].ReleaseOn.ShouldBe(ordering.Today.AddYears(5).AddDays(1));
    }

    [Fact]
    public async Task Writes_corrected_values_everywhere_once_Privacy_gives_them()
    {
        var contract = await Contract(Canary, individual: true);
        var (participant, customer) = (Participant(contract), contract.GetProperty("customerId").GetGuid());
        var request = Guid.CreateVersion7();
        ordering.Corrections.Hold(request, new() { ["lastName"] = "Rectifiée", ["city"] = "Privas" });
        ordering.Corrections.Away = true;
        await Send("rectification", request, participant, customer);
        (await ordering.Outbox<PersonalDataAnswered>(request)).ShouldBeEmpty();

        ordering.Corrections.Away = false;

        var answers = await Eventually.Get(() => ordering.Outbox<PersonalDataAnswered>(request), a => a.Count == 1, "the correction was applied", TimeSpan.FromSeconds(20));
        answers[0].Items.Where(i => i.Outcome == "changed").Select(i => i.Field).ShouldBe(["contact.lastName", "customer.address", "participant.lastName"], ignoreOrder: true);
        answers[0].Items.Single(i => i.Field == "document").Ground!.ShouldContain("n'est pas réécrit");
        var shown = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/customers/{customer}", TestContext.Current.CancellationToken);
        (shown.GetProperty("contact").Text("lastName"), shown.Text("name"), shown.GetProperty("billingAddress").Text("city")).ShouldBe(("Rectifiée", "Particulier Rectifiée", "Privas"));
        (await ordering.Outbox<CustomerRegistered>(customer))[^1].Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData("restriction")]
    [InlineData("objection")]
    public async Task Limits_at_once_and_shows_staff_until_it_is_lifted(string right)
    {
        var participant = Participant(await Contract(Canary));
        var request = await Ask(right, participant);

        (await Answer(request)).ShouldAllBe(i => i.Outcome == "restricted");
        (await Limits(participant)).ShouldBe([right]);
        await ordering.Deliver(new PersonalRestrictionLifted(request, [participant], ordering.Today), request);
        (await Limits(participant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_that_it_holds_nothing_and_only_once()
    {
        var request = new PersonalDataRequested(Guid.CreateVersion7(), "access", [Guid.CreateVersion7()], ordering.Today);
        await ordering.DeliverTwice(request, request.RequestId);
        await ordering.Deliver(request, request.RequestId);

        (await ordering.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem().Items.ShouldBeEmpty();
    }

    // Cancelled today: the relationship's last day is today, so it is over before tomorrow and not before today.
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Tells_Privacy_whose_relationship_ended_before_a_day(int days, bool listed)
    {
        var contract = await Contract(Canary, cancelled: true);
        var ended = await ordering.AsService("privacy").GetFromJsonAsync<List<JsonElement>>(
            $"/internal/v1/personal-data/ended-relationships?before={ordering.Today.AddDays(days):yyyy-MM-dd}", TestContext.Current.CancellationToken);

        ended!.Any(e => e.GetProperty("subjectId").GetGuid() == Participant(contract)).ShouldBe(listed);
    }

    [Fact]
    public async Task Notes_who_looked_for_a_person_and_what_for()
    {
        var participant = Participant(await Contract(Canary));
        await Limits(participant);

        var reading = (await ordering.Outbox<PersonalDataRead>())[^1];
        reading.SubjectIds.ShouldContain(participant);
        (reading.What, reading.Purpose, reading.Actor[..6]).ShouldBe(("people", "rights-request", "staff:"));
        using var refused = await ordering.AsStaff(Roles.Dpo).GetAsync(new Uri($"/staff/v1/ordering/people?email={Email}&purpose=curiosity", UriKind.Relative), TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var unasked = await ordering.AsStaff(Roles.Dpo).GetAsync(new Uri($"/staff/v1/ordering/people?email={Email}", UriKind.Relative), TestContext.Current.CancellationToken);
        unasked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "what for is asked");
        using var sales = await ordering.Sales.GetAsync(new Uri($"/staff/v1/ordering/people?email={Email}", UriKind.Relative), TestContext.Current.CancellationToken);
        sales.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Puts_into_each_mail_the_link_that_takes_a_consent_back()
    {
        var contract = await Contract(Canary);
        var (customer, proposal) = (contract.GetProperty("customerId").GetGuid(), contract.GetProperty("proposalId").GetGuid());

        var text = (await ordering.Mails($"proposal-issued:{proposal}")).ShouldHaveSingleItem();

        var link = ConsentLinks.In(text).ShouldNotBeNull();
        var read = ordering.Services.GetRequiredService<SignedLinks>().Read(link.Split("?link=")[1]).ShouldNotBeNull();
        read.Purpose.ShouldBe(SignedLinks.Consents);
        var contact = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/customers/{customer}", TestContext.Current.CancellationToken);
        new[] { read.SubjectId }.Concat(read.Also ?? []).ShouldContain(contact.GetProperty("contactId").GetGuid());
    }

    [Fact]
    public async Task Shows_Privacy_its_labels()
    {
        var labels = await ordering.AsService("privacy").GetFromJsonAsync<List<JsonElement>>(PersonalDataRoutes.LabelsPath, TestContext.Current.CancellationToken);

        labels!.Select(l => l.Text("field")).ShouldContain("participants.person_email");
    }

    private async Task<JsonElement> Contract(object participant, bool individual = false, bool cancelled = false)
    {
        var http = ordering.SalesSeller();
        var session = await ordering.Session();
        var customer = individual ? await OrderingFixture.Individual(http) : await OrderingFixture.Company(http);
        var proposal = (await OrderingFixture.Draft(http, customer, session, [participant])).GetProperty("id").GetGuid();
        (await ordering.Sales.PostKeyed($"/staff/v1/ordering/proposals/{proposal}/issue", new { })).EnsureSuccessStatusCode();
        await ordering.Deliver(new Lexom.Contracts.Catalog.SeatsHeld(proposal, session, 1, ordering.Clock.GetUtcNow()), proposal);
        await OrderingFixture.Upload(http, proposal, "signed-proposal");
        await OrderingFixture.Upload(http, proposal, "signed-terms");
        var contract = await OrderingFixture.Created(await http.PostKeyed($"/staff/v1/ordering/proposals/{proposal}/acceptance", ordering.Acceptance(await ordering.Proposal(proposal))));
        if (cancelled)
        {
            await ordering.End(contract.GetProperty("id").GetGuid());
        }

        return contract;
    }

    private static Guid Participant(JsonElement contract) => contract.GetProperty("participants")[0].GetProperty("id").GetGuid();

    private Task<Guid> Ask(string right, params Guid[] subjects) => Send(right, Guid.CreateVersion7(), subjects);

    private async Task<Guid> Send(string right, Guid request, params Guid[] subjects)
    {
        await ordering.Deliver(new PersonalDataRequested(request, right, subjects, ordering.Today), request);
        return request;
    }

    private async Task<IReadOnlyList<PersonalDataItem>> Answer(Guid request)
    {
        var items = (await ordering.Outbox<PersonalDataAnswered>(request)).ShouldHaveSingleItem().Items;
        items.ShouldNotBeEmpty();
        return items;
    }

    private async Task<string[]> Limits(Guid participant)
    {
        var people = await ordering.AsStaff(Roles.Dpo).GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/people?email={Email}&purpose=rights-request", TestContext.Current.CancellationToken);
        return [.. people.GetProperty("items").EnumerateArray().Single(p => p.GetProperty("id").GetGuid() == participant).GetProperty("limits").EnumerateArray().Select(l => l.GetString()!)];
    }

    private Task<IReadOnlyList<string>> Traces(string[] words) => SchemaDump.LinesWith(ordering.Services.GetRequiredService<NpgsqlDataSource>(), "ordering", words);
}
