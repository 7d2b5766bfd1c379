using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Ordering;

/// <summary>ORD-1 on personal links: invitation, signatures of participant and trainer, certificates of a session in one go, test and later evaluation.</summary>
[Collection("ordering")]
public sealed class DeliveryTests(OrderingFixture ordering)
{
    [Fact]
    public async Task A_training_is_signed_on_links_certified_at_once_and_evaluated_twice()
    {
        var session = await ordering.Session();
        var contract = await ordering.Concluded(session);
        var id = contract.GetProperty("id").GetGuid();
        var people = contract.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()).ToArray();
        var start = DateOnly.Parse(contract.GetProperty("training").Text("startsOn"), CultureInfo.InvariantCulture);
        await NameTrainer(session);

        (await ordering.HasMail($"convocation:{session}:{people[0]}")).ShouldBeFalse("it is too early to invite");
        ordering.Clock.SetUtcNow(new DateTimeOffset(start, new TimeOnly(16, 0), TimeSpan.Zero));
        var mine = await ordering.LinkIn($"convocation:{session}:{people[0]}");
        var invited = (await ordering.Outbox<ParticipantsInvited>(id)).ShouldHaveSingleItem();
        (invited.SessionId, invited.Participants, invited.InvitedOn).ShouldBe((session, 3, start));
        (await PaperTests.Paper(ordering.Anonymous(), mine.Replace("/training?", "/training/convocation.pdf?", StringComparison.Ordinal))).Text.ShouldContain("Stagiaire Un");

        await SignBoth(mine, session, start, people[0]);
        await AssertAbsences(session, start, people);
        (await RecordTest(id, people[0], 17, 20)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await RecordTest(id, people[0], 21, 20)).Problem()).ShouldBe("422 ORD-1");

        ordering.Clock.SetUtcNow(new DateTimeOffset(start.AddDays(1), new TimeOnly(18, 0), TimeSpan.Zero));
        await ordering.Deliver(new SessionCompleted(session, start.AddDays(1), ordering.Clock.GetUtcNow()), session);
        await AssertCertificates(session, mine);
        await AssertForTheClaim(id);
        (await Post(mine.Replace("/training?", "/training/attendance?", StringComparison.Ordinal), HalfDay(start, "afternoon"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the sheet is closed");

        await Evaluate(id, people);
    }

    private async Task SignBoth(string mine, Guid session, DateOnly start, Guid participant)
    {
        var teaching = await ordering.LinkIn(await ordering.Db(db => db.Sessions.Where(s => s.Id == session).Select(s => $"teaching:{s.Id}:{s.Trainer!.Id}").SingleAsync()));
        var attendance = mine.Replace("/training?", "/training/attendance?", StringComparison.Ordinal);
        (await Post(attendance, HalfDay(start, "morning"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(attendance, HalfDay(start, "morning"))).StatusCode.ShouldBe(HttpStatusCode.OK, "signing again changes nothing");
        (await Post(attendance, HalfDay(start.AddDays(1), "morning"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "it has not begun");
        (await Post(teaching, [.. HalfDay(start, "morning"), new("present", participant.ToString())])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(teaching, [.. HalfDay(start, "morning"), new("present", Guid.CreateVersion7().ToString())])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nobody of this session");
        (await Post(mine.Replace("/training?", "/teaching?", StringComparison.Ordinal), HalfDay(start, "morning"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a participant is no trainer");

        var line = await ordering.Db(db => db.Attendance.SingleAsync(l => l.SessionId == session));
        (line.ParticipantId, line.IsPresent, line.ParticipantSignedBy).ShouldBe((participant, true, $"person:{participant}"));
        var (_, sheet) = await PaperTests.Paper(ordering.AsStaff(Roles.TrainingManager), $"/staff/v1/ordering/sessions/{session}/attendance");
        sheet.ShouldContain("Un Stagiaire");
        sheet.ShouldContain("Signé le");
    }

    // CGV-3.7: said by a word, on the sheet, without a name in the story; who has signed was there.
    private async Task AssertAbsences(Guid session, DateOnly day, Guid[] people)
    {
        var manager = ordering.AsStaff(Roles.TrainingManager);
        var path = $"/staff/v1/ordering/sessions/{session}/absences";
        object Absence(Guid participant, string reason = "justified", string period = "morning") => new { day, period, participantId = participant, reason };

        (await (await manager.PostKeyed(path, Absence(people[0]))).Problem()).ShouldBe("409 ORD-1");
        (await (await manager.PostKeyed(path, new { day = day.AddDays(9), period = "morning", participantId = Guid.CreateVersion7(), reason = "justified" })).Problem()).ShouldBe("422 ORD-1 participant-unknown");
        (await manager.PostKeyed(path, Absence(people[1], "malade"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no room for an illness");
        (await ordering.AsStaff(Roles.Accountant).PostKeyed(path, Absence(people[1]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var sheet = await manager.Ok(path, Absence(people[1]));
        sheet.GetProperty("participants").EnumerateArray().Single(p => p.GetProperty("participantId").GetGuid() == people[1]).GetProperty("halfDays")[0].Text("absence").ShouldBe("justified");
        (await PaperTests.Paper(manager, $"/staff/v1/ordering/sessions/{session}/attendance")).Text.ShouldContain("Absence justifiée");
    }

    private async Task AssertCertificates(Guid session, string mine)
    {
        var all = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/sessions/{session}/certificates");
        all.GetProperty("items").EnumerateArray().Select(c => $"{c.Text("kind")} {c.Text("participantName")} {c.Text("testResult")}")
            .ShouldBe(["attestation Stagiaire Un 17 sur 20", "realisation Stagiaire Un 17 sur 20"], "only who attended");
        var (_, text) = await PaperTests.Paper(ordering.Sales, $"/staff/v1/ordering/sessions/{session}/certificates");
        text.ShouldContain("Attestation de fin de formation");
        text.ShouldContain("Certificat de réalisation");
        text.ShouldContain("3,5 heures");
        (await PaperTests.Paper(ordering.Anonymous(), mine.Replace("/training?", "/training/attestation.pdf?", StringComparison.Ordinal))).Text.ShouldContain("Employer un ton aimable");
    }

    // What Funding fetches for the OPCO: nothing but the certificats de réalisation, and the reading is noted.
    private async Task AssertForTheClaim(Guid contract)
    {
        var path = $"/internal/v1/contracts/{contract}/realisation-certificate";
        var (name, text) = await PaperTests.Paper(ordering.AsService("funding"), path);
        name.ShouldStartWith("Certificat de réalisation C-");
        text.ShouldContain("Stagiaire Un");
        text.ShouldNotContain("Attestation de fin de formation");
        var read = (await ordering.Outbox<PersonalDataRead>()).Last(read => read.What == "certificate" && read.Purpose == ReadingPurposes.Control);
        using var again = await ordering.AsService("funding").GetAsync(path);
        again.Headers.GetValues(ReadingLog.PersonsHeader).ShouldHaveSingleItem().ShouldBe(string.Join(',', read.SubjectIds), "Funding answers for its copy");
        (await ordering.Sales.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var untrained = await ordering.Concluded(await ordering.Session());
        (await (await ordering.AsService("funding").GetAsync($"/internal/v1/contracts/{untrained.Id()}/realisation-certificate")).Problem()).ShouldBe("404 certificate-unknown");
    }

    private async Task Evaluate(Guid contract, Guid[] people)
    {
        var due = (await ordering.Db(db => db.Evaluations.SingleAsync(e => e.ContractId == contract && e.Kind == EvaluationKind.Later)));
        due.ParticipantId.ShouldBe(people[0]);
        ordering.Clock.SetUtcNow(new DateTimeOffset(due.DueOn, new TimeOnly(9, 0), TimeSpan.Zero));
        var link = await ordering.LinkIn($"later-evaluation:{due.Id}");
        var evaluation = link.Replace("/training?", "/training/evaluation?", StringComparison.Ordinal);
        (await ordering.Anonymous().GetStringAsync(link)).ShouldContain("Employer un ton aimable");

        (await Post(evaluation, [new("marks", "4"), new("marks", "5"), new("marks", "3")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(evaluation, [new("marks", "4"), new("marks", "2"), new("marks", "3"), new("comment", "Utile au quotidien")])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(evaluation, [new("marks", "1"), new("marks", "1"), new("marks", "1")])).StatusCode.ShouldBe(HttpStatusCode.OK);

        var kept = (await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/contracts/{contract}/evaluations")).GetProperty("items").EnumerateArray()
            .Single(e => e.Text("kind") == "later");
        kept.GetProperty("marks").EnumerateArray().Select(m => m.GetInt32()).ShouldBe([4, 2, 3], "the first answer counts");
        kept.Text("comment").ShouldBe("Utile au quotidien");
    }

    private async Task NameTrainer(Guid session) => (await ordering.AsStaff(Roles.TrainingManager).PostKeyed(
        $"/staff/v1/ordering/sessions/{session}/trainer", new { name = "Formatrice Exemple", email = "formatrice@exemple.example", qualifications = "Master" })).EnsureSuccessStatusCode();

    private Task<HttpResponseMessage> RecordTest(Guid contract, Guid participant, decimal score, decimal outOf) =>
        ordering.AsStaff(Roles.TrainingManager).PostKeyed($"/staff/v1/ordering/contracts/{contract}/evaluations", new { participantId = participant, score, outOf });

    private static KeyValuePair<string, string>[] HalfDay(DateOnly day, string period) =>
        [new("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("period", period)];

    private async Task<HttpResponseMessage> Post(string link, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await ordering.Anonymous().PostAsync(link, content);
    }
}
