using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>Rule BIL-7: a bank's statements over HTTP, in every version, read safely, each sum once.</summary>
[Collection("billing")]
public sealed class BankStatementTests(BillingFixture fixture)
{
    private const string Root = "/staff/v1/billing";

    [Fact]
    public async Task A_part_the_rest_and_too_much_settle_the_invoice_named_and_leave_a_credit_in_every_version()
    {
        var (accepted, final) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var number = final.GetProperty("number").GetString()!;
        var (run, paid) = ($"{Guid.CreateVersion7():N}", new[] { "100.00", "200.00", "300.00", "400.00", "500.00", "238.80", "50.00" });

        for (var version = 2; version <= 8; version++)
        {
            var imported = await UploadAsync("bank-statements", Statement($"{run}-{version}", version, (paid[version - 2], $"Facture {number}")));
            (imported.GetProperty("version").GetString(), imported.GetProperty("matched").GetInt32()).ShouldBe(($"{version:00}", 1));
        }

        var invoice = (await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{final.GetProperty("id").GetString()}")).GetProperty("invoice");
        (invoice.GetProperty("status").GetString(), Amount(invoice, "paid")).ShouldBe(("paid", "1738.80"));
        var payments = await GetAsync(fixture.AsStaff(), $"{Root}/payments?contract={accepted.ContractId}");
        payments.GetProperty("items").EnumerateArray().Count(p => p.GetProperty("status").GetString() == "credit" && Amount(p, "available") == "50.00").ShouldBe(1, "paid over");

        // The same money in another version of the file, as when a bank changes its software.
        var again = await UploadAsync("bank-statements", Statement($"{run}-2", 8, ("100.00", $"Facture {number}")));
        (again.GetProperty("matched").GetInt32(), again.GetProperty("known").GetInt32()).ShouldBe((0, 1));
    }

    [Fact]
    public async Task An_invoice_paid_twice_in_one_file_is_settled_once_and_the_second_sum_can_be_paid_back()
    {
        var (accepted, final) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var number = final.GetProperty("number").GetString()!;

        (await UploadAsync("bank-statements", Statement($"{Guid.CreateVersion7():N}", 8, ("1738.80", number), ("1738.80", number)))).GetProperty("matched").GetInt32().ShouldBe(2);

        var due = (await GetAsync(fixture.AsStaff(), $"{Root}/refunds?contract={accepted.ContractId}")).GetProperty("due").EnumerateArray().Single();
        Amount(due, "available").ShouldBe("1738.80");
        await PostAsync(fixture.AsStaff("accountant"), $"{Root}/refunds", new { paymentId = due.GetProperty("id").GetString(), amount = Euros("1738.80"), paidOn = new DateOnly(2027, 3, 3), method = "transfer" });
        (await GetAsync(fixture.AsStaff(), $"{Root}/checks")).GetProperty("receivablesEqualLedger").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_near_match_is_proposed_kept_and_settled_by_a_person()
    {
        var (accepted, final) = await fixture.DeliveredAsync(Acceptance() with { TotalExclVat = 2071.11m, Vat = 414.22m, TotalInclVat = 2485.33m, DepositInclVat = 745.60m });
        await fixture.PayAsync(accepted.ContractId, "745.60");
        var number = final.GetProperty("number").GetString()!;
        // One digit wrong, in a number nobody has.
        var slip = $"{number[..8]}9{number[9..]}";

        var imported = await UploadAsync("bank-statements", Statement($"{Guid.CreateVersion7():N}", 8, ("1739.73", $"REF {slip} merci")));
        imported.GetProperty("unmatched").GetInt32().ShouldBe(1, imported.ToString());
        var entry = (await GetAsync(fixture.AsStaff(), $"{Root}/bank-entries?statement={imported.GetProperty("statementId").GetString()}&status=open")).GetProperty("items").EnumerateArray().Single();
        entry.GetProperty("proposals")[0].GetProperty("number").GetString().ShouldBe(number);

        var paymentId = entry.GetProperty("paymentId").GetString();
        (await GetAsync(fixture.AsStaff(), $"{Root}/payments?status=unmatched&limit=100")).GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()).ShouldContain(paymentId);
        await PostAsync(fixture.AsStaff("accountant"), $"{Root}/payments/{paymentId}/match", new { invoiceNumber = number }, HttpStatusCode.OK);
        (await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{final.GetProperty("id").GetString()}")).GetProperty("invoice").GetProperty("status").GetString().ShouldBe("paid");
        (await GetAsync(fixture.AsStaff(), $"{Root}/bank-entries?statement={imported.GetProperty("statementId").GetString()}&status=open")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var settled = (await GetAsync(fixture.AsStaff(), $"{Root}/bank-entries?statement={imported.GetProperty("statementId").GetString()}")).GetProperty("items").EnumerateArray().Single();
        settled.GetProperty("allocations").EnumerateArray().Select(a => (a.GetProperty("number").GetString(), Amount(a, "amount"))).ShouldBe([(number, "1739.73")]);
        settled.GetProperty("proposals").GetArrayLength().ShouldBe(0, "it is known by now");
    }

    [Fact]
    public async Task What_is_no_statement_or_would_read_other_files_is_refused_and_nothing_is_kept()
    {
        var before = await fixture.Db(db => db.Statements.CountAsync());
        var good = Statement("x", 8, ("1.00", "x"));

        foreach (var (file, why) in new[]
                 {
                     ("", "empty"), ("not xml", "not XML"), ("<a/>", "another document"),
                     (good.Replace("camt.053.001.08", "camt.053.001.09", StringComparison.Ordinal), "a version nobody knows"),
                     (good.Replace("camt.053.001.08", "camt.052.001.08", StringComparison.Ordinal), "another message"),
                     ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + good.Replace(">x<", ">&e;<", StringComparison.Ordinal), "an external entity"),
                     ("<!DOCTYPE a [<!ENTITY e \"x\"><!ENTITY f \"&e;&e;&e;&e;\">]>" + good, "entities that multiply"),
                     (good.Replace("<Dt>2027-03-03</Dt>", "<Dt>2027-02-30</Dt>", StringComparison.Ordinal), "a day that is none"),
                     (good.Replace(">1.00<", ">1,00<", StringComparison.Ordinal), "an amount that is none"),
                 })
        {
            Code(await UploadAsync("bank-statements", file, HttpStatusCode.UnprocessableEntity)).ShouldBe("BIL-7", why);
        }

        await UploadAsync("bank-statements", $"<a>{new string('x', 11 * 1024 * 1024)}</a>", HttpStatusCode.RequestEntityTooLarge);
        (await fixture.Db(db => db.Statements.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Only_accountants_import_and_the_same_request_again_is_answered_alike()
    {
        var file = Statement($"{Guid.CreateVersion7():N}", 8, ("3.33", "inconnu"));
        await UploadAsync("bank-statements", file, HttpStatusCode.Forbidden, fixture.AsStaff("sales"));
        await UploadAsync("bank-statements/preview", file, HttpStatusCode.Forbidden, fixture.AsStaff("training-manager"));
        await UploadAsync("bank-statements", file, HttpStatusCode.Unauthorized, fixture.Anonymous());

        var key = $"{Guid.CreateVersion7():N}";
        var accountant = Guid.CreateVersion7();
        var first = await UploadAsync("bank-statements", file, caller: fixture.With(Tokens.Staff(accountant, Roles.Accountant)), key: key);
        var again = await UploadAsync("bank-statements", file, caller: fixture.With(Tokens.Staff(accountant, Roles.Accountant)), key: key);

        again.GetProperty("statementId").GetString().ShouldBe(first.GetProperty("statementId").GetString());
        again.GetProperty("unmatched").GetInt32().ShouldBe(1, "the first answer, not another import");
    }

    private async Task<JsonElement> UploadAsync(string path, string file, HttpStatusCode status = HttpStatusCode.Created, HttpClient? caller = null, string? key = null)
    {
        using var http = caller ?? fixture.AsStaff("accountant");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Root}/{path}", UriKind.Relative));
        request.Content = new StringContent(file, Encoding.UTF8, new MediaTypeHeaderValue("application/xml"));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        // Too large is said before the body is sent.
        request.Headers.ExpectContinue = status == HttpStatusCode.RequestEntityTooLarge;
        return await ReadAsync(await http.SendAsync(request), status);
    }

    private static string Amount(JsonElement from, string name) => from.GetProperty(name).GetProperty("amount").GetString()!;

    // Version 02 has the status as text, later ones as a code; banks prefix as they like.
    private static string Statement(string run, int version, params (string Amount, string Reference)[] credits)
    {
        var (p, status) = version % 2 == 0 ? ("", version == 2 ? "BOOK" : "<Cd>BOOK</Cd>") : ("b:", "<b:Cd>BOOK</b:Cd>");
        var entries = string.Concat(credits.Select(c =>
            $"<{p}Ntry><{p}Amt Ccy=\"EUR\">{c.Amount}</{p}Amt><{p}CdtDbtInd>CRDT</{p}CdtDbtInd><{p}Sts>{status}</{p}Sts><{p}BookgDt><{p}Dt>2027-03-03</{p}Dt></{p}BookgDt>"
            + $"<{p}AcctSvcrRef>{run}</{p}AcctSvcrRef><{p}NtryDtls><{p}TxDtls><{p}RmtInf><{p}Ustrd>{c.Reference}</{p}Ustrd></{p}RmtInf></{p}TxDtls></{p}NtryDtls></{p}Ntry>"));
        return $"<{p}Document xmlns{(p.Length == 0 ? "" : ":b")}=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version:00}\"><{p}BkToCstmrStmt><{p}GrpHdr><{p}MsgId>{run}</{p}MsgId></{p}GrpHdr>"
            + $"<{p}Stmt><{p}Acct><{p}Id><{p}IBAN>FR7630006000011234567890189</{p}IBAN></{p}Id></{p}Acct>{entries}</{p}Stmt></{p}BkToCstmrStmt></{p}Document>";
    }
}
