using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lexom.Billing.Jobs;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>Each slice over HTTP: what it gives, what it refuses, to whom.</summary>
[Collection("billing")]
public sealed class BillingSliceTests(BillingFixture fixture)
{
    private const string Root = "/staff/v1/billing";

    [Fact]
    public async Task BIL_6_a_document_comes_as_JSON_as_Factur_X_and_as_XML()
    {
        var partner = Guid.CreateVersion7();
        var (accepted, final) = await fixture.DeliveredAsync(Acceptance(partnerId: partner));
        var id = final.GetProperty("id").GetString();

        var detail = await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{id}");
        detail.GetProperty("lines").GetArrayLength().ShouldBe(2);
        detail.GetProperty("explanation").GetProperty("ruleId").GetString().ShouldBe("CGV-3.2");

        (await FileAsync(fixture.AsStaff(), $"{Root}/invoices/{id}", "application/pdf"))[..5].ShouldBe("%PDF-"u8.ToArray());
        Encoding.UTF8.GetString(await FileAsync(fixture.AsStaff(), $"{Root}/invoices/{id}", "application/xml")).ShouldContain("<ram:DuePayableAmount>1738.80</ram:DuePayableAmount>");
        (await FileAsync(fixture.AsPartner(partner), $"/partner/v1/contracts/{accepted.ContractId}/invoices/{id}", "application/pdf"))[..5].ShouldBe("%PDF-"u8.ToArray());
        Code(await GetAsync(fixture.AsPartner(Guid.CreateVersion7()), $"/partner/v1/contracts/{accepted.ContractId}/invoices/{id}", HttpStatusCode.NotFound)).ShouldBe("invoice-not-found");

        var list = await GetAsync(fixture.AsPartner(partner), $"/partner/v1/contracts/{accepted.ContractId}/invoices");
        list.GetProperty("items").GetArrayLength().ShouldBe(2);
        Code(await GetAsync(fixture.AsPartner(Guid.CreateVersion7()), $"/partner/v1/contracts/{accepted.ContractId}/invoices", HttpStatusCode.NotFound)).ShouldBe("contract-not-found");
    }

    [Fact]
    public async Task BIL_7_payments_are_recorded_matched_refunded_and_refused()
    {
        var (accepted, final) = await fixture.DeliveredAsync();
        var number = final.GetProperty("number").GetString();
        var today = new DateOnly(2027, 3, 3);

        var paid = await fixture.PayAsync(accepted.ContractId, "", new { invoiceNumber = number, amount = Euros("2000.00"), receivedOn = today, method = "card", reference = "CB 1" });
        paid.GetProperty("allocations")[0].GetProperty("number").GetString().ShouldBe(number, "the named invoice first");
        paid.GetProperty("status").GetString().ShouldBe("allocated");
        var over = await fixture.PayAsync(accepted.ContractId, "500.00");
        (over.GetProperty("status").GetString(), Amount(over, "available")).ShouldBe(("credit", "16.00"));

        var paymentId = over.GetProperty("id").GetString();
        Code(await PostAsync(fixture.AsStaff("accountant"), $"{Root}/refunds", Refund(paymentId, "16.01"), HttpStatusCode.UnprocessableEntity)).ShouldBe("BIL-7");
        await PostAsync(fixture.AsStaff("accountant"), $"{Root}/refunds", Refund(paymentId, "16.00"));
        Code(await PostAsync(fixture.AsStaff("accountant"), $"{Root}/refunds", Refund(paymentId, "0.01"), HttpStatusCode.UnprocessableEntity)).ShouldBe("BIL-7");

        var unknown = await PostAsync(fixture.AsStaff("accountant"), $"{Root}/payments", new { amount = Euros("10.00"), receivedOn = today, method = "transfer", reference = "Merci" });
        unknown.GetProperty("status").GetString().ShouldBe("unmatched");
        var match = $"{Root}/payments/{unknown.GetProperty("id").GetString()}/match";
        await PostAsync(fixture.AsStaff("accountant"), match, new { contractId = accepted.ContractId }, HttpStatusCode.OK);
        Code(await PostAsync(fixture.AsStaff("accountant"), match, new { contractId = accepted.ContractId }, HttpStatusCode.Conflict)).ShouldBe("already-matched");

        foreach (var (body, code) in new (object, string)[]
                 {
                     (new { contractId = accepted.ContractId, amount = Euros("0.00"), receivedOn = today, method = "transfer" }, "amount-not-positive"),
                     (new { contractId = accepted.ContractId, amount = Euros("1.00"), receivedOn = new DateOnly(2037, 1, 1), method = "transfer" }, "date-in-the-future"),
                     (new { amount = Euros("1.00"), receivedOn = today, method = "transfer" }, "BIL-7"),
                 })
        {
            Code(await PostAsync(fixture.AsStaff("accountant"), $"{Root}/payments", body, HttpStatusCode.UnprocessableEntity)).ShouldBe(code);
        }

        Code(await PostAsync(fixture.AsStaff("accountant"), $"{Root}/payments", new { contractId = Guid.CreateVersion7(), amount = Euros("1.00"), receivedOn = today, method = "transfer" }, HttpStatusCode.NotFound))
            .ShouldBe("contract-not-found");
        (await GetAsync(fixture.AsStaff(), $"{Root}/checks")).GetProperty("receivablesEqualLedger").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task BIL_7_a_bank_statement_is_shown_then_imported_and_counts_once()
    {
        var (accepted, final) = await fixture.DeliveredAsync(Acceptance(opcos: "atlas"));
        var (other, otherFinal) = await fixture.DeliveredAsync();
        var decided = new FundingDecided(accepted.Funding[0].FundingFileId, 1, accepted.ContractId, "atlas", "ATL/1", "accepted", 500m, "EUR", true, new DateOnly(2027, 3, 2));
        await fixture.Deliver(decided, accepted.ContractId);
        await fixture.IssueAsync(accepted.ContractId);
        var opco = (await fixture.InvoicesAsync(accepted.ContractId, "&kind=opco-share")).Single().GetProperty("number").GetString();
        await fixture.PayAsync(other.ContractId, "", new { invoiceNumber = otherFinal.GetProperty("number").GetString(), amount = Euros("1738.80"), receivedOn = new DateOnly(2027, 3, 3), method = "transfer", reference = "main" });
        var run = $"{Guid.CreateVersion7():N}";
        var file = Statement(run,
            ("100.00", $"{final.GetProperty("number").GetString()}"), ("1738.80", $"{otherFinal.GetProperty("number").GetString()}"), ("600.00", $"{opco}"), ("7.77", $"inconnu {run}"));

        (await UploadAsync($"{Root}/bank-statements/preview", file, HttpStatusCode.OK)).GetProperty("statementId").ValueKind.ShouldBe(JsonValueKind.Null);
        var imported = await UploadAsync($"{Root}/bank-statements", file, HttpStatusCode.Created);
        Counts(imported).ShouldBe("1 1 1 1 0");
        Counts(await UploadAsync($"{Root}/bank-statements", file, HttpStatusCode.Created)).ShouldBe("0 0 0 0 4", "the same file again");

        var open = await GetAsync(fixture.AsStaff(), $"{Root}/bank-entries?statement={imported.GetProperty("statementId").GetString()}&status=open");
        open.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()).ShouldBe(["unmatched", "awaiting-opco"], ignoreOrder: true);
        await fixture.Deliver(new OpcoPaymentReported(accepted.Funding[0].FundingFileId, accepted.ContractId, "atlas", Guid.CreateVersion7(), "VIR", 600m, "EUR", new DateOnly(2027, 3, 3)), accepted.ContractId);
        open = await GetAsync(fixture.AsStaff(), $"{Root}/bank-entries?statement={imported.GetProperty("statementId").GetString()}&status=open");
        open.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()).ShouldBe(["unmatched"], "the OPCO has told of it");

        Code(await UploadAsync($"{Root}/bank-statements", "<a/>", HttpStatusCode.UnprocessableEntity)).ShouldBe("BIL-7");
        (await GetAsync(fixture.AsStaff(), $"{Root}/checks")).GetProperty("receivablesEqualLedger").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task CGV_3_4_an_unpaid_invoice_falls_overdue_is_reminded_of_charged_and_cleared_by_its_payment()
    {
        var (accepted, final) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var id = final.GetProperty("id").GetString();
        // CGV-5.5-d: nobody is reminded who has restricted the use of their data, until that is lifted.
        var (contact, restriction) = (fixture.Ordering.Contacts[accepted.CustomerId], Guid.CreateVersion7());
        await fixture.Deliver(new PersonalDataRequested(restriction, "restriction", [contact], new DateOnly(2027, 3, 3)), restriction);
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        var today = fixture.Clock.Today();
        await fixture.RunAsync<FindOverdue>();
        await Eventually.True(async () => (await fixture.Outbox<CustomerInArrears>(accepted.CustomerId)).Count == 1, "the customer is in arrears");
        await fixture.RunAsync<SendReminders>();
        (await fixture.Db(db => db.Receivables.Where(r => r.CustomerId == accepted.CustomerId).SumAsync(r => r.RemindersSent))).ShouldBe(0);
        await fixture.Deliver(new PersonalRestrictionLifted(restriction, [contact], new DateOnly(2027, 3, 4)), restriction);
        await fixture.RunAsync<SendReminders>();
        await fixture.RunAsync<SendReminders>();
        (await fixture.Outbox<InvoiceOverdue>(accepted.ContractId)).ShouldHaveSingleItem().OverdueSince.ShouldBe(today);
        var number = final.GetProperty("number").GetString()!;
        var mails = await Eventually.Get(() => fixture.Db(db => db.Set<MailMessage>().CountAsync(m => m.Subject.Contains(number))), count => count > 0, "the reminder is written");
        mails.ShouldBe(1);

        var waiting = await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{id}/interest");
        waiting.GetProperty("table").GetProperty("rateMissingSince").GetString().ShouldBe($"{today:yyyy-MM-dd}");
        var late = $"{Root}/contracts/{accepted.ContractId}/late-payment";
        Amount(await PostAsync(fixture.AsStaff(), $"{late}/preview", null, HttpStatusCode.OK), "total").ShouldBe("40.00");
        Code(await PostAsync(fixture.AsStaff("accountant"), late, new { expectedTotal = Euros("39.99") }, HttpStatusCode.Conflict)).ShouldBe("outcome-changed");
        var first = (await PostAsync(fixture.AsStaff("accountant"), late, new { expectedTotal = Euros("40.00") })).GetProperty("latePayment");
        first.GetProperty("rateMissingSince").GetString().ShouldBe($"{today:yyyy-MM-dd}");
        Code(await PostAsync(fixture.AsStaff("accountant"), late, new { }, HttpStatusCode.UnprocessableEntity)).ShouldBe("CGV-3.4-a", "nothing more can be asked for without the rate");

        await PostAsync(fixture.AsStaff("accountant"), $"{Root}/rates", new { kind = "ecb-refi", effectiveFrom = "2027-01-01", ratePercent = 2.00m, source = "BCE" });
        await fixture.RunAsync<CompleteLatePayments>();
        (await fixture.InvoicesAsync(accepted.ContractId, "&kind=late-payment")).Count.ShouldBe(1, "the legal rate is missing still");
        await PostAsync(fixture.AsStaff("accountant"), $"{Root}/rates", new { kind = "legal-pro", effectiveFrom = "2027-01-01", ratePercent = 2.50m, source = "Arrêté" });
        Code(await PostAsync(fixture.AsStaff("accountant"), $"{Root}/rates", new { kind = "legal-pro", effectiveFrom = "2027-01-01", ratePercent = 2.60m, source = "Arrêté" }, HttpStatusCode.Conflict)).ShouldBe("rate-exists");
        await Task.WhenAll(fixture.RunAsync<CompleteLatePayments>(), fixture.RunAsync<CompleteLatePayments>());

        // 1738.80 x 12 % x 1/365 = 0.57
        await Eventually.True(async () => (await fixture.InvoicesAsync(accepted.ContractId, "&kind=late-payment")).Count == 2, "the interest is asked for by itself");
        (await fixture.InvoicesAsync(accepted.ContractId, "&kind=late-payment")).Select(i => Amount(i, "inclVat")).ShouldBe(["40.00", "0.57"], ignoreOrder: true);
        Amount(await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{id}/interest"), "interestCharged").ShouldBe("0.57");
        Code(await PostAsync(fixture.AsStaff("accountant"), late, new { }, HttpStatusCode.UnprocessableEntity)).ShouldBe("CGV-3.4", "once");

        await fixture.PayAsync(accepted.ContractId, "1738.80");
        await fixture.PayAsync(accepted.ContractId, "40.57");
        (await fixture.Outbox<CustomerCleared>(accepted.CustomerId)).ShouldHaveSingleItem().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task BIL_5_the_accountant_gets_FEC_VAT_months_accounts_BPF_and_the_archive()
    {
        var (accepted, _) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "2484.00");

        var fec = Encoding.UTF8.GetString(await FileAsync(fixture.AsStaff("accountant"), $"{Root}/exports/fec?year=2027", "*/*"));
        var lines = fec.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).Skip(1).ToList();
        lines.ShouldAllBe(l => l.Length == 18);
        decimal Sum(int column) => lines.Sum(l => decimal.Parse(l[column].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture));
        Sum(11).ShouldBe(Sum(12));
        var months = await GetAsync(fixture.AsStaff(), $"{Root}/journal/months?year=2027");
        Amount(months, "debit").ShouldBe(Sum(11).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        using var accountant = fixture.AsStaff("accountant");
        (await accountant.GetAsync($"{Root}/exports/fec?year=2027")).Content.Headers.ContentDisposition!.FileName.ShouldBe("732829320FEC20271231.txt");
        (await FileAsync(fixture.AsStaff("accountant"), $"{Root}/exports/fec?year=2027&separator=pipe&encoding=iso-8859-15", "*/*")).Length.ShouldBeGreaterThan(100);
        Code(await GetAsync(fixture.AsStaff("accountant"), $"{Root}/exports/fec?year=2027&separator=comma", HttpStatusCode.UnprocessableEntity)).ShouldBe("filter-unknown");

        Amount(await GetAsync(fixture.AsStaff(), $"{Root}/vat?year=2027"), "dueVat").ShouldNotBe("0.00");
        var bpf = await GetAsync(fixture.AsStaff(), $"{Root}/bpf?year=2027");
        bpf.GetProperty("boxes").EnumerateArray().First().GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
        var report = Encoding.UTF8.GetString(await FileAsync(fixture.AsStaff("accountant"), $"{Root}/exports/bpf?year=2027", "*/*"));
        report[0].ShouldBe('\uFEFF', "a spreadsheet reads the accents");
        var cells = report.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).ToList();
        cells.Single(c => c[1] == "Total des produits de la formation")[6].ShouldBe(Amount(bpf, "total").Replace('.', ','));
        var pieces = bpf.GetProperty("boxes").EnumerateArray().Concat(bpf.GetProperty("apart").EnumerateArray()).Sum(b => b.GetProperty("evidence").GetArrayLength());
        cells.Count(c => c[2].Length > 0).ShouldBe(pieces + 1, "every posting, and the heading");
        (await accountant.GetAsync($"{Root}/exports/bpf?year=2027")).Content.Headers.ContentDisposition!.FileName.ShouldBe("732829320BPF2027.csv");
        (await GetAsync(fixture.AsStaff(), $"{Root}/accounts")).GetProperty("items").GetArrayLength().ShouldBe(9);
        using var zip = new ZipArchive(new MemoryStream(await FileAsync(fixture.AsStaff("accountant"), $"{Root}/integrity/bundle", "*/*")));
        zip.GetEntry("verifier.sh").ShouldNotBeNull();
        zip.GetEntry("chaine/000001.txt").ShouldNotBeNull();
    }

    [Fact]
    public async Task BIL_4_the_books_are_checked_once_a_day_and_the_outcome_is_kept()
    {
        await fixture.OpenAsync();
        await fixture.RunAsync<CheckBooksNightly>();

        var checks = await Eventually.Get(() => GetAsync(fixture.AsStaff(), $"{Root}/checks"), c => c.GetProperty("lastSelfCheck").ValueKind == JsonValueKind.Object, "the check is kept");
        checks.GetProperty("allGood").GetBoolean().ShouldBeTrue(checks.ToString());
        checks.GetProperty("lastSelfCheck").GetProperty("allGood").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task CGV_5_5_d_a_person_is_answered_for_once_with_values_for_Privacy_alone()
    {
        var accepted = await fixture.OpenAsync();
        var request = new PersonalDataRequested(Guid.CreateVersion7(), "access", [fixture.Ordering.Contacts[accepted.CustomerId]], new DateOnly(2027, 3, 3));
        await fixture.DeliverTwice(request, request.RequestId);

        (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem().Items.Select(i => i.Field).ShouldBe(["contact.name", "contact.email"]);
        (await GetAsync(fixture.AsService("privacy"), $"/internal/v1/personal-data/{request.RequestId}")).GetArrayLength().ShouldBe(2);
        await GetAsync(fixture.AsStaff(), $"/internal/v1/personal-data/{request.RequestId}", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task CGV_5_5_c_who_reads_what_names_an_individual_is_noted_and_what_for()
    {
        var (accepted, company) = (Acceptance("individual"), Acceptance());
        fixture.Ordering.Individuals[accepted.CustomerId] = "Stagiaire Numero7";
        await fixture.OpenAsync(accepted);
        await fixture.OpenAsync(company);
        foreach (var contract in new[] { accepted, company })
        {
            var invoice = (await fixture.InvoicesAsync(contract.ContractId, "")).Single().GetProperty("id").GetString();
            await GetAsync(fixture.AsStaff("accountant"), $"{Root}/invoices/{invoice}");
            await GetAsync(fixture.AsStaff("accountant"), $"{Root}/contracts/{contract.ContractId}?purpose=control");
            await GetAsync(fixture.AsStaff("accountant"), $"{Root}/contracts/{contract.ContractId}?purpose=curiosity", HttpStatusCode.UnprocessableEntity);
        }

        var readings = await fixture.Outbox<PersonalDataRead>();
        readings.Where(r => r.SubjectIds.Contains(fixture.Ordering.Contacts[accepted.CustomerId])).Select(r => $"{r.What} {r.Purpose}").ShouldBe(["invoice accounting", "account control"]);
        readings.ShouldNotContain(r => r.SubjectIds.Contains(fixture.Ordering.Contacts[company.CustomerId]), "a company's documents name nobody");

        // The same person asks to be erased: the invoice and the payment stay with the accounts, until a day that is told.
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var erasure = Guid.CreateVersion7();
        await fixture.DeliverTwice(new PersonalDataRequested(erasure, "erasure", [fixture.Ordering.Contacts[accepted.CustomerId]], new DateOnly(2027, 3, 3)), erasure);
        var items = (await fixture.Outbox<PersonalDataAnswered>(erasure)).ShouldHaveSingleItem().Items;
        items.Where(i => i.Outcome == "held").ShouldAllBe(i => i.ReleaseOn == new DateOnly(2038, 1, 1) && i.Ground!.Contains("L123-22"));
        items.Select(i => i.Field).ShouldBeSubsetOf(["buyer.name", "buyer.address", "contact.name", "contact.email", "payment.reference"]);
    }

    [Fact]
    public async Task Reads_are_for_staff_and_writes_for_accountants()
    {
        var accepted = await fixture.OpenAsync();
        foreach (var path in (string[])["invoices", "contracts", "payments", "refunds", "journal", "integrity", "checks", "rates", "bank-entries", "accounts", "vat?year=2027", "dues/months?year=2027", "bpf?year=2027", $"contracts/{accepted.ContractId}"])
        {
            await GetAsync(fixture.AsStaff(), $"{Root}/{path}");
            await GetAsync(fixture.Anonymous(), $"{Root}/{path}", HttpStatusCode.Unauthorized);
            await GetAsync(fixture.AsPartner(Guid.CreateVersion7()), $"{Root}/{path}", HttpStatusCode.Forbidden);
        }

        foreach (var path in (string[])["payments", "refunds", "rates", $"contracts/{accepted.ContractId}/late-payment"])
        {
            await PostAsync(fixture.AsStaff("sales"), $"{Root}/{path}", new { }, HttpStatusCode.Forbidden);
        }

        await GetAsync(fixture.AsStaff("sales"), $"{Root}/exports/fec?year=2027", HttpStatusCode.Forbidden);
        await GetAsync(fixture.AsStaff("sales"), $"{Root}/integrity/bundle", HttpStatusCode.Forbidden);
        Code(await GetAsync(fixture.AsStaff(), $"{Root}/contracts/{Guid.CreateVersion7()}", HttpStatusCode.NotFound)).ShouldBe("contract-not-found");
        Code(await GetAsync(fixture.AsStaff(), $"{Root}/invoices/{Guid.CreateVersion7()}", HttpStatusCode.NotFound)).ShouldBe("invoice-not-found");
        Code(await GetAsync(fixture.AsStaff(), $"{Root}/invoices?kind=nothing", HttpStatusCode.UnprocessableEntity)).ShouldBe("filter-unknown");
    }

    private async Task<JsonElement> UploadAsync(string url, string file, HttpStatusCode status)
    {
        using var http = fixture.AsStaff("accountant");
        using var content = new StringContent(file, Encoding.UTF8, new MediaTypeHeaderValue("application/xml"));
        return await ReadAsync(await http.PostAsync(new Uri(url, UriKind.Relative), content), status);
    }

    private static async Task<byte[]> FileAsync(HttpClient http, string url, string accept)
    {
        using (http)
        {
            http.DefaultRequestHeaders.Accept.ParseAdd(accept);
            var answer = await http.GetAsync(new Uri(url, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private static string Counts(JsonElement statement) => string.Join(' ', new[] { "matched", "alreadyRecorded", "awaitingOpco", "unmatched", "known" }.Select(n => statement.GetProperty(n).GetInt32()));

    private static string Amount(JsonElement from, string name) => from.GetProperty(name).GetProperty("amount").GetString()!;

    private static object Refund(string? paymentId, string amount) => new { paymentId, amount = Euros(amount), paidOn = new DateOnly(2027, 3, 3), method = "transfer" };

    private static string Statement(string run, params (string Amount, string Reference)[] credits) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>{run}</MsgId></GrpHdr><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>"
        + string.Concat(credits.Select(c =>
            $"<Ntry><Amt Ccy=\"EUR\">{c.Amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-03-03</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>{c.Reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"))
        + "</Stmt></BkToCstmrStmt></Document>";
}
