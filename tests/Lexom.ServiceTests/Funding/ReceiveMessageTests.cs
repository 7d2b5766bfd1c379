using System.Net;
using System.Text.Json;
using Lexom.Contracts.Funding;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

[Collection("funding")]
public sealed class ReceiveMessageTests(FundingFixture fixture)
{
    [Theory]
    [InlineData("atlas")]
    [InlineData("akto")]
    public async Task Takes_a_signed_acceptance_and_tells_others(string opco)
    {
        var (file, contract) = await fixture.OpenAsync(opco);

        var answer = await ReadAsync(await fixture.PushAsync(opco, Accepted(file)));

        answer.GetProperty("effect").GetString().ShouldBe("applied");
        answer.GetProperty("status").GetString().ShouldBe("accepted");
        answer.GetProperty("fundingFileId").GetGuid().ShouldBe(file);
        (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem()
            .ShouldBe(new FundingDecided(file, 1, contract, opco, $"NUM/{Tail(file)}", "accepted", 2000m, "EUR", true, new DateOnly(2027, 3, 2)));
    }

    [Fact]
    public async Task Tells_a_reduction_a_revocation_and_a_payment()
    {
        var (file, contract) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file, day: "2027-03-01")));
        await ReadAsync(await fixture.PushAsync("atlas", Reduced($"NUM/{Tail(file)}", "1500.00", "2027-03-02")));
        await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "900.00", "VIR/2027-01")));
        await ReadAsync(await fixture.PushAsync("atlas", Message("funding.revoked", $$"""{"file":"{{file}}","decidedOn":"2027-03-03"}""")));

        (await fixture.Outbox<FundingReduced>(contract)).ShouldHaveSingleItem()
            .ShouldBe(new FundingReduced(file, 2, contract, "atlas", 1500m, "EUR", new DateOnly(2027, 3, 2)));
        (await fixture.Outbox<FundingRevoked>(contract)).ShouldHaveSingleItem().ShouldBe(new FundingRevoked(file, 3, contract, "atlas", new DateOnly(2027, 3, 3)));
        var paid = (await fixture.Outbox<OpcoPaymentReported>(contract)).ShouldHaveSingleItem();
        (paid.Reference, paid.AmountInclVat, paid.PaidOn).ShouldBe(("VIR/2027-01", 900m, new DateOnly(2027, 3, 2)));
    }

    [Fact]
    public async Task Tells_what_papers_the_opco_asks_for()
    {
        var (file, contract) = await fixture.OpenAsync();

        var answer = await ReadAsync(await fixture.PushAsync(
            "atlas", Message("funding.more-requested", $$"""{"file":"{{file}}","pieces":["quote","programme"],"answerBy":"2027-03-12","decidedOn":"2027-03-02"}""")));

        (answer.GetProperty("effect").GetString(), answer.GetProperty("status").GetString()).ShouldBe(("applied", "more-requested"));
        var told = (await fixture.Outbox<FundingMoreRequested>(contract)).ShouldHaveSingleItem();
        (told.Revision, told.AnswerBy, string.Join(' ', told.Pieces)).ShouldBe((1, new DateOnly(2027, 3, 12), "programme quote"));
        using var atlas = fixture.AsOpco("atlas");
        var read = await ReadAsync(await atlas.GetAsync($"/opco/v1/files/{file}"));
        read.GetProperty("file").GetProperty("piecesAsked").EnumerateArray().Select(p => p.GetString()).ShouldBe(["programme", "quote"]);
    }

    [Fact]
    public async Task Keeps_how_a_grant_comes_about_and_refuses_one_that_contradicts_itself()
    {
        var (file, contract) = await fixture.OpenAsync();

        var problem = await ProblemAsync(await fixture.PushAsync("atlas", Based("1700.00")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ReadAsync(await fixture.PushAsync("atlas", Based("1600.00")));

        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("data.grantedExclVat");
        (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem().GrantedExclVat.ShouldBe(1600m);
        var kept = (await fixture.Db(db => db.Files.AsNoTracking().SingleAsync(f => f.Id == file))).Basis;
        kept.ShouldBe(new GrantBasis(2, Money.Euros(900m), Money.Euros(1600m)));

        string Based(string granted) => Message("funding.accepted",
            $$$$"""{"file":"{{{{file}}}}","fileNumber":"NUM/{{{{Tail(file)}}}}","grantedExclVat":{"amount":"{{{{granted}}}}","currency":"EUR"},"subrogation":true,"decidedOn":"2027-03-02","basis":{"participants":2,"perParticipantExclVat":{"amount":"900.00","currency":"EUR"},"capExclVat":{"amount":"1600.00","currency":"EUR"}}}""");
    }

    [Fact]
    public async Task Tells_a_rejection_with_its_reason()
    {
        var (file, contract) = await fixture.OpenAsync();

        await ReadAsync(await fixture.PushAsync(
            "atlas", Message("funding.rejected", $$"""{"file":"{{file}}","reason":"budget-exhausted","decidedOn":"2027-03-02"}""")));

        var told = (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem();
        (told.Outcome, told.GrantedExclVat, told.FileNumber).ShouldBe(("rejected", 0m, null));
    }

    [Fact]
    public async Task Gives_a_repeated_id_the_first_answer_and_no_second_effect()
    {
        var (file, contract) = await fixture.OpenAsync();
        var id = $"msg_{Guid.CreateVersion7():N}";

        var first = await fixture.PushAsync("atlas", Accepted(file), id);
        await ReadAsync(await fixture.PushAsync("atlas", Reduced(file, "1500.00", "2027-03-03")));
        var again = await fixture.PushAsync("atlas", Accepted(file), id);

        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await fixture.Outbox<FundingDecided>(contract)).Count.ShouldBe(1);
        await ProblemAsync(await fixture.PushAsync("atlas", Accepted(file, "1900.00"), id), HttpStatusCode.UnprocessableEntity, "webhook-id-reused");
    }

    [Fact]
    public async Task Has_one_effect_for_twenty_deliveries_at_once()
    {
        var (file, contract) = await fixture.OpenAsync();
        var id = $"msg_{Guid.CreateVersion7():N}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fixture.PushAsync("atlas", Paid(file, "100.00", "VIR-20"), id)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_the_message_and_its_effect_together_or_not_at_all()
    {
        var (file, contract) = await fixture.OpenAsync();
        var id = $"msg_{Guid.CreateVersion7():N}";

        // Another transaction holds the file: the push waits, is given up by its sender, and must leave nothing behind. The file is held until the service has let go of it:
        // released before, it would belong to a push that nobody has told yet that its sender is gone, and which is then rightly kept.
        await fixture.Db(async db =>
        {
            await using var holder = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM funding.files WHERE id = {file} FOR UPDATE");
            Task<int> WaitingAsync() => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))").SingleAsync();
            using var opco = fixture.AsOpco("atlas");
            using var patience = new CancellationTokenSource();
            var push = opco.SendAsync(SignedRequest("atlas", Accepted(file), id), patience.Token);
            await Eventually.True(async () => await WaitingAsync() == 1, "the push waits for the file");
            await patience.CancelAsync();
            await Should.ThrowAsync<TaskCanceledException>(() => push);
            await Eventually.True(async () => await WaitingAsync() == 0, "the push is given up by the service too");
            return 0;
        });

        await Eventually.True(async () => await fixture.Db(db => db.Messages.CountAsync(m => m.WebhookId == id)) == 0, "nothing is left of the push");
        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file), id));
        (await fixture.Outbox<FundingDecided>(contract)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Counts_each_of_twenty_different_payments_at_once()
    {
        var (file, contract) = await fixture.OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fixture.PushAsync("atlas", Paid(file, "100.00", $"VIR-{i}"))));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Select(p => p.PaymentId).Distinct().Count().ShouldBe(20);
        (await fixture.Db(db => db.Files.SingleAsync(f => f.Id == file))).PaidInclVat.Amount.ShouldBe(2000m);
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    [InlineData(1, 3, 0, 2)]
    public async Task Ends_alike_in_whatever_order_messages_come(params int[] order)
    {
        var (file, contract) = await fixture.OpenAsync();
        string[] messages =
        [
            Accepted(file, "2000.00", "2027-03-01"), Reduced(file, "1800.00", "2027-03-02"), Reduced(file, "1500.00", "2027-03-03"), Paid(file, "500.00", "VIR-1"),
        ];

        foreach (var i in order)
        {
            await ReadAsync(await fixture.PushAsync("atlas", messages[i]));
        }

        var end = await fixture.Db(db => db.Files.SingleAsync(f => f.Id == file));
        (end.Status, end.GrantedExclVat.Amount, end.PaidInclVat.Amount).ShouldBe((FileStatus.Reduced, 1500m, 500m));
        (await fixture.Outbox<FundingReduced>(contract))[^1].GrantedExclVat.ShouldBe(1500m);
    }

    [Fact]
    public async Task Lists_what_is_about_an_unknown_file_and_takes_it_once_the_file_is_here()
    {
        var accepted = Acceptance(null, "atlas");
        var file = accepted.Funding[0].FundingFileId;
        var id = $"msg_{Guid.CreateVersion7():N}";

        await ProblemAsync(await fixture.PushAsync("atlas", Accepted(file), id), HttpStatusCode.NotFound, "funding-file-unknown");
        var listed = await Listed("unmatched", id);
        listed.GetProperty("fileNamed").GetString().ShouldBe(file.ToString());

        await fixture.Deliver(accepted, accepted.ContractId);
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file), id));
        (await Listed("done", id)).GetProperty("deliveries").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Does_not_know_another_opcos_file()
    {
        var (file, contract) = await fixture.OpenAsync("akto");

        await ProblemAsync(await fixture.PushAsync("atlas", Accepted(file)), HttpStatusCode.NotFound, "funding-file-unknown");
        using var atlas = fixture.AsOpco("atlas");
        await ProblemAsync(await atlas.GetAsync($"/opco/v1/files/{file}"), HttpStatusCode.NotFound, "funding-file-unknown");
        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_an_opco_its_own_file_by_id_and_by_number()
    {
        var (file, _) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file)));
        await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "1200.00", "VIR-1")));
        using var atlas = fixture.AsOpco("atlas");

        foreach (var name in (string[])[file.ToString(), $"NUM/{Tail(file)}"])
        {
            var read = await ReadAsync(await atlas.GetAsync($"/opco/v1/files/{name}"));
            read.GetProperty("file").GetProperty("unpaidInclVat").GetProperty("amount").GetString().ShouldBe("1200.00");
            read.GetProperty("payments").GetArrayLength().ShouldBe(1);
        }
    }

    private async Task<JsonElement> Listed(string state, string webhookId)
    {
        using var staff = fixture.AsStaff("sales");
        var page = await ReadAsync(await staff.GetAsync($"/staff/v1/funding/messages?state={state}&limit=100"));
        return page.GetProperty("items").EnumerateArray().Single(m => m.GetProperty("webhookId").GetString() == webhookId);
    }
}
