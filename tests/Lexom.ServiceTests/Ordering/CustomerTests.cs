using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Ordering;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class CustomerTests(OrderingFixture ordering)
{
    [Fact]
    public async Task The_same_company_is_recognised_by_whoever_may_see_it()
    {
        var siren = OrderingFixture.FictionalSiren();
        var known = (await OrderingFixture.Created(await ordering.Portal.PostKeyed("/partner/v1/customers", Company(siren)))).Id();

        var again = await ordering.Portal.PostKeyed("/partner/v1/customers", Company($"{siren[..3]} {siren[3..6]} {siren[6..]}"));
        (again.StatusCode, (await again.Json()).Text("code"), (await again.Json()).Text("customerId")).ShouldBe((HttpStatusCode.Conflict, "customer-duplicate", known.ToString()));
        (await ordering.Sales.PostKeyed("/staff/v1/ordering/customers", Company(siren))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        // Another portal's customers don't exist for a portal.
        await OrderingFixture.Created(await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed("/partner/v1/customers", Company(siren)));
        var another = (await OrderingFixture.Created(await ordering.Portal.PostKeyed("/partner/v1/customers", Company(siren, isAnother: true)))).Id();
        (await ordering.Outbox<CustomerRegistered>(another)).ShouldHaveSingleItem();
    }

    // A mother and her daughter may share an address to write to: only name and address together are the same person.
    [Theory]
    [InlineData("Particulier", "Reconnu", HttpStatusCode.Conflict)]
    [InlineData("PARTICULIER", "Reconnu", HttpStatusCode.Conflict)]
    [InlineData("Autre", "Reconnu", HttpStatusCode.Created)]
    public async Task The_same_person_is_recognised_by_name_and_address(string firstName, string lastName, HttpStatusCode answer)
    {
        var email = $"reconnu.{Guid.CreateVersion7():N}@exemple.example";
        object Individual(string first, string last, string mail) => new
        {
            kind = "individual", firstName = first, lastName = last, email = mail, address = new { lines = new[] { "2 rue de l'Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" },
        };
        await OrderingFixture.Created(await ordering.Portal.PostKeyed("/partner/v1/customers", Individual("Particulier", "Reconnu", email)));

        (await ordering.Portal.PostKeyed("/partner/v1/customers", Individual(firstName, lastName, email.ToUpperInvariant()))).StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task Another_establishment_is_another_customer()
    {
        var siren = OrderingFixture.FictionalSiren();
        await OrderingFixture.Created(await ordering.Portal.PostKeyed("/partner/v1/customers", Company(siren, Siret(siren, 1))));
        (await ordering.Portal.PostKeyed("/partner/v1/customers", Company(siren, Siret(siren, 1)))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await OrderingFixture.Created(await ordering.Portal.PostKeyed("/partner/v1/customers", Company(siren, Siret(siren, 2))))).Text("siret").ShouldBe(Siret(siren, 2));
    }

    [Fact]
    public async Task Wrong_numbers_are_refused_together()
    {
        var answer = await ordering.Portal.PostKeyed("/partner/v1/customers", Company("123456789", "12345678900001") with { VatNumber = "FR00123456789" });
        (await answer.Problem()).ShouldBe("422 siren vat-number siret");
    }

    [Fact]
    public async Task A_company_is_asked_for_its_correspondent_and_its_insurance()
    {
        var contract = await ordering.Concluded(await ordering.Session());
        var path = $"/partner/v1/customers/{contract.Text("customerId")}";
        Asked(contract).ShouldBe(["decisionMaker", "insurance"]);

        await ordering.Portal.Ok($"{path}/decision-maker", new { firstName = "Correspondant", lastName = "Exemple", email = "correspondant@exemple.example" });
        (await (await ordering.Portal.PostPdf($"{path}/insurance-certificates?validUntil={ordering.Today.AddDays(-1):yyyy-MM-dd}", OrderingFixture.Pdf)).Problem()).ShouldBe("422 CGV-4.6");
        (await (await ordering.Portal.PostPdf($"{path}/insurance-certificates?validUntil={ordering.Today.AddYears(1):yyyy-MM-dd}", "pas un PDF"u8.ToArray())).Problem()).ShouldBe("422 not-a-pdf");
        (await ordering.Portal.PostPdf($"{path}/insurance-certificates?validUntil={ordering.Today.AddYears(1):yyyy-MM-dd}", OrderingFixture.Pdf)).EnsureSuccessStatusCode();

        Asked(await ordering.Contract(contract.Id())).ShouldBeEmpty();
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed($"{path}/decision-maker", new { firstName = "A", lastName = "B", email = "a@b.example" })).Problem()).ShouldBe("404 customer-unknown");

        static IEnumerable<string> Asked(JsonElement contract) =>
            contract.GetProperty("checklist").EnumerateArray().Where(i => i.Text("code") == "CGV-4.6").Select(i => i.Text("field"));
    }

    [Fact]
    public async Task A_logo_is_used_with_consent_only_and_until_it_is_revoked()
    {
        var customer = await OrderingFixture.Company(ordering.Portal);
        var path = $"/staff/v1/ordering/customers/{customer}/logo-agreement";
        (await (await ordering.Sales.PostKeyed(path, new { agreedOn = ordering.Today })).Problem()).ShouldBe("422 CGV-4.2");
        (await (await ordering.Sales.PostKeyed($"{path}/preview", new { agreedOn = ordering.Today.AddDays(1), agreement = "Courrier du client" })).Problem()).ShouldBe("422 CGV-4.2");
        var agreed = await ordering.Sales.Decide(path, new { agreedOn = ordering.Today, agreement = "Courrier du client" });
        (agreed.Text("ruleId"), agreed.Text("clauseNumber"), agreed.Text("consequence")).ShouldBe(("CGV-4.2", "4.2", "logo-allowed"));
        (await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/customers/{customer}")).GetProperty("logo").Text("mayBeUsed").ShouldBe("True");
        (await ordering.Portal.Ok($"/partner/v1/customers/{customer}/logo-agreement/revocation/preview", new { })).Text("consequence").ShouldBe("logo-refused");
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed($"/partner/v1/customers/{customer}/logo-agreement/revocation/preview", new { })).Problem()).ShouldBe("404 customer-unknown");
        (await ordering.Portal.Ok($"/partner/v1/customers/{customer}/logo-agreement/revocation", new { })).GetProperty("logo").Text("mayBeUsed").ShouldBe("False");
    }

    [Fact]
    public async Task Administrators_publish_terms_that_bind_later_proposals_only()
    {
        var listed = await ordering.Sales.GetFromJsonAsync<JsonElement>("/staff/v1/ordering/terms");
        var current = listed.GetProperty("items").EnumerateArray().Single(t => t.GetProperty("inForce").GetBoolean());
        var text = await ordering.Sales.GetStringAsync($"/staff/v1/ordering/terms/{current.Text("version")}") + "\nApplicable aux commandes à venir.\n";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var body = new { text, sha256 = hash, inForceFrom = "2060-01-01", parameters = current.GetProperty("parameters") };

        (await ordering.Sales.PostKeyed("/staff/v1/ordering/terms", body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var admin = ordering.AsStaff(Roles.Administrator);
        (await (await admin.PostKeyed("/staff/v1/ordering/terms", body with { sha256 = new string('0', 64) })).Problem()).ShouldBe("422 terms");
        var published = await OrderingFixture.Created(await admin.PostKeyed("/staff/v1/ordering/terms", body));

        (published.Text("version"), published.Text("sha256")).ShouldBe(("2", hash));
        (await ordering.Sales.GetStringAsync("/staff/v1/ordering/terms/2")).ShouldBe(text);
        var issued = await ordering.Issued(await ordering.Session());
        issued.GetProperty("terms").Text("version").ShouldBe("1");
        (await (await ordering.Sales.GetAsync("/staff/v1/ordering/terms/3")).Problem()).ShouldBe("404 terms-unknown");
    }

    private static CompanyBody Company(string siren, string? siret = null, bool isAnother = false) => new(siren, siret, null, isAnother);

    private static string Siret(string siren, int establishment) => Enumerable.Range(0, 10).Select(check => $"{siren}{establishment:0000}{check}").First(s => Siren.IsValidSiret(s, siren));

    private sealed record CompanyBody(string Siren, string? Siret, string? VatNumber, bool IsAnother)
    {
        public string Kind { get; } = "company";

        public string Name { get; } = "Société Exemple SARL";

        public object BillingAddress { get; } = new { lines = new[] { "1 rue de l'Exemple" }, postCode = "07200", city = "Aubenas", country = "FR" };

        public object Contact { get; } = new { firstName = "Contact", lastName = "Un", email = "contact.un@exemple.example" };
    }
}
