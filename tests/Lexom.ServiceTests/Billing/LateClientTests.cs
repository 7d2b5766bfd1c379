using System.Text.Json;
using Lexom.Billing.Data;
using Lexom.Billing.Jobs;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>What happens by itself: reminders on their schedule and to whom not (CGV-3.4-b, CGV-5.5-d), the night's check and its alarm (BIL-4).</summary>
[Collection("billing")]
public sealed class LateClientTests(BillingFixture fixture)
{
    [Fact]
    public async Task CGV_3_4_b_each_step_of_the_schedule_is_written_once_and_an_overtaken_one_is_not()
    {
        var (accepted, final) = await fixture.DeliveredAsync();
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var number = final.GetProperty("number").GetString()!;

        await LateBy(1, 1);
        await LateBy(6, 1);
        await LateBy(1, 2);
        await LateBy(25, 3);

        (await MailsAbout(number)).Select(m => (m.Subject.Split('\u00a0')[0], m.Purpose)).ShouldBe(
            [("Rappel", MailPurpose.Reminder), ("Deuxième rappel", MailPurpose.Reminder), ("Mise en demeure", MailPurpose.Reminder)], "the third was overtaken by the fourth");
        var seen = await SeenAsync(final);
        seen.GetProperty("remindersSent").GetInt32().ShouldBe(4);

        async Task LateBy(int days, int mails)
        {
            fixture.Clock.Advance(TimeSpan.FromDays(days));
            await FallOverdueAsync(final);
            await fixture.RunAsync<SendReminders>();
            await Eventually.True(async () => (await MailsAbout(number)).Count == mails, $"{mails} reminders are written");
        }
    }

    [Theory]
    [InlineData("restriction")]
    [InlineData("objection")]
    public async Task CGV_5_5_d_who_restricted_their_data_or_objected_is_not_reminded_and_owes_all_the_same(string right)
    {
        var (accepted, final) = await fixture.DeliveredAsync(Acceptance(customerId: fixture.Ordering.AtAnAddressOfItsOwn()));
        await fixture.PayAsync(accepted.ContractId, "745.20");
        var request = new PersonalDataRequested(Guid.CreateVersion7(), right, [fixture.Ordering.Contacts[accepted.CustomerId]], new DateOnly(2027, 3, 3));
        await fixture.DeliverTwice(request, request.RequestId);

        fixture.Clock.Advance(TimeSpan.FromDays(2));
        await FallOverdueAsync(final);
        await fixture.RunAsync<SendReminders>();

        (await MailsAbout(final.GetProperty("number").GetString()!)).ShouldBeEmpty();
        var seen = await SeenAsync(final);
        (seen.GetProperty("status").GetString(), seen.GetProperty("lastRemindedOn").ValueKind).ShouldBe(("overdue", JsonValueKind.Null));

        // The second reminder's day comes before the lifting: the service's own run writes whatever is due the moment it may.
        fixture.Clock.Advance(TimeSpan.FromDays(10));
        await fixture.RunAsync<SendReminders>();
        (await MailsAbout(final.GetProperty("number").GetString()!)).ShouldBeEmpty();
        await fixture.Deliver(new PersonalRestrictionLifted(request.RequestId, request.SubjectIds, new DateOnly(2027, 3, 10)), request.RequestId);
        await fixture.RunAsync<SendReminders>();
        await Eventually.True(async () => (await MailsAbout(final.GetProperty("number").GetString()!)).Count == 1, "a reminder is written again");
        (await MailsAbout(final.GetProperty("number").GetString()!))[0].Subject.ShouldStartWith("Deuxième rappel");
    }

    [Fact]
    public async Task BIL_4_the_nights_check_names_what_was_tampered_with_and_alarms_by_mail()
    {
        await fixture.OpenAsync();
        await Eventually.True(
            async () =>
            {
                await fixture.RunAsync<CheckBooksNightly>();
                return await fixture.Db(db => db.SelfChecks.AnyAsync(c => c.On >= fixture.Clock.Today()));
            }, "today's own check is over");

        var (check, mail, number) = await fixture.AsAdministrator(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");
            await db.SelfChecks.ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("UPDATE billing.invoices SET content = content || ' ' WHERE chain_index = 1");
            // The mail goes to LEXOM itself: it carries nobody's link.
            var links = new ConsentLinks(fixture.Services.GetRequiredService<SignedLinks>(), fixture.Services.GetRequiredService<IConfiguration>(), fixture.Clock, []);
            (await new CheckBooksNightly(db, new Mailbox(db, links, fixture.Clock), new Company(), fixture.Clock, NullLogger<CheckBooksNightly>.Instance).RunBatchAsync(CancellationToken.None)).ShouldBe(1);
            return (await db.SelfChecks.SingleAsync(), await db.Set<MailMessage>().SingleAsync(m => m.Reason.StartsWith("self-check:")), await db.Invoices.Where(i => i.ChainIndex == 1).Select(i => i.Number).SingleAsync());
        });

        check.AllGood.ShouldBeFalse();
        check.Findings[0].ShouldStartWith($"BIL-4\u00a0: la chaîne des documents est rompue au maillon 1 ({number})");
        mail.Text.ShouldContain(number);
    }

    private async Task FallOverdueAsync(JsonElement invoice)
    {
        await fixture.RunAsync<FindOverdue>();
        await Eventually.True(async () => (await SeenAsync(invoice)).GetProperty("status").GetString() == "overdue", "the invoice is overdue");
    }

    private async Task<JsonElement> SeenAsync(JsonElement invoice) =>
        (await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/invoices/{invoice.GetProperty("id").GetString()}")).GetProperty("invoice");

    private Task<List<MailMessage>> MailsAbout(string number) =>
        fixture.Db(db => db.Set<MailMessage>().AsNoTracking().Where(m => m.Subject.Contains(number)).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync());
}
