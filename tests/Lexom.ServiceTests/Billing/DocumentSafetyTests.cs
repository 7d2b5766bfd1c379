using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>Rules BIL-1, BIL-3, BIL-4, BIL-5 against a concurrent, failing and hostile world.</summary>
[Collection("billing")]
public sealed class DocumentSafetyTests(BillingFixture fixture)
{
    [Fact]
    public async Task BIL_1_a_thousand_concurrent_issues_with_rollbacks_and_killed_connections_leave_no_gap_and_no_duplicate()
    {
        var contract = (await fixture.OpenAsync()).ContractId;
        var account = await fixture.Db(db => db.Contracts.AsNoTracking().SingleAsync(c => c.Id == contract));
        var before = await fixture.Db(db => db.Invoices.CountAsync());
        var kept = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
        {
            await using var scope = fixture.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BillingDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var book = new ContractBook(account, [], [], [], [], [], [], []);
            var amounts = Amounts.OutsideVat(Money.Euros(1m));
            var document = new DocumentToIssue(
                $"load:{i}", DocumentKind.LatePayment, Payer.Client, null, amounts, 0m, "CGV-3.4", new DateOnly(2027, 3, 3), null,
                [DocumentLine.Whole("Charge", "forfait", amounts, 0m)], []);
            await scope.ServiceProvider.GetRequiredService<DocumentIssuer>().IssueAsync(book, document, new BuyerIdentity("Client", [], "", "", "FR", null, null, null, null), ct);
            await db.SaveChangesAsync(ct);
            switch (i % 5)
            {
                case 1:
                    await transaction.RollbackAsync(ct);
                    break;
                case 2 when i % 50 == 2:
                    await KillAsync(((NpgsqlConnection)db.Database.GetDbConnection()).ProcessID);
                    await Should.ThrowAsync<Exception>(() => transaction.CommitAsync(ct));
                    break;
                default:
                    await transaction.CommitAsync(ct);
                    Interlocked.Increment(ref kept);
                    break;
            }
        });

        kept.ShouldBe(780);
        (await fixture.Db(db => db.Invoices.CountAsync())).ShouldBe(before + kept);
        var integrity = await GetAsync(fixture.AsStaff(), "/staff/v1/billing/integrity");
        integrity.GetProperty("valid").GetBoolean().ShouldBeTrue(integrity.ToString());
        integrity.GetProperty("numberingGaps").GetArrayLength().ShouldBe(0);
        var order = await fixture.Db(db => db.Invoices.OrderBy(i => i.ChainIndex).Select(i => new { i.Series, i.Year, i.Sequence, i.IssuedOn }).ToListAsync());
        foreach (var series in order.GroupBy(i => (i.Series, i.Year)))
        {
            series.Select(i => i.Sequence).ShouldBe(Enumerable.Range(1, series.Count()), "numbers follow the order of issue");
            series.Select(i => i.IssuedOn).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task BIL_1_the_services_own_role_can_change_nothing_that_was_issued()
    {
        await fixture.OpenAsync();
        string[] attempts =
        [
            "UPDATE billing.invoices SET incl_vat = 0",
            "DELETE FROM billing.invoices",
            "TRUNCATE billing.invoices",
            "UPDATE billing.journal_lines SET debit = 1",
            "DELETE FROM billing.journal_lines",
            "UPDATE billing.journal_entries SET label = ''",
            "DELETE FROM billing.journal_entries",
            "UPDATE billing.allocations SET amount = 0",
            "DELETE FROM billing.refunds",
            "UPDATE billing.invoice_buyers SET json = ''",
            "UPDATE billing.reference_rates SET rate_percent = 0",
        ];

        foreach (var attempt in attempts)
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => fixture.Db(db => db.Database.ExecuteSqlRawAsync(attempt)), attempt);
            refused.SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.RestrictViolation);
        }
    }

    [Fact]
    public async Task BIL_4_what_even_an_administrator_changes_is_named()
    {
        var contract = (await fixture.OpenAsync()).ContractId;
        string[] changes =
        [
            "incl_vat = incl_vat + 0.01",
            "vat = vat - 0.01",
            "content = overlay(content placing 'x' from 40)",
            "content = content || ' '",
            "number = number || '0'",
            "sequence = sequence + 10000000",
            "issued_on = issued_on + 1",
            "due_on = due_on + 1",
            "issued_at = issued_at + interval '1 microsecond'",
            "kind = 'Complementary'",
            "payer = 'Opco'",
            "customer_id = contract_id",
            "partner_id = contract_id",
            "reason = reason || 'x'",
            "rule_id = 'CGV-3.7'",
            "personal_hash = hash",
            "hash = previous_hash",
            "previous_hash = hash",
            "algorithm = 'lexom-doc-1'",
            "id = contract_id",
            "excl_vat = excl_vat + 0.01",
            "series = 'XX'",
            "year = year + 1",
            "contract_id = customer_id",
            "funding_file_id = contract_id",
            "opco = 'atlas'",
            "credited_kind = 'Final'",
            "credits_invoice_id = contract_id",
        ];

        foreach (var change in changes)
        {
            var (broken, number) = await fixture.AsAdministrator(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var target = await db.Invoices.Where(i => i.ContractId == contract).Select(i => i.ChainIndex).SingleAsync();
                await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");
                await db.Database.ExecuteSqlRawAsync(string.Concat("UPDATE billing.invoices SET ", change, " WHERE chain_index = {0}"), target);
                return ((await db.VerifyDocumentsAsync(CancellationToken.None)).FirstBroken, await db.Invoices.Where(i => i.ChainIndex == target).Select(i => i.Number).SingleAsync());
            });

            broken.ShouldNotBeNull(change);
            broken.Number.ShouldBe(number, change);
        }
    }

    [Fact]
    public async Task BIL_4_a_document_removed_from_the_end_is_missed()
    {
        await fixture.OpenAsync();

        var broken = await fixture.AsAdministrator(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM billing.invoices WHERE chain_index = (SELECT max(chain_index) FROM billing.invoices)");
            return (await db.VerifyDocumentsAsync(CancellationToken.None)).FirstBroken;
        });

        broken!.Problem.ShouldBe("documents are missing at the end");
    }

    [Fact]
    public async Task BIL_3_the_database_refuses_shares_that_are_not_what_was_asked_for()
    {
        var contract = (await fixture.OpenAsync()).ContractId;

        var refused = await Should.ThrowAsync<PostgresException>(() => fixture.Db(db => db.Database.ExecuteSqlAsync(
            $"UPDATE billing.payer_shares SET incl_vat = incl_vat + 0.01 WHERE contract_id = {contract}")));

        refused.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        refused.MessageText.ShouldContain("BIL-3");
    }

    [Fact]
    public async Task BIL_3_the_database_refuses_a_delivered_contract_whose_shares_are_not_the_total()
    {
        var contract = (await fixture.OpenAsync()).ContractId;

        var refused = await Should.ThrowAsync<PostgresException>(() => fixture.Db(db => db.Database.ExecuteSqlAsync(
            $"UPDATE billing.contract_accounts SET delivered_on = '2027-03-02' WHERE id = {contract}")));

        refused.MessageText.ShouldContain("BIL-3");
    }

    [Fact]
    public async Task BIL_5_the_database_refuses_an_entry_that_does_not_balance()
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => fixture.Db(async db =>
        {
            var id = Guid.CreateVersion7();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Entries.Add(new JournalEntry { Id = id, Journal = "OD", On = new DateOnly(2027, 3, 3), Label = "x", Piece = "x", RecordedAt = fixture.Clock.GetUtcNow() });
            db.Lines.Add(new JournalLine(id, 1, "411", null, Money.Euros(1m), Money.Zero));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return id;
        }));

        refused.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    private Task<int> KillAsync(int backend) => fixture.AsAdministrator(db => db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({backend})"));
}
