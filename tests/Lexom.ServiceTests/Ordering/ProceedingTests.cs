using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Http;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class ProceedingTests(OrderingFixture ordering)
{
    private const string Contracts = "/staff/v1/ordering/contracts";

    [Fact]
    public async Task A_suspended_contract_resumes_by_itself_when_the_deposit_comes()
    {
        var contract = await ordering.Accepted(await ordering.Session());
        var id = contract.Id();
        (await ordering.Sales.Decide($"{Contracts}/{id}/suspension", new { })).Text("ruleId").ShouldBe("CGV-2.2-s");
        (await ordering.Contract(id)).GetProperty("suspensionCauses")[0].GetString().ShouldBe("missing-documents-or-deposit");

        await ordering.DeliverTwice(new DepositReceived(id, Guid.CreateVersion7(), 745.20m, "EUR", ordering.Today), id);

        var resumed = await ordering.Contract(id);
        (resumed.Text("status"), resumed.Text("suspended")).ShouldBe(("concluded", "False"));
        (await ordering.Outbox<ContractConcluded>(id)).ShouldHaveSingleItem();
        (await (await ordering.Sales.PostKeyed($"{Contracts}/{id}/suspension/preview", new { })).Problem()).ShouldBe("422 CGV-2.2-s");
        (await (await ordering.Sales.PostKeyed($"{Contracts}/{id}/resumption", new { cause = "missing-documents-or-deposit" })).Problem()).ShouldBe("409 not-suspended");
    }

    [Fact]
    public async Task Staff_may_waive_a_suspension_for_arrears()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var customer = contract.GetProperty("customerId").GetGuid();
        await ordering.DeliverTwice(new CustomerInArrears(customer, 1, ordering.Today), customer);
        (await ordering.Contract(contract.Id())).Text("suspended").ShouldBe("True");

        var path = $"{Contracts}/{contract.Id()}/resumption";
        (await (await ordering.Sales.PostKeyed($"{path}/preview", new { cause = "missing-documents-or-deposit" })).Problem()).ShouldBe("409 not-suspended");
        (await (await ordering.Sales.PostKeyed(path, new { cause = "arrears", waived = true, expected = new { ruleId = "CGV-2.2-s", amount = Euros("0.00") } })).Problem()).ShouldBe("409 outcome-changed");

        var lifted = await ordering.Sales.Decide(path, new { cause = "arrears", waived = true });

        (lifted.Text("ruleId"), lifted.Text("consequence"), lifted.Text("clauseNumber")).ShouldBe(("CGV-3.4-c", "resumed", "3.4"));
        (await ordering.Contract(contract.Id())).Text("suspended").ShouldBe("False");
        (await ordering.Mails(m => m.Reason.StartsWith($"resumed:{contract.Id()}"))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_contract_is_terminated_the_day_after_the_eight_days_and_not_before()
    {
        var contract = await ordering.Accepted(await ordering.Session(startsInDays: 60));
        var path = $"{Contracts}/{contract.Id()}/termination";
        object Letter() => new { letterSentOn = ordering.Today, letterReference = "RAR-0001", damages = new { amount = "300.00", currency = "EUR" } };
        (await (await ordering.Sales.PostKeyed($"{path}/preview", Letter())).Problem()).ShouldBe("422 CGV-4.7");
        var notice = await ordering.Sales.Decide($"{Contracts}/{contract.Id()}/formal-notices", new { presentedOn = ordering.Today, breach = "Acompte non versé" });
        (notice.Text("ruleId"), notice.Text("consequence"), notice.Text("boundaryDate")).ShouldBe(("CGV-4.7", "notice-running", $"{ordering.Today.AddDays(8):yyyy-MM-dd}"));

        ordering.Clock.Advance(TimeSpan.FromDays(8));
        (await (await ordering.Sales.PostKeyed($"{path}/preview", Letter())).Problem()).ShouldBe("422 CGV-4.7");
        ordering.Clock.Advance(TimeSpan.FromDays(1));
        var decided = await ordering.Sales.Decide(path, Letter());

        (decided.Text("ruleId"), decided.Text("consequence"), decided.Amount("amount"), decided.Text("boundaryDate")).ShouldBe(
            ("CGV-4.7", "damages-claimed", "300.00", $"{ordering.Today.AddDays(-1):yyyy-MM-dd}"));
        var told = (await ordering.Outbox<ContractCancelled>(contract.Id())).ShouldHaveSingleItem();
        (told.By, told.Consequence, told.Amount).ShouldBe(("lexom", "damages-claimed", 300m));
        (await (await ordering.Sales.PostKeyed($"{Contracts}/{contract.Id()}/formal-notices", new { presentedOn = ordering.Today, breach = "Encore" })).Problem()).ShouldBe("409 contract-status");
    }

    [Fact]
    public async Task An_answered_notice_ends_nothing()
    {
        var contract = await ordering.Accepted(await ordering.Session(startsInDays: 60));
        var notice = await OrderingFixture.Created(await ordering.Sales.PostKeyed($"{Contracts}/{contract.Id()}/formal-notices", new { presentedOn = ordering.Today, breach = "Documents non transmis" }));
        await ordering.Sales.Ok($"/staff/v1/ordering/formal-notices/{notice.Id()}/answer", new { answeredOn = ordering.Today });
        ordering.Clock.Advance(TimeSpan.FromDays(9));

        (await (await ordering.Sales.PostKeyed($"{Contracts}/{contract.Id()}/termination/preview", new { letterSentOn = ordering.Today, letterReference = "RAR-2" })).Problem()).ShouldBe("422 CGV-4.7");
        (await (await ordering.Sales.PostKeyed($"/staff/v1/ordering/formal-notices/{Guid.CreateVersion7()}/answer", new { answeredOn = ordering.Today })).Problem()).ShouldBe("404 formal-notice-unknown");
    }

    [Fact]
    public async Task Claims_share_the_cap_and_a_dispute_names_the_court()
    {
        var id = (await ordering.Concluded(await ordering.Session())).Id();
        var (first, second) = (await Claim(id, "2000.00"), await Claim(id, "900.00"));
        (await ordering.Sales.Decide($"/staff/v1/ordering/claims/{first}/settlement", new { amount = Euros("2000.00") })).Text("consequence").ShouldBe("claim-settled");
        var capped = await ordering.Sales.Decide($"/staff/v1/ordering/claims/{second}/settlement", new { amount = Euros("900.00") });
        (capped.Text("ruleId"), capped.Text("consequence"), capped.Amount("amount")).ShouldBe(("CGV-4.4", "claim-capped", "484.00"));
        (await (await ordering.Sales.PostKeyed($"/staff/v1/ordering/claims/{second}/rejection", new { reason = "Aucune faute" })).Problem()).ShouldBe("409 claim-status");

        (await ordering.Sales.Decide($"{Contracts}/{id}/disputes", new { openedOn = ordering.Today, subject = "Qualité" })).Text("consequence").ShouldBe("commercial-court");
        var all = await ordering.Sales.GetFromJsonAsync<JsonElement>($"{Contracts}/{id}/proceedings");
        (all.GetProperty("liability").Amount("cap"), all.GetProperty("liability").Amount("settled")).ShouldBe(("2484.00", "2484.00"));
        var dispute = all.GetProperty("disputes")[0];
        (await ordering.Sales.Ok($"/staff/v1/ordering/disputes/{dispute.Id()}/closure", new { closedOn = ordering.Today, ending = "Accord amiable" })).Text("ending").ShouldBe("Accord amiable");
        (await ordering.AsStaff(Roles.Accountant).PostKeyed($"{Contracts}/{id}/claims", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_consumer_in_dispute_is_told_of_the_mediator()
    {
        var id = (await ordering.Accepted(await ordering.Session(), individual: true)).Id();
        (await ordering.Sales.Decide($"{Contracts}/{id}/disputes", new { openedOn = ordering.Today, subject = "Qualité" })).Text("consequence").ShouldBe("consumer-mediator");
        (await ordering.Mails(m => m.Reason.StartsWith("dispute:") && m.Text.Contains("cnpm-mediation-consommation.eu"))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_penalty_is_computed_and_told_to_Billing()
    {
        var id = (await ordering.Concluded(await ordering.Session())).Id();
        var hired = new { hired = "employee", hiredOn = ordering.Today, lastMonthlySalary = Euros("2500.00"), employerCharges = Euros("1050.00") };

        (await ordering.Sales.Decide($"{Contracts}/{id}/penalties", hired)).Amount("amount").ShouldBe("42600.00");

        var due = (await ordering.Outbox<PenaltyDue>(id)).ShouldHaveSingleItem();
        (due.RuleId, due.Amount, due.ClaimedOn).ShouldBe(("CGV-5.2", 42600m, ordering.Today));
        (await (await ordering.Sales.PostKeyed($"{Contracts}/{id}/penalties/preview", new { hired = "employee", hiredOn = ordering.Today })).Problem()).ShouldBe("422 CGV-5.2 CGV-5.2");
    }

    [Fact]
    public async Task A_change_is_agreed_accepted_and_invoiced_apart()
    {
        var contract = await ordering.Concluded(await ordering.Session(startsInDays: 60));
        var path = $"/partner/v1/contracts/{contract.Id()}/complementary-proposals";
        var asked = await OrderingFixture.Created(await ordering.Portal.PostKeyed(path, new { change = "Une salle plus grande" }));
        var (staff, portal) = ($"/staff/v1/ordering/complementary-proposals/{asked.Id()}", $"/partner/v1/complementary-proposals/{asked.Id()}");
        (await (await ordering.Portal.PostKeyed($"{portal}/acceptance/preview", new { })).Problem()).ShouldBe("409 complementary-proposal-status");
        var offered = await ordering.Sales.Decide($"{staff}/issue", new { exclVat = Euros("200.00"), conditions = "Salle Exemple B" });
        (offered.Text("ruleId"), offered.Amount("amount"), offered.Text("boundaryDate")).ShouldBe(("CGV-2.1-e", "240.00", $"{ordering.Today.AddDays(30):yyyy-MM-dd}"));
        (await (await ordering.Sales.PostKeyed($"{staff}/issue/preview", new { exclVat = Euros("1.00") })).Problem()).ShouldBe("409 complementary-proposal-status");
        (await ordering.Mails($"complement-issued:{asked.Id()}")).ShouldHaveSingleItem().ShouldContain("240,00 € TTC");

        var (name, paper) = await PaperTests.Paper(ordering.Portal, portal);
        name.ShouldBe($"Proposition complémentaire {asked.Text("number")}.pdf");
        paper.ShouldContain("Une salle plus grande");
        paper.ShouldContain("240,00 €");
        paper.ShouldContain("« BON POUR ACCORD »");
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed($"{portal}/acceptance", new { })).Problem()).ShouldBe("404 complementary-proposal-unknown");
        var shown = await ordering.Portal.Decide($"{portal}/acceptance", new { handwrittenMention = "BON POUR ACCORD" });

        (shown.Text("ruleId"), shown.Amount("amount")).ShouldBe(("CGV-2.1-e", "240.00"));
        var told = (await ordering.Outbox<ComplementAccepted>(contract.Id())).ShouldHaveSingleItem();
        (told.ExclVat, told.Vat, told.InclVat, told.VatRate).ShouldBe((200m, 40m, 240m, 20m));
        (await ordering.Contract(contract.Id())).GetProperty("price").Amount("inclVat").ShouldBe("2484.00");
    }

    [Fact]
    public async Task A_change_that_is_refused_or_forgotten_changes_nothing()
    {
        var contract = await ordering.Concluded(await ordering.Session(startsInDays: 60));
        async Task<Guid> Ask() => (await OrderingFixture.Created(await ordering.Portal.PostKeyed($"/partner/v1/contracts/{contract.Id()}/complementary-proposals", new { change = "Autre horaire" }))).Id();
        var (refused, forgotten, declined) = (await Ask(), await Ask(), await Ask());
        (await ordering.Sales.Ok($"/staff/v1/ordering/complementary-proposals/{refused}/refusal", new { reason = "Salle indisponible" })).Text("status").ShouldBe("refused");
        await ordering.Sales.Ok($"/staff/v1/ordering/complementary-proposals/{forgotten}/issue", new { exclVat = Euros("10.00"), conditions = "Selon disponibilité" });
        (await ordering.Portal.Ok($"/partner/v1/complementary-proposals/{declined}/decline", new { })).Text("status").ShouldBe("declined");
        ordering.Clock.Advance(TimeSpan.FromDays(31));

        await Lexom.ServiceTests.Fixture.Eventually.Get(
            async () => (await ordering.Portal.GetFromJsonAsync<JsonElement>($"/partner/v1/complementary-proposals/{forgotten}")).Text("status"), seen => seen == "expired", "it expires by itself");
        (await ordering.Outbox<ComplementAccepted>(contract.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reservation_counts_during_the_training_only()
    {
        var contract = await ordering.Concluded(await ordering.Session(startsInDays: 1));
        var path = $"/partner/v1/contracts/{contract.Id()}/reservations";
        (await (await ordering.Portal.PostKeyed($"{path}/preview", new { })).Problem()).ShouldBe("422 CGV-4.1");
        ordering.Clock.Advance(TimeSpan.FromDays(2));
        (await ordering.Portal.Ok($"{path}/preview", new { })).Text("boundaryDate").ShouldBe($"{ordering.Today:yyyy-MM-dd}");
        (await (await ordering.Portal.PostKeyed(path, new { })).Problem()).ShouldBe("422 CGV-4.1");
        (await ordering.Portal.Ok(path, new { text = "Support incomplet" })).GetProperty("reservations").GetArrayLength().ShouldBe(1);

        ordering.Clock.Advance(TimeSpan.FromDays(1));
        var shown = await ordering.Portal.Ok($"{path}/preview", new { });
        (shown.Text("consequence"), shown.Text("boundaryDate")).ShouldBe(("deemed-conforming", $"{ordering.Today.AddDays(-1):yyyy-MM-dd}"));
        using var late = await ordering.Portal.PostKeyed(path, new { text = "Trop tard", expected = new { ruleId = "CGV-4.1", amount = Euros("0.00") } });
        (await late.Problem()).ShouldBe("422 CGV-4.1");
        (await late.Json()).GetProperty("outcome").Text("consequence").ShouldBe("deemed-conforming");
    }

    private async Task<Guid> Claim(Guid contract, string amount) => (await OrderingFixture.Created(await ordering.Sales.PostKeyed(
        $"{Contracts}/{contract}/claims", new { receivedOn = ordering.Today, description = "Support incomplet", claimed = Euros(amount) }))).Id();

    private static object Euros(string amount) => new { amount, currency = "EUR" };
}
