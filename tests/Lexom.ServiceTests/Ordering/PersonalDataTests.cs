using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
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

    // What was signed, said and measured belongs to the answer as much as names do.
    [Fact]
    public async Task Gives_the_client_its_words_and_its_signature_and_the_participant_their_marks()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var (id, proposal, customer) = (contract.Id(), contract.GetProperty("proposalId").GetGuid(), contract.GetProperty("customerId").GetGuid());
        var participant = Participant(contract);
        await OrderingFixture.Created(await ordering.Sales.PostKeyed($"/staff/v1/ordering/contracts/{id}/claims", new { receivedOn = ordering.Today, description = "Support incomplet", claimed = new { amount = "10.00", currency = "EUR" } }));
        var test = Evaluation.Due(Guid.CreateVersion7(), EvaluationKind.Immediate, id, participant, ordering.Today);
        test.RecordTest(17, 20, "Bon niveau", "staff:1", ordering.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
        var contact = await ordering.Db(db => db.Customers.Where(c => c.Id == customer).Select(c => c.ContactId).SingleAsync());
        await ordering.Db(db =>
        {
            db.Add(new OnlineSignature
            {
                Id = Guid.CreateVersion7(), ProposalId = proposal, SignerId = contact, SignerName = "Contact Un", SignerEmail = "contact.un@exemple.example", Mention = "BON POUR ACCORD", Initialled = true,
                Entitled = true, TermsVersion = 1, TermsSha256 = "", DocumentSha256 = "", SignedAt = ordering.Clock.GetUtcNow(), Address = "192.0.2.9", UserAgent = "Navigateur",
            });
            db.Add(test);
            return db.SaveChangesAsync();
        });

        var client = await Values(await Ask("access", contact));
        var trainee = await Values(await Ask("access", participant));

        client["claim"].ShouldBe("Support incomplet");
        (client["signature.address"], client["signature.browser"]).ShouldBe(("192.0.2.9", "Navigateur"));
        client["signature.mention"].ShouldStartWith("« BON POUR ACCORD », le ");
        (trainee["evaluation.test"], trainee["evaluation.comment"]).ShouldBe(("17 sur 20", "Bon niveau"));
        trainee.Keys.Where(field => field == "claim" || field.StartsWith("signature", StringComparison.Ordinal)).ShouldBeEmpty("the client's words and signature are the client's");
        await ordering.End(id);
        string[] proof = ["claim", "signature.name", "signature.email", "signature.address", "signature.browser", "signature.mention"];
        foreach (var identity in (string[])["erased", "gone"])
        {
            // Asked again once the contact is erased, the answer still names what is held.
            var answer = await Answer(await Ask("erasure", contact));
            answer.Where(i => proof.Contains(i.Field)).Select(i => i.Field).ShouldBe(proof, ignoreOrder: true);
            answer.Where(i => proof.Contains(i.Field)).ShouldAllBe(i => i.Outcome == "held" && i.Ground!.Contains("Preuve du contrat") && i.ReleaseOn == ordering.Today.AddYears(5).AddDays(1));
            answer.SingleOrDefault(i => i.Field == "contact.lastName")?.Outcome.ShouldBe("erased");
            answer.Any(i => i.Field == "contact.lastName").ShouldBe(identity == "erased");
        }
    }

    // Nothing was given: neither the marks nor what was said of them prove anything.
    [Fact]
    public async Task Erases_what_was_said_of_a_participant_once_nothing_runs()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var (id, participant) = (contract.Id(), Participant(contract));
        var test = Evaluation.Due(Guid.CreateVersion7(), EvaluationKind.Immediate, id, participant, ordering.Today);
        test.RecordTest(17, 20, "Bon niveau", "staff:1", ordering.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
        await ordering.Db(db =>
        {
            db.Add(test);
            return db.SaveChangesAsync();
        });
        (await Answer(await Ask("erasure", participant))).Where(i => i.Field.StartsWith("evaluation", StringComparison.Ordinal)).Select(i => (i.Field, i.Outcome))
            .ShouldBe([("evaluation.test", "held"), ("evaluation.comment", "held")]);
        await ordering.End(id);

        var answer = await Answer(await Ask("erasure", participant));

        answer.Where(i => i.Field.StartsWith("evaluation", StringComparison.Ordinal)).Select(i => (i.Field, i.Outcome)).ShouldBe([("evaluation.test", "erased"), ("evaluation.comment", "erased")]);
        (await ordering.Db(db => db.Evaluations.Where(e => e.Id == test.Id).Select(e => e.Comment).SingleAsync())).ShouldBeNull();
    }

    // A trainer's name and qualifications stay with the sessions they gave for the terms' five years, then go; an address to write to proves nothing.
    [Theory]
    [InlineData(0, "held", "held", "formateur", 42)]
    [InlineData(41, "held", "held", "formateur", 1)]
    [InlineData(42, "held", "erased", "Preuve de la réalisation", null)]
    [InlineData(42 + 1828, "erased", "erased", null, null)]
    public async Task Keeps_a_trainers_name_as_long_as_it_proves_the_training(int daysLater, string name, string address, string? ground, int? daysHeld)
    {
        var session = await ordering.Session();
        var (trainer, email) = await Trainer(session);
        (await Values(await Ask("access", trainer)))["trainer.qualifications"].ShouldBe("Master");
        // The session lies in the past instead of the clock in the future: other tests share the clock.
        var lastDay = ordering.Today.AddDays(41 - daysLater);
        await ordering.Db(db => db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndsOn, lastDay)));

        var answer = await Answer(await Ask("erasure", trainer));

        answer.Select(i => (i.Field, i.Outcome)).ShouldBe([("trainer.name", name), ("trainer.email", address), ("trainer.qualifications", name)]);
        var release = daysHeld is { } days ? ordering.Today.AddDays(days) : lastDay.AddYears(5).AddDays(1);
        answer.Where(i => i.Outcome == "held").ShouldAllBe(i => i.Ground!.Contains(ground!) && i.ReleaseOn == release);
        var left = await ordering.Db(db => db.Sessions.Where(s => s.Id == session).Select(s => new { s.Trainer!.Name, s.Trainer.Email, s.Trainer.Qualifications }).SingleAsync());
        left.Email.ShouldBe(address == "erased" ? "" : email);
        (left.Name, left.Qualifications).ShouldBe(name == "erased" ? ("[effacé]", "") : ($"Formatrice {session:N}", "Master"));
        (await Traces([email])).Any(t => t.StartsWith("sessions", StringComparison.Ordinal)).ShouldBe(address == "held");
        var before = await ordering.AsService("privacy").GetFromJsonAsync<List<JsonElement>>($"/internal/v1/personal-data/ended-relationships?before={ordering.Today:yyyy-MM-dd}");
        before!.Any(e => e.GetProperty("subjectId").GetGuid() == trainer).ShouldBe(name == "held" && daysLater > 41);
    }

    [Fact]
    public async Task Keeps_nothing_of_the_trainer_of_a_session_that_was_cancelled()
    {
        var session = await ordering.Session();
        var (trainer, email) = await Trainer(session);
        await ordering.Db(db => db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.CancelledOn, ordering.Today)));

        (await Answer(await Ask("erasure", trainer))).Select(i => (i.Field, i.Outcome)).ShouldBe([("trainer.name", "erased"), ("trainer.email", "erased"), ("trainer.qualifications", "erased")]);
        (await Traces([email, $"Formatrice {session:N}"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_a_trainers_corrected_values_into_their_sessions()
    {
        var session = await ordering.Session();
        var (trainer, _) = await Trainer(session);
        var (request, email) = (Guid.CreateVersion7(), $"rectifiee.{session:N}@exemple.example");
        ordering.Corrections.Hold(request, new() { ["firstName"] = "Formatrice", ["lastName"] = "Rectifiée", ["email"] = email });

        await Send("rectification", request, trainer);

        var answers = await Eventually.Get(() => ordering.Outbox<PersonalDataAnswered>(request), a => a.Count == 1, "the correction was applied", TimeSpan.FromSeconds(20));
        answers[0].Items.Select(i => (i.Field, i.Outcome)).ShouldBe([("trainer.name", "changed"), ("trainer.email", "changed"), ("trainer.qualifications", "held")]);
        answers[0].Items[2].Ground!.ShouldContain("désigne de nouveau");
        var shown = await ordering.Db(db => db.Sessions.Where(s => s.Id == session).Select(s => new { s.Trainer!.Name, s.Trainer.Email, s.Trainer.Qualifications }).SingleAsync());
        (shown.Name, shown.Email, shown.Qualifications).ShouldBe(("Formatrice Rectifiée", email, "Master"));
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
        answers[0].Items.Single(i => i.Field == "document").Ground!.ShouldContain("n’est pas réécrit");
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
    public async Task Names_the_people_behind_ids_to_the_DPO_and_nobody_who_was_erased()
    {
        var (known, erased) = (Participant(await Contract(Canary)), Participant(await Contract(Canary, cancelled: true)));
        await Ask("erasure", erased);
        var asked = $"/staff/v1/ordering/people?id={known}&id={erased}&id={Guid.CreateVersion7()}";

        var people = await ordering.AsStaff(Roles.Dpo).GetFromJsonAsync<JsonElement>($"{asked}&purpose=rights-request", TestContext.Current.CancellationToken);

        var person = people.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (person.Id(), person.Text("role"), person.Text("email")).ShouldBe((known, "participant", Email));
        (await ordering.Outbox<PersonalDataRead>())[^1].SubjectIds.ShouldBe([known], "only who was shown is noted");
        await Refuses(ordering.AsStaff(Roles.Dpo), asked, HttpStatusCode.UnprocessableEntity);
        await Refuses(ordering.Sales, $"{asked}&purpose=rights-request", HttpStatusCode.Forbidden);
        await Refuses(ordering.AsStaff(Roles.Dpo), $"{asked}&email={Email}&purpose=rights-request", HttpStatusCode.UnprocessableEntity);
        var many = string.Join('&', Enumerable.Range(0, 101).Select(_ => $"id={Guid.CreateVersion7()}"));
        await Refuses(ordering.AsStaff(Roles.Dpo), $"/staff/v1/ordering/people?{many}&purpose=rights-request", HttpStatusCode.UnprocessableEntity);

        static async Task Refuses(HttpClient http, string path, HttpStatusCode status)
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(status, path);
        }
    }

    [Fact]
    public async Task A_trainer_of_many_sessions_hides_no_other_from_the_DPO()
    {
        var (busy, other) = (await Trainer(await ordering.Session()), await Trainer(await ordering.Session()));
        await ordering.Db(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO ordering.sessions SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).* FROM ordering.sessions s, generate_series(1, 100)
            WHERE s.trainer_id = {busy.Id}
            """, TestContext.Current.CancellationToken));

        var people = await ordering.AsStaff(Roles.Dpo).GetFromJsonAsync<JsonElement>(
            $"/staff/v1/ordering/people?id={busy.Id}&id={other.Id}&purpose=rights-request", TestContext.Current.CancellationToken);

        people.GetProperty("items").EnumerateArray().Select(p => p.Id()).ShouldBe([busy.Id, other.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Puts_into_each_mail_the_link_that_takes_a_consent_back()
    {
        // A link carries the newest ids of an address only: this one is nobody else's.
        var contract = await Contract(Canary, contact: "contact.liens@exemple.example");
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

    private async Task<(Guid Id, string Email)> Trainer(Guid session)
    {
        var email = $"formatrice.{session:N}@exemple.example";
        (await ordering.AsStaff(Roles.TrainingManager).PostKeyed($"/staff/v1/ordering/sessions/{session}/trainer", new { name = $"Formatrice {session:N}", email, qualifications = "Master" })).EnsureSuccessStatusCode();
        var found = await ordering.AsStaff(Roles.Dpo).GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/people?email={email}&purpose=rights-request");
        return (found.GetProperty("items").EnumerateArray().Single(p => p.Text("role") == "trainer").Id(), email);
    }

    private async Task<Dictionary<string, string>> Values(Guid request) =>
        (await ordering.AsService("privacy").GetFromJsonAsync<List<JsonElement>>($"/internal/v1/personal-data/{request}", TestContext.Current.CancellationToken))!
            .GroupBy(v => v.Text("field")).ToDictionary(g => g.Key, g => g.First().Text("value"));

    private async Task<JsonElement> Contract(object participant, bool individual = false, bool cancelled = false, string contact = "contact.un@exemple.example")
    {
        var http = ordering.SalesSeller();
        var session = await ordering.Session();
        var customer = individual ? await OrderingFixture.Individual(http) : await OrderingFixture.Company(http, email: contact);
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
