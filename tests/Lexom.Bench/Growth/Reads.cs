using System.Diagnostics;
using Lexom.Bench.Reporting;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Npgsql;

namespace Lexom.Bench.Growth;

/// <summary>What people and portals look at: each list, search and timeline, asked for one after the other.</summary>
internal static class Reads
{
    private const int Cold = 3;
    private const int Counted = 15;

    private static readonly string[] Sales =
    [
        "ordering/contracts", "ordering/contracts?status=concluded", "ordering/contracts?customerId={customer}", "ordering/contracts?sessionId={session}", "ordering/contracts?suspended=true",
        "ordering/contracts/{contract}", "ordering/contracts/{contract}/timeline", "ordering/contracts/{contract}/certificates", "ordering/contracts/{contract}/convocations",
        "ordering/contracts/{contract}/evaluations", "ordering/contracts/{contract}/proceedings", "ordering/customers", "ordering/customers?q={word}", "ordering/customers?q={siren}",
        "ordering/customers?kind=company", "ordering/customers/{customer}", "ordering/proposals", "ordering/proposals?status=issued", "ordering/proposals?customerId={customer}",
        "ordering/proposals/{proposal}", "ordering/sessions/{session}/attendance",
        "catalog/courses", "catalog/courses?q=évaluer", "catalog/sessions", "catalog/sessions?status=scheduled", "catalog/sessions?waiting=true", "catalog/sessions?from={day}", "catalog/sessions/{session}",
        "catalog/sessions/{session}/checklist", "catalog/trainers", "catalog/rooms",
    ];

    private static readonly string[] Accountant =
    [
        "billing/invoices", "billing/invoices?status=overdue", "billing/invoices?status=settled", "billing/invoices?kind=deposit", "billing/invoices?payer=opco", "billing/invoices?number={number}",
        "billing/invoices?contract={contract}", "billing/invoices?customer={customer}", "billing/invoices/{invoice}", "billing/contracts", "billing/contracts?customer={customer}",
        "billing/contracts/{contract}", "billing/journal", "billing/journal?contract={contract}", "billing/journal?account=706", "billing/payments", "billing/payments?status=unmatched",
        "billing/payments?contract={contract}", "billing/refunds", "billing/bank-entries", "billing/accounts",
        "funding/files", "funding/files?status=accepted", "funding/files?opco=atlas", "funding/files?contractId={contract}", "funding/files/{file}", "funding/claims", "funding/claims?state=ready",
        "funding/claims?fundingFileId={file}", "funding/messages", "funding/messages?state=done", "funding/receivables", "funding/reconciliations",
    ];

    private static readonly string[] Dpo =
    [
        "ordering/people?email={email}&purpose=rights-request", "privacy/requests", "privacy/requests?alarm=due-soon", "privacy/consents", "privacy/prospection", "privacy/readings", "privacy/readings?subjectId={customer}",
        "privacy/breaches", "privacy/retention/runs",
    ];

    private static readonly string[] Administrator = ["ordering/mails", "billing/mails", "ordering/dead-letters", "billing/messaging"];

    private static readonly string[] Portal =
    [
        "courses", "courses?q=évaluer", "sessions", "sessions?course=RCL-APPL-03&seats=3", "sessions/{session}", "contracts", "contracts?status=concluded", "contracts/{contract}",
        "contracts/{contract}/invoices", "proposals", "proposals/{proposal}", "customers/{customer}", "events",
    ];

    /// <summary>A read that asks the database nothing: how fast the machine is just then.</summary>
    public const string Yardstick = "/staff/v1/billing/accounts";

    /// <summary>Median milliseconds by path, places of ids as in the documents; the yardstick's is that of all its calls, one between each two others.</summary>
    public static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(Cast cast, IReadOnlyDictionary<string, string> places)
    {
        var (medians, yardstick) = (new Dictionary<string, double>(), new List<double>());
        foreach (var (who, path) in Of(cast).Where(read => read.Path != Yardstick))
        {
            var (filled, times) = (Fill(path, places), new List<double>());
            for (var call = 0; call < Cold + Counted; call++)
            {
                times.Add(await TimeAsync(who, filled));
                yardstick.Add(await TimeAsync(cast.Accountant, Yardstick));
            }

            medians[path] = Numbers.Median(times.Skip(Cold));
        }

        medians[Yardstick] = Numbers.Median(yardstick);
        return medians;
    }

    private static async Task<double> TimeAsync(JsonApi who, string path)
    {
        var start = Stopwatch.GetTimestamp();
        await who.GetAsync(path);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Each once.</summary>
    public static async Task AskAllAsync(Cast cast, IReadOnlyDictionary<string, string> places)
    {
        foreach (var (who, path) in Of(cast))
        {
            await who.GetAsync(Fill(path, places));
        }
    }

    private static IEnumerable<(JsonApi Who, string Path)> Of(Cast cast) =>
    [
        .. Sales.Select(p => ((JsonApi)cast.Sales, "/staff/v1/" + p)), .. Accountant.Select(p => ((JsonApi)cast.Accountant, "/staff/v1/" + p)), .. Dpo.Select(p => ((JsonApi)cast.Dpo, "/staff/v1/" + p)),
        .. Administrator.Select(p => ((JsonApi)cast.Administrator, "/staff/v1/" + p)), .. Portal.Select(p => ((JsonApi)cast.Portal, "/partner/v1/" + p)),
    ];

    private static string Fill(string path, IReadOnlyDictionary<string, string> places) => places.Aggregate(path, (text, place) => text.Replace($"{{{place.Key}}}", Uri.EscapeDataString(place.Value), StringComparison.Ordinal));

    /// <summary>What the places stand for: a contract from the middle of all there are, with everything that belongs to it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PlacesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            SELECT c.id::text AS contract, c.customer_id::text AS customer, c.proposal_id::text AS proposal, c.session_id::text AS session, f.id::text AS file, i.id::text AS invoice, i.number AS number,
              u.siren AS siren, split_part(u.name, ' ', 3) AS word, u.contact_email AS email, c.accepted_on::text AS day
            FROM (SELECT * FROM ordering.contracts WHERE status = 'Delivered' ORDER BY md5(id::text) LIMIT 1) c JOIN ordering.customers u ON u.id = c.customer_id
              JOIN ordering.funding_notes f ON f.contract_id = c.id JOIN billing.invoices i ON i.contract_id = c.id LIMIT 1
            """);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString)
            : throw new InvalidOperationException("There is no contract to look at.");
    }
}
