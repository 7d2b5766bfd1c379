using System.Text;
using System.Text.Json;
using Lexom.ServiceTests.Billing;
using Lexom.ServiceTests.Funding;
using Lexom.ServiceTests.OpenApi;
using Lexom.ServiceTests.Ordering;
using Lexom.ServiceTests.Privacy;

namespace Lexom.ServiceTests.Access;

/// <summary>
/// Each route of the matrix about one partner's, OPCO's or person's objects, asked by its owner and by another of the same kind: what is one's own is found, another's is
/// answered exactly as what does not exist. A route whose object nobody has made here fails.
/// </summary>
public abstract class TenantTests(string name)
{
    private const string Absent = "01990000-0000-7000-8000-00000000dead";

    [Fact]
    public async Task Finds_ones_own_and_shows_anothers_as_absent()
    {
        var own = await OwnAsync();
        var rows = (await AccessTable.OfAsync(name)).Where(row => row.Surface != "staff" && row.Path.Contains('{', StringComparison.Ordinal) && !IsShared(row.Path)).ToList();
        rows.ShouldNotBeEmpty();
        rows.SelectMany(row => Lists(row.Path)).Distinct().Where(list => !own.ContainsKey(list)).ShouldBeEmpty("An object of each kind is needed to ask for.");
        var wrong = new List<string>();

        foreach (var row in rows)
        {
            using var owner = Owner(row.Surface);
            using var stranger = Stranger(row.Surface);
            var absent = await AskAsync(stranger, row, _ => Absent);
            var foreign = await AskAsync(stranger, row, list => own[list]);
            if (foreign != absent || foreign[0] == '2')
            {
                wrong.Add($"{row.Verb} {row.Path}: {foreign} to a stranger, {absent} when absent");
            }

            if (row.Verb == "GET" && !IsNotMadeYet(row.Path) && await AskAsync(owner, row, list => own[list]) is var mine && mine[0] != '2')
            {
                wrong.Add($"{row.Verb} {row.Path}: {mine} to its owner");
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>By the path of the list an id stands in.</summary>
    protected abstract Task<IReadOnlyDictionary<string, string>> OwnAsync();

    protected abstract HttpClient Owner(string surface);

    protected abstract HttpClient Stranger(string surface);

    /// <summary>Nobody's own.</summary>
    protected virtual bool IsShared(string path) => false;

    /// <summary>A part that the object here does not have.</summary>
    protected virtual bool IsNotMadeYet(string path) => false;

    private static IEnumerable<string> Lists(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(0, parts.Length).Where(at => parts[at] is ['{', ..]).Select(at => string.Join('/', parts[..at]));
    }

    // With the documented example: what the shape of a request alone would refuse says nothing about whose object it is.
    private static async Task<string> AskAsync(HttpClient http, AccessTable.Row row, Func<string, string> idIn)
    {
        var parts = row.Path.Split('/');
        var path = string.Join('/', parts.Select((part, at) => part is ['{', ..] ? idIn(string.Join('/', parts[..at])) : part));
        using var request = new HttpRequestMessage(new HttpMethod(row.Verb), new Uri(path, UriKind.Relative));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var content = SurfaceDocument.Operations(SurfaceDocument.Committed(row.Surface)).Single(o => o.Verb == row.Verb && o.Path == row.Path).Operation["requestBody"]?["content"]?.AsObject();
        if (content is not null)
        {
            request.Content = content["application/json"]?["example"] is { } example
                ? new StringContent(example.ToJsonString(), Encoding.UTF8, "application/json")
                : new ByteArrayContent(OrderingFixture.Pdf) { Headers = { ContentType = new(content.First().Key) } };
        }

        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode < 400
            ? $"{(int)answer.StatusCode}"
            : $"{(int)answer.StatusCode} {JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code")}";
    }
}

[Collection("ordering")]
public sealed class OrderingTenantTests(OrderingFixture service) : TenantTests("Ordering")
{
    protected override async Task<IReadOnlyDictionary<string, string>> OwnAsync()
    {
        var proposal = await service.Issued(await service.Session());
        await OrderingFixture.Upload(service.Portal, proposal.Id(), "signed-terms");
        var contract = (await service.Concluded(await service.Session())).Id();
        var hook = (await OrderingFixture.Created(await service.Portal.PostKeyed("/partner/v1/webhooks", new { url = "http://localhost:1/evenements" }))).Id();
        return new Dictionary<string, string>
        {
            ["/partner/v1/customers"] = proposal.GetProperty("customerId").ToString(),
            ["/partner/v1/proposals"] = proposal.Id().ToString(),
            ["/partner/v1/proposals/{id}/documents"] = (await service.Proposal(proposal.Id())).GetProperty("documents")[0].Id().ToString(),
            ["/partner/v1/contracts"] = contract.ToString(),
            ["/partner/v1/complementary-proposals"] =
                (await OrderingFixture.Created(await service.Portal.PostKeyed($"/partner/v1/contracts/{contract}/complementary-proposals", new { change = "Autre horaire" }))).Id().ToString(),
            ["/partner/v1/webhooks"] = hook.ToString(),
            ["/partner/v1/webhooks/{id}/deliveries"] = Guid.CreateVersion7().ToString(),
        };
    }

    protected override HttpClient Owner(string surface) => service.Portal;

    protected override HttpClient Stranger(string surface) => service.AsPartner(Guid.CreateVersion7());

    // Nothing has been accepted or withdrawn from.
    protected override bool IsNotMadeYet(string path) => path.EndsWith("/acceptance", StringComparison.Ordinal) || path.EndsWith("/withdrawal", StringComparison.Ordinal);
}

[Collection("billing")]
public sealed class BillingTenantTests(BillingFixture service) : TenantTests("Billing")
{
    private readonly Guid _partner = Guid.CreateVersion7();

    protected override async Task<IReadOnlyDictionary<string, string>> OwnAsync()
    {
        var contract = (await service.OpenAsync(BillingFixture.Acceptance(partnerId: _partner))).ContractId;
        return new Dictionary<string, string>
        {
            ["/partner/v1/contracts"] = contract.ToString(),
            ["/partner/v1/contracts/{contractId}/invoices"] = (await service.InvoicesAsync(contract))[0].GetProperty("id").ToString(),
        };
    }

    protected override HttpClient Owner(string surface) => service.AsPartner(_partner);

    protected override HttpClient Stranger(string surface) => service.AsPartner(Guid.CreateVersion7());
}

[Collection("funding")]
public sealed class FundingTenantTests(FundingFixture service) : TenantTests("Funding")
{
    protected override async Task<IReadOnlyDictionary<string, string>> OwnAsync()
    {
        var file = (await service.OpenAsync()).FileId.ToString();
        return new Dictionary<string, string> { ["/opco/v1/files"] = file, ["/opco/v1/claims"] = file };
    }

    protected override HttpClient Owner(string surface) => service.AsOpco("atlas");

    protected override HttpClient Stranger(string surface) => service.AsOpco("akto");

    protected override bool IsNotMadeYet(string path) => path.Contains("/claims/", StringComparison.Ordinal);
}

[Collection("privacy")]
public sealed class PrivacyTenantTests(PrivacyFixture service) : TenantTests("Privacy")
{
    private readonly Guid _person = Guid.CreateVersion7();

    protected override async Task<IReadOnlyDictionary<string, string>> OwnAsync() =>
        new Dictionary<string, string> { ["/me/v1/privacy/requests"] = (await service.Log(subject: _person)).ToString() };

    // Values are there once every service has answered.
    protected override bool IsNotMadeYet(string path) => path.EndsWith("/export", StringComparison.Ordinal);

    protected override HttpClient Owner(string surface) => service.Person(service.Link(_person));

    protected override HttpClient Stranger(string surface) => service.Person(service.Link(Guid.CreateVersion7()));

    // Each person has every kind of consent.
    protected override bool IsShared(string path) => path.Contains("/consents/", StringComparison.Ordinal);
}
