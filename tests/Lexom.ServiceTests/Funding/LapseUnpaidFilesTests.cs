using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

[Collection("funding")]
public sealed class LapseUnpaidFilesTests(FundingFixture fixture)
{
    [Fact]
    public async Task Finds_the_silence_the_day_after_the_deadline_and_not_on_it()
    {
        var today = fixture.Clock.Today();
        var onDeadline = await DeliveredAsync(today.AddMonths(-1));
        var dayAfter = await DeliveredAsync(today.AddMonths(-1).AddDays(-1));

        // Both were due or not in the same sweeps: once the one has lapsed, the other has been looked at.
        var lapsed = await LapseOf(dayAfter.Contract);
        lapsed.ShouldBe(new FundingLapsed(
            dayAfter.File, dayAfter.Contract, "atlas", OpcoDeadline.For(today.AddMonths(-1).AddDays(-1)), today, 1000m, 1400m, "EUR"));
        (await fixture.Outbox<FundingLapsed>(onDeadline.Contract)).ShouldBeEmpty();

        fixture.Clock.SetUtcNow(ParisTime.StartOf(today.AddDays(1)));

        (await LapseOf(onDeadline.Contract)).LapsedOn.ShouldBe(today.AddDays(1));
        (await fixture.Outbox<FundingLapsed>(dayAfter.Contract)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reports_what_is_paid_and_notes_what_is_decided_after_the_lapse()
    {
        var (file, contract) = await DeliveredAsync(fixture.Clock.Today().AddMonths(-2));
        await LapseOf(contract);

        await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "1400.00", "VIR-LATE")));
        var answer = await ReadAsync(await fixture.PushAsync("atlas", Reduced(file, "100.00", "2027-03-03")));

        (answer.GetProperty("effect").GetString(), answer.GetProperty("status").GetString()).ShouldBe(("recorded-only", "lapsed"));
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Count.ShouldBe(2);
        (await fixture.Outbox<FundingReduced>(contract)).ShouldBeEmpty();
        (await fixture.Db(db => db.Files.SingleAsync(f => f.Id == file))).UnpaidInclVat.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Lapses_each_of_many_files_once()
    {
        var contracts = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            contracts.Add((await DeliveredAsync(fixture.Clock.Today().AddMonths(-3))).Contract);
        }

        foreach (var contract in contracts)
        {
            await LapseOf(contract);
        }

        (await fixture.Outbox<FundingLapsed>()).Where(l => contracts.Contains(l.ContractId)).Select(l => l.ContractId).ShouldBe(contracts, ignoreOrder: true);
        (await fixture.Db(db => db.Files.CountAsync(f => f.LapseDueOn != null && contracts.Contains(f.ContractId)))).ShouldBe(0);
    }

    [Fact]
    public async Task Warns_staff_and_others_once_some_days_before_and_lists_what_is_owed()
    {
        var today = fixture.Clock.Today();
        var near = await DeliveredAsync(today.AddDays(OpcoDeadline.DaysOfNotice).AddMonths(-1));
        var far = await DeliveredAsync(today.AddDays(OpcoDeadline.DaysOfNotice + 1).AddMonths(-1));

        var told = (await Eventually.Get(() => fixture.Outbox<FundingDeadlineNear>(near.Contract), seen => seen.Count > 0, "the notice was given"))[0];

        told.ShouldBe(new FundingDeadlineNear(near.File, near.Contract, "atlas", today.AddDays(OpcoDeadline.DaysOfNotice), 1400m, "EUR"));
        (await fixture.Outbox<FundingDeadlineNear>(far.Contract)).ShouldBeEmpty();
        var mail = (await fixture.Db(db => db.Database.SqlQuery<string>($"SELECT recipient || ' ' || text AS \"Value\" FROM funding.mail WHERE reason = {"deadline-near:" + near.File}").ToListAsync())).ShouldHaveSingleItem();
        mail.ShouldStartWith("financement@");
        mail.ShouldContain("1\u202f400,00\u00a0€");

        using var staff = fixture.AsStaff();
        var owed = await ReadAsync(await staff.GetAsync("/staff/v1/funding/receivables?opco=atlas"));
        var debts = owed.GetProperty("debtors").EnumerateArray().Single().GetProperty("files").EnumerateArray().ToList();
        debts.Select(d => d.GetProperty("since").GetString()).ShouldBeInOrder();
        var debt = debts.Single(d => d.GetProperty("fundingFileId").GetGuid() == near.File);
        (debt.GetProperty("owedInclVat").GetProperty("amount").GetString(), debt.GetProperty("daysLeft").GetInt32()).ShouldBe(("1400.00", OpcoDeadline.DaysOfNotice + 1));
        owed.GetProperty("owedInclVat").GetProperty("amount").GetString().ShouldBe(
            debts.Sum(d => decimal.Parse(d.GetProperty("owedInclVat").GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A file of which 2 000 EUR excl. VAT are granted and 1 000 EUR paid, on a training that ended on that day.</summary>
    private async Task<(Guid File, Guid Contract)> DeliveredAsync(DateOnly lastDay)
    {
        var (file, contract) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file)));
        await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "1000.00", "VIR-1")));
        await fixture.Deliver(new TrainingDelivered(contract, Guid.CreateVersion7(), Guid.CreateVersion7(), lastDay, 42m, 42m), contract);
        return (file, contract);
    }

    private async Task<FundingLapsed> LapseOf(Guid contract) =>
        (await Eventually.Get(() => fixture.Outbox<FundingLapsed>(contract), seen => seen.Count > 0, $"the files of {contract} have lapsed"))[0];
}
