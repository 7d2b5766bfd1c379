using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceTests.Fixture;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

/// <summary>Claims on an OPCO: assessed, put together from the other services' documents, sent once (CGV-3.7).</summary>
[Collection("funding")]
public sealed class ClaimTests(FundingFixture fixture)
{
    [Fact]
    public async Task Puts_certificate_and_invoice_into_one_file_for_the_opco()
    {
        var (file, contract) = await DeliveredAsync(attended: 42m);
        fixture.Papers.Refuse($"/internal/v1/contracts/{contract}/realisation-certificate", times: 1);
        await InvoiceAsync(file, contract, 2400m, "FA-2027-00011");
        using var accountant = fixture.AsStaff("accountant");
        using var atlas = fixture.AsOpco("atlas");
        using var akto = fixture.AsOpco("akto");

        await ClaimAsync(file, "ready");
        var zip = await atlas.GetByteArrayAsync(new Uri($"/opco/v1/claims/{file}", UriKind.Relative));

        using var bundle = new ZipArchive(new MemoryStream(zip));
        bundle.Entries.Select(e => e.Name).ShouldBe(["demande.json", "certificat-de-realisation.pdf", "FA-2027-00011.pdf", "FA-2027-00011.xml"]);
        var statement = JsonDocument.Parse(bundle.Entries[0].Open()).RootElement;
        (statement.GetProperty("hoursCertified").GetDecimal(), statement.GetProperty("claimedInclVat").GetProperty("amount").GetString()).ShouldBe((42m, "2400.00"));
        foreach (var part in statement.GetProperty("documents").EnumerateArray())
        {
            using var stream = bundle.GetEntry(part.GetProperty("name").GetString()!)!.Open();
            Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)).ShouldBe(part.GetProperty("sha256").GetString());
        }

        await ProblemAsync(await akto.GetAsync(new Uri($"/opco/v1/claims/{file}", UriKind.Relative)), HttpStatusCode.NotFound, "claim-unknown");
        (await ReadAsync(await StaffTests.PostAsync(accountant, $"/staff/v1/funding/claims/{file}/sending", ""))).GetProperty("state").GetString().ShouldBe("sent");
        (await ReadAsync(await StaffTests.PostAsync(accountant, $"/staff/v1/funding/claims/{file}/sending", ""))).GetProperty("state").GetString().ShouldBe("sent");
        (await accountant.GetAsync(new Uri($"/staff/v1/funding/claims/{file}/file", UriKind.Relative))).Content.Headers.ContentDisposition!.FileName!.ShouldContain("demande-de-paiement-C-2027-00001");
    }

    [Fact]
    public async Task Blocks_hours_not_given_shows_the_difference_and_goes_on_once_the_grant_is_limited()
    {
        var (file, contract) = await DeliveredAsync(attended: 35m);
        await InvoiceAsync(file, contract, 2400m, "FA-2027-00012");
        using var accountant = fixture.AsStaff("accountant");

        var blocked = await ClaimAsync(file, "blocked");

        var assessment = blocked.GetProperty("assessment");
        (assessment.GetProperty("hoursMissing").GetDecimal(), assessment.GetProperty("excessExclVat").GetProperty("amount").GetString()).ShouldBe((7m, "333.33"));
        blocked.GetProperty("explanations")[0].GetString()!.ShouldStartWith("35 h certifiées sur 42 h convenues : 7 h d’absence");
        await ProblemAsync(await StaffTests.PostAsync(accountant, $"/staff/v1/funding/claims/{file}/sending", ""), HttpStatusCode.Conflict, "claim-not-ready");
        await ProblemAsync(await accountant.GetAsync(new Uri($"/staff/v1/funding/claims/{file}/file", UriKind.Relative)), HttpStatusCode.Conflict, "claim-not-ready");

        (await ReadAsync(await StaffTests.PostAsync(accountant, $"/staff/v1/funding/claims/{file}/limit", ""))).GetProperty("effect").GetString().ShouldBe("applied");
        (await ReadAsync(await StaffTests.PostAsync(accountant, $"/staff/v1/funding/claims/{file}/limit", ""))).GetProperty("effect").GetString().ShouldBe("already-known");
        (await fixture.Outbox<FundingReduced>(contract)).ShouldHaveSingleItem().GrantedExclVat.ShouldBe(1666.67m);
        await InvoiceAsync(file, contract, -400m, "AV-2027-00003", "credit-note");

        (await ClaimAsync(file, "ready")).GetProperty("assessment").GetProperty("invoicedInclVat").GetProperty("amount").GetString().ShouldBe("2000.00");
    }

    // CGV-5.5-c and -d: whoever downloads the copy is noted, and the people it names are answered for it as long as it is kept.
    [Fact]
    public async Task Answers_for_the_certificates_it_keeps_a_copy_of()
    {
        var (file, contract) = await DeliveredAsync(attended: 42m);
        await InvoiceAsync(file, contract, 2400m, "FA-2027-00013");
        await ClaimAsync(file, "ready");
        var named = FakePapers.CertifiedOn($"/internal/v1/contracts/{contract}/realisation-certificate");
        using var accountant = fixture.AsStaff("accountant");
        using var atlas = fixture.AsOpco("atlas");

        (await accountant.GetAsync(new Uri($"/staff/v1/funding/claims/{file}/file", UriKind.Relative))).EnsureSuccessStatusCode();
        (await atlas.GetAsync(new Uri($"/opco/v1/claims/{file}", UriKind.Relative))).EnsureSuccessStatusCode();
        var readings = (await fixture.Outbox<PersonalDataRead>()).Where(read => read.What == "claim" && read.SubjectIds.SequenceEqual(named)).ToList();
        readings.Select(read => read.Purpose).ShouldBe([ReadingPurposes.Accounting, ReadingPurposes.Control], ignoreOrder: true);

        (await AskAsync("access", named[0])).Outcome.ShouldBe("given");
        var held = await AskAsync("erasure", named[1]);
        (held.Field, held.Outcome, held.Count).ShouldBe(("claim.certificate", "held", 1));
        held.Ground!.ShouldContain("soixante jours");
        held.ReleaseOn.ShouldBe(ParisTime.DayOf(fixture.Clock.GetUtcNow()).AddDays(61));
    }

    private async Task<PersonalDataItem> AskAsync(string right, Guid person)
    {
        var request = new PersonalDataRequested(Guid.CreateVersion7(), right, [person], new DateOnly(2027, 3, 3));
        await fixture.Deliver(request, request.RequestId);
        using var privacy = fixture.AsService("privacy");
        (await ReadAsync(await privacy.GetAsync($"/internal/v1/personal-data/{request.RequestId}"))).GetArrayLength().ShouldBe(right == "access" ? 1 : 0);
        return (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem().Items.ShouldHaveSingleItem();
    }

    private async Task<(Guid File, Guid Contract)> DeliveredAsync(decimal attended)
    {
        var (file, contract) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file)));
        await fixture.Deliver(new TrainingDelivered(contract, Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2027, 3, 2), 42m, attended), contract);
        return (file, contract);
    }

    private async Task InvoiceAsync(Guid file, Guid contract, decimal amount, string number, string kind = "opco-share") => await fixture.DeliverTwice(
        new InvoiceIssued(Guid.CreateVersion7(), number, contract, kind, "opco", file, amount, "EUR", new DateOnly(2027, 3, 3), new DateOnly(2027, 3, 3), "CGV-3.3-b"), contract);

    private async Task<JsonElement> ClaimAsync(Guid file, string state)
    {
        using var staff = fixture.AsStaff();
        return await Eventually.Get(
            async () => (await ReadAsync(await staff.GetAsync(new Uri($"/staff/v1/funding/claims?fundingFileId={file}", UriKind.Relative)))).GetProperty("items")[0],
            claim => claim.GetProperty("state").GetString() == state, $"the claim on {file} is {state}", TimeSpan.FromSeconds(40));
    }
}

/// <summary>Ordering and Billing as Funding's jobs see them: what is asked for on each path, or nothing yet.</summary>
public sealed class FakePapers : HttpMessageHandler
{
    private readonly Dictionary<string, int> _refusals = [];

    public void Refuse(string path, int times)
    {
        lock (_refusals)
        {
            _refusals[path] = times;
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        lock (_refusals)
        {
            if (_refusals.TryGetValue(path, out var left) && left > 0)
            {
                _refusals[path] = left - 1;
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            }
        }

        var content = new StringContent(path == "/connect/token" ? """{"access_token":"t","expires_in":3600}""" : $"%PDF-1.7 {path}");
        content.Headers.ContentType = new MediaTypeHeaderValue(path == "/connect/token" ? "application/json" : request.Headers.Accept.Single().MediaType!);
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        if (path.EndsWith("/realisation-certificate", StringComparison.Ordinal))
        {
            answer.Headers.Add(ReadingLog.PersonsHeader, string.Join(',', CertifiedOn(path)));
        }

        return Task.FromResult(answer);
    }

    /// <summary>Two participants, the same ones each time.</summary>
    public static IReadOnlyList<Guid> CertifiedOn(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        return [new Guid(hash.AsSpan(0, 16)), new Guid(hash.AsSpan(16, 16))];
    }
}
