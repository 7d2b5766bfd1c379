using System.Net;
using System.Text.Json;
using Lexom.Kernel;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

/// <summary>An OPCO's statement, compared with our files when it comes and every day after.</summary>
[Collection("funding")]
public sealed class StatementTests(FundingFixture fixture)
{
    [Fact]
    public async Task Shows_the_drifts_with_their_cause_and_their_end()
    {
        var (file, _) = await fixture.OpenAsync("akto");
        await ReadAsync(await fixture.PushAsync("akto", Accepted(file, day: "2027-03-01")));
        await ProblemAsync(await fixture.PushAsync("akto", Paid(file, "9000.00", "VIR-1", "2027-03-01")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        var number = $"NUM/{Tail(file)}";

        var answer = await ReadAsync(await fixture.PushAsync("akto", Issued("R-1", "2027-03-02", (number, "2000.00", "900.00"), ("AUTRE-1", "500.00", "0.00"))));
        (answer.GetProperty("effect").GetString(), answer.GetProperty("fundingFileId").ValueKind).ShouldBe(("applied", JsonValueKind.Null));
        (await ReadAsync(await fixture.PushAsync("akto", Issued("R-0", "2027-03-01", ("AUTRE-2", "500.00", "0.00"))))).GetProperty("effect").GetString().ShouldBe("superseded");
        (await ReadAsync(await fixture.PushAsync("akto", Issued("R-1", "2027-03-02")))).GetProperty("effect").GetString().ShouldBe("already-known");

        var drifts = await Drifts(seen => seen.Count > 0);
        drifts.ShouldContain($"{number} paid-differs message-refused CGV-3.3-b");
        drifts.ShouldContain("AUTRE-1 unknown-here never-received ");
        (await fixture.Db(db => db.Database.SqlQuery<string>($"SELECT text AS \"Value\" FROM funding.mail WHERE reason LIKE 'drifts:%'").ToListAsync())).ShouldNotBeEmpty();

        // The right payment comes late; the next day's comparison no longer shows the drift.
        await ReadAsync(await fixture.PushAsync("akto", Paid(file, "900.00", "VIR-2", "2027-03-02")));
        fixture.Clock.SetUtcNow(ParisTime.StartOf(fixture.Clock.Today().AddDays(1)));
        await Drifts(seen => seen.Contains("AUTRE-1 unknown-here never-received ") && !seen.Any(d => d.StartsWith(number, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Refuses_a_statement_of_tomorrow_or_with_foreign_money()
    {
        await ProblemAsync(await fixture.PushAsync("akto", Issued("R-9", "2027-12-01")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        var dollars = Issued("R-9", "2027-03-02", ("X", "1.00", "0.00")).Replace("EUR", "USD", StringComparison.Ordinal);
        var problem = await ProblemAsync(await fixture.PushAsync("akto", dollars), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("data.files[0].grantedExclVat");
    }

    [Fact]
    public async Task Takes_the_statement_of_an_opco_that_can_not_push_as_csv()
    {
        using var accountant = fixture.AsStaff("accountant");
        var path = $"/staff/v1/funding/opcos/opco-mobilites/statements?asOf=2027-03-02&reference=R-{Guid.CreateVersion7():N}";

        (await EffectAsync("file;grantedExclVat;paidInclVat\nAUTRE-7;1 500,00;0\n")).ShouldBe("applied");
        (await EffectAsync("file;grantedExclVat;paidInclVat\nAUTRE-7;1 500,00;0\n")).ShouldBe("applied");
        await ProblemAsync(await PostAsync("file;grantedExclVat\nAUTRE-7;1\n"), HttpStatusCode.UnprocessableEntity, "csv-column");
        await ProblemAsync(await PostAsync("file;grantedExclVat;paidInclVat\nAUTRE-7;1;-5\n"), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");

        (await fixture.Db(db => db.Statements.CountAsync(s => s.Opco == "opco-mobilites"))).ShouldBe(1);

        async Task<string?> EffectAsync(string csv) => (await ReadAsync(await PostAsync(csv))).GetProperty("effect").GetString();

        async Task<HttpResponseMessage> PostAsync(string csv)
        {
            using var content = new StringContent(csv, System.Text.Encoding.UTF8, "text/csv");
            return await accountant.PostAsync(path, content);
        }
    }

    private static string Issued(string reference, string asOf, params (string File, string Granted, string Paid)[] files)
    {
        var lines = files.Select(f => $$$"""{"file":"{{{f.File}}}","grantedExclVat":{"amount":"{{{f.Granted}}}","currency":"EUR"},"paidInclVat":{"amount":"{{{f.Paid}}}","currency":"EUR"}}""");
        return Message("statement.issued", $$"""{"reference":"{{reference}}","asOf":"{{asOf}}","files":[{{string.Join(',', lines)}}]}""");
    }

    private async Task<List<string>> Drifts(Func<List<string>, bool> right)
    {
        using var staff = fixture.AsStaff();
        return await Eventually.Get(
            async () =>
            {
                var all = await ReadAsync(await staff.GetAsync("/staff/v1/funding/reconciliations"));
                var akto = all.GetProperty("opcos").EnumerateArray().Single(o => o.GetProperty("opco").GetString() == "akto");
                return akto.GetProperty("drifts").EnumerateArray().Select(d =>
                    $"{d.GetProperty("file").GetString()} {d.GetProperty("kind").GetString()} {d.GetProperty("cause").GetString()} {d.GetProperty("refusedFor").GetString()}").ToList();
            },
            right, "the statement is compared");
    }
}
