using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lexom.AppHost.Local;
using Lexom.Contracts.Privacy;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.OpenApi;
using Lexom.ServiceTests.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Access;

/// <summary>
/// CGV-5.5-c: every field of the answers that show persons, asked for by every kind of caller. The table (fields.txt) says who is shown it; what a caller may see is what the
/// administrator sees, and the rest is empty.
/// </summary>
[Collection("ordering")]
public sealed class FieldTests(OrderingFixture ordering)
{
    private static readonly string[] StaffRoles = [Roles.Sales, Roles.TrainingManager, Roles.Accountant, Roles.Dpo];

    private readonly Guid _restriction = Guid.CreateVersion7();

    [Fact]
    public async Task Shows_each_caller_the_fields_the_table_names_and_no_other()
    {
        var contract = await OrderAsync();
        var (id, proposal, customer) = (contract.GetProperty("id").GetGuid(), contract.GetProperty("proposalId").GetGuid(), contract.GetProperty("customerId").GetGuid());
        var table = await TableAsync();
        (string Name, string Path)[] things =
        [
            ("customer", $"customers/{customer}"), ("proposal", $"proposals/{proposal}"), ("contract", $"contracts/{id}"),
            ("proposals", $"proposals?customerId={customer}"), ("contracts", $"contracts?customerId={customer}"),
        ];

        var wrong = new List<string>();
        foreach (var partner in (string[])["partner", "partner-after"])
        {
            foreach (var (name, path) in things)
            {
                var everything = await FieldsAsync(ordering.AsStaff(Roles.Administrator), $"/staff/v1/ordering/{path}", name);
                wrong.AddRange(everything.Keys.Where(field => !table.ContainsKey(field)).Select(field => $"{field} is not in the table"));
                wrong.AddRange(Differences(partner, await FieldsAsync(ordering.Portal, $"/partner/v1/{path}", name), everything, table));
                foreach (var role in StaffRoles)
                {
                    wrong.AddRange(Differences(role, await FieldsAsync(ordering.AsStaff(role), $"/staff/v1/ordering/{path}", name), everything, table));
                }
            }

            await ordering.End(id);
        }

        // Other tests' participants have the same address.
        await ordering.Deliver(new PersonalRestrictionLifted(_restriction, [.. contract.GetProperty("participants").EnumerateArray().Select(p => p.Id())], ordering.Today), _restriction);
        wrong.Distinct().ShouldBeEmpty();
    }

    // Catalogue, invoices, events, webhooks: what a portal reads beside these views shows no person at all.
    [Fact]
    public void No_other_answer_to_a_portal_has_a_field_for_a_person()
    {
        string[] held = ["/partner/v1/customers/{id}", "/partner/v1/proposals", "/partner/v1/proposals/{id}", "/partner/v1/contracts", "/partner/v1/contracts/{id}"];
        string[] personal = ["firstName", "lastName", "email", "contact", "decisionMaker", "billingAddress", "customerName", "participants", "signer", "trainer"];
        var document = SurfaceDocument.Committed("partner");

        var telling = from operation in SurfaceDocument.Operations(document)
                      where operation.Verb == "GET" && !held.Contains(operation.Path)
                      from field in FieldsOf(document, operation.Operation["responses"]!["200"], [])
                      where personal.Contains(field)
                      select $"{operation.Path}: {field}";

        telling.ShouldBeEmpty();
        held.ShouldAllBe(path => SurfaceDocument.Operations(document).Any(operation => operation.Path == path && operation.Verb == "GET"));
    }

    private static IEnumerable<string> FieldsOf(JsonObject document, JsonNode? node, HashSet<string> seen) => node switch
    {
        JsonObject { } named when named["$ref"] is { } reference => seen.Add(reference.ToString()) ? FieldsOf(document, Referred(document, reference.ToString()), seen) : [],
        JsonObject { } schema => [.. schema["properties"] is JsonObject properties ? properties.Select(p => p.Key) : [], .. schema.SelectMany(part => FieldsOf(document, part.Value, seen))],
        JsonArray many => many.SelectMany(part => FieldsOf(document, part, seen)),
        _ => [],
    };

    private static JsonNode? Referred(JsonObject document, string reference) => reference.Split('/')[1..].Aggregate((JsonNode?)document, (at, name) => at?[name]);

    /// <summary>An order in which everything personal is filled in, so that what is empty is hidden.</summary>
    private async Task<JsonElement> OrderAsync()
    {
        var contract = await ordering.Accepted(await ordering.Session());
        var (customer, participant) = (contract.GetProperty("customerId").GetGuid(), contract.GetProperty("participants")[0].GetProperty("id").GetGuid());
        await ordering.Db(db => db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.DecisionMakerId, Guid.CreateVersion7()).SetProperty(c => c.DecisionMaker.FirstName, "Correspondante").SetProperty(c => c.DecisionMaker.LastName, "Exemple")
            .SetProperty(c => c.DecisionMaker.Email, "correspondante@exemple.example").SetProperty(c => c.InArrearsSince, ordering.Today)
            .SetProperty(c => c.LogoAgreedOn, ordering.Today).SetProperty(c => c.LogoAgreement, "Accord donné par lettre")));
        var contact = await ordering.Db(db => db.Customers.Where(c => c.Id == customer).Select(c => c.ContactId).SingleAsync());
        await ordering.Deliver(new PersonalDataRequested(_restriction, "restriction", [contact, participant], ordering.Today), _restriction);
        return contract;
    }

    private static IEnumerable<string> Differences(string caller, Dictionary<string, string> seen, Dictionary<string, string> everything, Dictionary<string, string[]> table)
    {
        foreach (var (field, value) in everything.Where(f => table.ContainsKey(f.Key)))
        {
            var allowed = table[field] is ["all"] || table[field].Contains(caller);
            var shown = seen.GetValueOrDefault(field, "");
            if (!allowed && value.Length == 0)
            {
                yield return $"{field} is empty for everybody: nothing is proven";
            }
            else if (shown != (allowed ? value : ""))
            {
                yield return $"{field} for {caller}: «{shown}» instead of «{(allowed ? value : "")}»";
            }
        }
    }

    private static async Task<Dictionary<string, string>> FieldsAsync(HttpClient http, string path, string name)
    {
        var fields = new Dictionary<string, List<string>>();
        Flatten(name, await http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken), fields);
        return fields.ToDictionary(f => f.Key, f => string.Join('|', f.Value));
    }

    private static void Flatten(string path, JsonElement element, Dictionary<string, List<string>> fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Flatten($"{path}.{property.Name}", property.Value, fields);
                }

                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                foreach (var item in element.EnumerateArray())
                {
                    Flatten($"{path}[]", item, fields);
                }

                break;
            default:
                var key = element.ValueKind == JsonValueKind.Array ? $"{path}[]" : path;
                fields.TryAdd(key, []);
                if (element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array))
                {
                    fields[key].Add(element.ToString());
                }

                break;
        }
    }

    private static async Task<Dictionary<string, string[]>> TableAsync() =>
        (await File.ReadAllLinesAsync(Path.Combine(LocalHostOptions.FindRepository(AppContext.BaseDirectory), "tests", "Lexom.ServiceTests", "Access", "fields.txt"), TestContext.Current.CancellationToken))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(words => words[0], words => words[1..]);
}
