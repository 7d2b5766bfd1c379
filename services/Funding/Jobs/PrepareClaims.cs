using System.Net.Http.Headers;
using System.Security.Cryptography;
using Lexom.Funding.Claims;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Assesses the claims that are due and puts their file together from Ordering's certificat de réalisation and Billing's invoices. A document that is not to be had
/// yet is asked for again; a mismatch blocks the claim before anything is fetched (CGV-3.7).
/// </summary>
internal sealed partial class PrepareClaims(
    FundingDbContext db, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, ILogger<PrepareClaims> logger) : IDueJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = wallClock.GetUtcNow();
        var claim = (await db.Claims.FromSql($"SELECT *, xmin FROM funding.claims WHERE next_at <= {now} ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct))
            .SingleOrDefault();
        if (claim is null)
        {
            return 0;
        }

        var file = await db.Files.AsNoTracking().Include(f => f.Decisions).SingleOrDefaultAsync(f => f.Id == claim.FundingFileId, ct);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.FundingFileId == claim.FundingFileId).OrderBy(i => i.InvoiceId).ToListAsync(ct);
        if (file is null or { DeliveredOn: null, ClosedOn: null })
        {
            // Billing's message is here before Ordering's.
            claim.PutOff("training-delivered", now);
        }
        else if (ClaimRules.Assess(file, invoices) is not { } assessment)
        {
            claim.End();
        }
        else if (claim.Assess(assessment))
        {
            await FetchAsync(claim, file, invoices, now, ct);
        }

        await db.SaveChangesAsync(ct);
        return 1;
    }

    private async Task FetchAsync(Claim claim, FundingFile file, List<OpcoInvoice> invoices, DateTimeOffset now, CancellationToken ct)
    {
        var documents = new List<ClaimDocument>();
        var wanted = invoices.Select(i => (Service: "billing", Path: $"/internal/v1/invoices/{i.InvoiceId}/document", Name: $"{i.Number}.pdf", i.Kind))
            .Prepend((Service: "ordering", Path: $"/internal/v1/contracts/{file.ContractId}/realisation-certificate", Name: "certificat-de-realisation.pdf", Kind: "completion-certificate"));
        foreach (var (service, path, name, kind) in wanted)
        {
            if (await ReadAsync(service, path, ct) is not { } content)
            {
                claim.PutOff(name, now);
                return;
            }

            documents.Add(new ClaimDocument(name, kind, content));
        }

        var bundle = ClaimBundle.Make(file, claim.Assessment!, documents, clock.GetUtcNow());
        await db.ClaimFiles.Where(f => f.FundingFileId == claim.FundingFileId).ExecuteDeleteAsync(ct);
        db.Add(new ClaimFile { FundingFileId = claim.FundingFileId, Content = bundle, MadeAt = clock.GetUtcNow() });
        claim.Complete(Convert.ToHexStringLower(SHA256.HashData(bundle)), clock.GetUtcNow());
    }

    private async Task<byte[]?> ReadAsync(string service, string path, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var http = clients.CreateClient(service);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));
            using var answer = await http.SendAsync(request, patience.Token);
            answer.EnsureSuccessStatusCode();
            return answer.Content.Headers.ContentType?.MediaType == "application/pdf" ? await answer.Content.ReadAsByteArrayAsync(patience.Token) : null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Unavailable(logger, service, path, e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} does not give {Path} yet ({Failure}); it is asked again")]
    private static partial void Unavailable(ILogger logger, string service, string path, string failure);
}
