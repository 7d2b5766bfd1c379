using System.Text.RegularExpressions;
using Lexom.Bench.Growth;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Npgsql;
using Shouldly;

namespace Lexom.SystemTests.Data;

/// <summary>
/// Every statement the services ran while a training was sold, delivered, invoiced and paid, its deadlines fell, and every screen and portal looked at it. The shared system's
/// database reads no table from start to end where an index could serve, whatever the values: one that it still reads so has none. What the planner chooses at a hundred thousand
/// contracts is in <c>bench/plans.txt</c>.
/// </summary>
public sealed class PlanTests(RunningSystem system)
{
    // As many rows as there are courses, rooms, trainers, accounts, partners, OPCOs, rates, terms, keys, days and messages on their way, whatever the company sells.
    private static readonly Regex Bounded = new(
        @"\.(outbox|dead_letters|ledger_pending|keys|keyrings|number_counters|document_counters|polls)$|^dev\.clock$|^catalog\.(courses|course_versions|rooms|trainers)$"
        + @"|^ordering\.(course_versions|terms_of_sale|webhook_endpoints)$|^billing\.(opcos|reference_rates|register_head|self_checks)$|^privacy\.(breaches|retention_runs|registered_fields)$"
        + @"|^identity\.(staff_accounts|open_iddict_\w+)$|^gateway\.data_protection_keys$",
        RegexOptions.CultureInvariant);

    // All of it is what they are asked for: the check of the books once a night, the question once a day whose data has been kept long enough, and words that are looked for in every
    // text when a person is erased or corrected.
    private static readonly Regex Whole = new(
        @"^SELECT [^()]* FROM billing\.(funding_grants|invoices) AS \w$|^SELECT coalesce\(sum\(debit\), 0\)|^WITH dealings AS|FROM unnest\(\$1\) w WHERE position\(", RegexOptions.CultureInvariant);

    [Fact]
    public async Task No_statement_reads_a_table_that_grows_with_contracts_from_start_to_end()
    {
        var told = await system.ToldAsync();
        var host = await system.HostAsync();
        var cast = new Cast(host.Gateway, TimeSpan.FromMinutes(1));
        await using var database = NpgsqlDataSource.Create(host.AdminConnectionString);
        var places = await Reads.PlacesAsync(database);
        var looks = await system.PlansAsync(() => Reads.AskAllAsync(cast, places));

        var plans = told.Plans.Concat(looks).ToList();

        plans.Count.ShouldBeGreaterThan(300, "the statements of all services are seen");
        var scanned =
            from plan in plans
            where !Whole.IsMatch(plan.Query)
            from table in plan.Scanned
            where !Bounded.IsMatch(table)
            select $"{table}: {plan.Query}";
        scanned.Distinct().Order(StringComparer.Ordinal).ShouldBeEmpty();
    }
}
