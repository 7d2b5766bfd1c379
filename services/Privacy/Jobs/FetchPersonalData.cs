using System.Text.Json;
using Lexom.Privacy.Data;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Pulls the values behind an answer to an access or portability request from the service that answered (PRI-1: values never travel in messages).
// A service that is away is tried again, later and later; the request can't be closed until its values are there.
public sealed partial class FetchPersonalData(PrivacyDbContext db, IHttpClientFactory http, TimeProvider clock, ILogger<FetchPersonalData> logger) : IDueJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // One at a time: the row stays locked while the other service is asked, and no longer.
        var due = await db.Database.SqlQuery<DuePull>(
            $"SELECT request_id, service FROM privacy.service_answers WHERE next_pull_at <= {now} ORDER BY next_pull_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        foreach (var pull in due)
        {
            var request = await db.Requests.SingleAsync(r => r.Id == pull.RequestId, ct);
            if (await ReadAsync(pull, ct) is not { } values)
            {
                request.PostponeValues(pull.Service, now);
            }
            else if (request.ReceiveValues(pull.Service, now))
            {
                db.KeepValues(pull.RequestId, pull.Service, values.Select(v => (v.Field, v.Category, Text(v.Value))), now);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task<List<PulledValue>?> ReadAsync(DuePull pull, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var client = http.CreateClient(pull.Service);
            return await client.GetFromJsonAsync<List<PulledValue>>($"/internal/v1/personal-data/{pull.RequestId}", patience.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever went wrong between here and the other service, the next attempt is the answer, and the DPO sees the attempts.
            // Only the kind of failure: the text of a JSON error can quote what it read.
            NotYet(logger, pull.Service, pull.RequestId, e.GetType().Name, (e as HttpRequestException)?.StatusCode?.ToString());
            return null;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} did not give the values of request {RequestId} ({Failure} {Status}); it is asked again")]
    private static partial void NotYet(ILogger logger, string service, Guid requestId, string failure, string? status);

    private sealed record DuePull(Guid RequestId, string Service);

    private sealed record PulledValue(string Field, string Category, JsonElement Value);
}
