using System.Net.Http.Json;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// The register of processing (CGV-5.5-a, GDPR art. 30) is made from the labels in every service's code: they are pulled at the start and then every hour, so that the register
// shows what runs. A service that is away keeps what it showed last.
public sealed class PullLabels(PrivacyDbContext db, IHttpClientFactory http, PersonalDataMap own, LabelsPulled pulled, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IDueJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        if (pulled.NextDue(wallClock.GetUtcNow()) is not { } service)
        {
            return 0;
        }

        var fields = service == ServiceNames.Own ? own.ToFields() : await ReadAsync(service, ct);
        if (fields is not null)
        {
            await db.RegisteredFields.Where(f => f.Service == service).ExecuteDeleteAsync(ct);
            db.RegisteredFields.AddRange(fields.Select(f => new RegisteredField(service, f.Field, f.Category, f.Purpose, f.LegalGround, f.Retention)));
            await db.SaveChangesAsync(ct);
        }

        pulled.Note(service, wallClock.GetUtcNow(), fields is not null);
        return 1;
    }

    private async Task<IReadOnlyList<LabelledField>?> ReadAsync(string service, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = http.CreateClient(service);
            return await client.GetFromJsonAsync<List<LabelledField>>(new Uri(PersonalDataRoutes.LabelsPath, UriKind.Relative), patience.Token);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // Asked again within the minute; meanwhile the register shows the labels of before.
            return null;
        }
    }
}

/// <summary>When each service's labels are to be pulled again; in memory, because a restarted Privacy asks anew anyway.</summary>
public sealed class LabelsPulled
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> _next = ServiceNames.Every.ToDictionary(s => s, _ => DateTimeOffset.MinValue);

    public string? NextDue(DateTimeOffset now) => _next.Where(n => n.Value <= now).Select(n => n.Key).FirstOrDefault();

    public void Note(string service, DateTimeOffset now, bool read) => _next[service] = now + (read ? Fresh : Again);
}
