using System.Security.Cryptography;
using System.Text;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Polling;
using Lexom.Funding.Push;
using Lexom.Funding.Signatures;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Fetches from the OPCOs that can't push, on the schedule of <c>Funding:Polling</c>. A page's messages, their effects and the new cursor commit together: a page read
/// twice has its effect once. A message that is refused is listed for staff like a pushed one and holds up no other.
/// </summary>
internal sealed partial class PollOpcos(
    FundingDbContext db, Outbox outbox, PollClient client, IOptions<FundingOptions> options, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock,
    ILogger<PollOpcos> logger) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var sources = options.Value.Polling;
        if (sources.Count == 0)
        {
            return 0;
        }

        var (now, opcos) = (wallClock.GetUtcNow(), sources.Keys.Where(Opco.Knows).ToArray());
        await db.Database.ExecuteSqlAsync($"INSERT INTO funding.polls (opco, next_at, failures) SELECT unnest({opcos}), {now}, 0 ON CONFLICT DO NOTHING", ct);
        var due = (await db.Polls
            .FromSql($"SELECT * FROM funding.polls WHERE opco = ANY({opcos}) AND next_at <= {now} ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct))
            .SingleOrDefault();
        if (due is null)
        {
            return 0;
        }

        if (await ReadAsync(due, sources[due.Opco], now, ct) is { } page)
        {
            foreach (var message in page.Messages)
            {
                await ApplyAsync(due.Opco, message, ct);
            }

            due.Succeed(page.Next, page.More && page.Next is not null && page.Next != due.Cursor, now, sources[due.Opco].Every);
        }

        await db.SaveChangesAsync(ct);
        return 1;
    }

    private async Task<PolledPage?> ReadAsync(OpcoPoll due, PollingSource source, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return await client.ReadAsync(source, due.Cursor, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The OPCO is away or answers what we can't read. Its text is not logged: it may carry personal data.
            Unavailable(logger, due.Opco, e.GetType().Name);
            due.Fail(e.GetType().Name, now, source.Every);
            return null;
        }
    }

    private async Task ApplyAsync(string opco, PolledMessage polled, CancellationToken ct)
    {
        var (now, body) = (clock.GetUtcNow(), Encoding.UTF8.GetBytes(polled.Message.GetRawText()));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(body));
        var id = polled.Id.Length > 0 && WebhookSignature.IsId(polled.Id) ? polled.Id : $"poll_{sha256}";
        var message = await db.TakeAsync(opco, id, Reception.Polled(), sha256, now, ct);
        if (message.State != MessageState.Done)
        {
            await db.DecideAsync(message, body, new Origin(message.Id, null, now), outbox, ct);
        }

        // A later message may name the file by the number this one brought.
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "OPCO {Opco} could not be polled ({Failure}); it is tried again")]
    private static partial void Unavailable(ILogger logger, string opco, string failure);
}
