using System.Net;
using System.Text;
using System.Text.Json;
using Lexom.Contracts.Funding;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

/// <summary>An OPCO that can't push: its CSV, previewed and applied (CGV-3.3-b).</summary>
[Collection("funding")]
public sealed class UploadTests(FundingFixture fixture)
{
    private const string Uploads = "/staff/v1/funding/opcos/uniformation/uploads";

    [Fact]
    public async Task Shows_first_what_it_will_do_and_then_does_it_once_line_by_line()
    {
        var (file, contract) = await fixture.OpenAsync("uniformation");
        using var accountant = fixture.AsStaff("accountant");
        var csv = $"""
            type;file;fileNumber;grantedExclVat;subrogation;decidedOn;reference;amountInclVat;paidOn
            funding.accepted;{file};UNI-{Tail(file)};2 000,00;oui;01/03/2027;;;
            payment.reported;UNI-{Tail(file)};;;;;VIR-1;900,00;02/03/2027
            payment.reported;UNI-{Tail(file)};;;;;VIR-1;900,00;02/03/2027
            payment.reported;UNI-{Tail(file)};;;;;VIR-2;9 000,00;02/03/2027
            funding.reduced;INCONNU-1;;1 000,00;;02/03/2027;;;
            funding.reduced;{file};;beaucoup;;02/03/2027;;;
            """;

        var preview = await ReadAsync(await PostAsync(accountant, $"{Uploads}/preview", csv));

        Outcomes(preview).ShouldBe(["2 applied ", "3 applied ", "4 no-change ", "5 refused CGV-3.3-b", "6 refused funding-file-unknown", "7 refused malformed-json"]);
        preview.GetProperty("report")[5].GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("grantedExclVat");
        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
        (await fixture.Db(db => db.Messages.CountAsync(m => m.FundingFileId == file))).ShouldBe(0);

        var done = await ReadAsync(await PostAsync(accountant, Uploads, csv));

        Outcomes(done).ShouldBe(Outcomes(preview));
        (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem().GrantedExclVat.ShouldBe(2000m);
        (await fixture.Outbox<OpcoPaymentReported>(contract)).ShouldHaveSingleItem().AmountInclVat.ShouldBe(900m);

        var again = await ReadAsync(await PostAsync(accountant, Uploads, csv));

        (again.GetProperty("applied").GetInt32(), again.GetProperty("noChange").GetInt32(), again.GetProperty("refused").GetInt32()).ShouldBe((0, 3, 3));
        again.GetProperty("report")[0].GetProperty("repeated").GetBoolean().ShouldBeTrue();
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Count.ShouldBe(1);
        (await fixture.Db(db => db.Decisions.SingleAsync(d => d.FundingFileId == file))).RecordedBy.ShouldStartWith("staff:");
    }

    [Fact]
    public async Task Applies_once_what_two_people_upload_at_once()
    {
        var (file, contract) = await fixture.OpenAsync("uniformation");
        using var accountant = fixture.AsStaff("accountant");
        var csv = "type;file;reference;amountInclVat;paidOn\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"payment.reported;{file};VIR-{i};10,00;02/03/2027\n"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(accountant, Uploads, csv)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Refuses_what_is_no_such_file_and_who_may_not()
    {
        using var accountant = fixture.AsStaff("accountant");
        using var dpo = fixture.AsStaff("dpo");

        await ProblemAsync(await PostAsync(accountant, Uploads, "type;file;stagiaire\nx;y;z"), HttpStatusCode.UnprocessableEntity, "csv-column");
        await ProblemAsync(await PostAsync(accountant, "/staff/v1/funding/opcos/nobody/uploads", "type;file\nx;y"), HttpStatusCode.NotFound, "opco-unknown");
        await ProblemAsync(await PostAsync(dpo, Uploads, "type;file\nx;y"), HttpStatusCode.Forbidden, "forbidden");
    }

    private static List<string> Outcomes(JsonElement report) =>
    [
        .. report.GetProperty("report").EnumerateArray().Select(line =>
            $"{line.GetProperty("line").GetInt32()} {line.GetProperty("outcome").GetString()} {line.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()).FirstOrDefault()}"),
    ];

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string csv)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        return await http.PostAsync(path, content);
    }
}
