using Lexom.Contracts.Privacy;
using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;

using MassTransit;

using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Reactions;

/// <summary>
/// Answers a person's request for the staff account they may have (CGV-5.5-d); somebody unknown here gets an empty answer, so that Privacy knows we looked.
/// A rectification waits for its values, which a job pulls. A second delivery is stopped by the inbox; a second request for an erased account finds nothing left to answer.
/// </summary>
public sealed class OnPersonalDataRequested(
    IdentityDbContext db, Outbox outbox, PersonalTraces traces, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var asked = context.Message;
        var subjects = asked.SubjectIds.ToArray();
        var accounts = await db.Users.Where(account => subjects.Contains(account.Id)).ToListAsync(context.CancellationToken);
        var now = clock.GetUtcNow();
        if (asked.Right == "rectification" && accounts.Exists(account => account.ErasedAt is null))
        {
            db.PendingCorrections.Add(new PendingCorrection { RequestId = asked.RequestId, AccountIds = accounts.ConvertAll(account => account.Id), NextTryAt = wallClock.GetUtcNow() });
            await db.SaveChangesAsync(context.CancellationToken);
            return;
        }

        var outcomes = new List<AccountFieldOutcome>();
        foreach (var account in accounts)
        {
            outcomes.AddRange(AccountRights.Decide(asked.Right, account.Active, account.ErasedAt is not null));
            if (AccountRights.Erases(asked.Right, account.Active))
            {
                string[] words = [account.Email ?? "", account.DisplayName];
                account.Erase(now);
                await traces.EraseAsync([account.Id], words, context.CancellationToken);
            }
        }

        if (asked.Right is "access" or "portability")
        {
            var known = await db.PersonalDataDemands.Where(d => d.RequestId == asked.RequestId).Select(d => d.AccountId).ToListAsync(context.CancellationToken);
            db.PersonalDataDemands.AddRange(accounts.Where(account => !known.Contains(account.Id))
                .Select(account => new PersonalDataDemand { RequestId = asked.RequestId, AccountId = account.Id }));
        }

        outbox.Add(new PersonalDataAnswered(asked.RequestId, "identity", Items(outcomes), now), asked.RequestId);
        await db.SaveChangesAsync(context.CancellationToken);
    }

    internal static List<PersonalDataItem> Items(IEnumerable<AccountFieldOutcome> outcomes) =>
        [.. outcomes.GroupBy(o => o).Select(same => new PersonalDataItem(
            same.Key.Field, same.Key.Category, same.Count(), same.Key.Outcome, same.Key.Ground, ReleaseOn: null))];
}
