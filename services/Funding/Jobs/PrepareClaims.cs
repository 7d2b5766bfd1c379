using System.Net.Http.Headers;
using System.Security.Cryptography;
using Lexom.Funding.Claims;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Privacy;
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
    private const string Pdf = "application/pdf";
    private const string Xml = "application/xml";
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
        var persons = new List<Guid>();
        var certificate = new Wanted("ordering", $"/internal/v1/contracts/{file.ContractId}/realisation-certificate", Pdf, "certificat-de-realisation.pdf", "completion-certificate");
        foreach (var wanted in invoices.SelectMany(WantedOf).Prepend(certificate))
        {
            if (await ReadAsync(wanted, ct) is not var (content, shown))
            {
                claim.PutOff(wanted.Name, now);
                return;
            }

            documents.Add(new ClaimDocument(wanted.Name, wanted.Kind, content));
            persons.AddRange(shown);
        }

        var bundle = ClaimBundle.Make(file, claim.Assessment!, documents, clock.GetUtcNow());
        await db.ClaimFiles.Where(f => f.FundingFileId == claim.FundingFileId).ExecuteDeleteAsync(ct);
        db.Add(new ClaimFile { FundingFileId = claim.FundingFileId, Content = bundle, PersonIds = persons, MadeAt = clock.GetUtcNow() });
        claim.Complete(Convert.ToHexStringLower(SHA256.HashData(bundle)), clock.GetUtcNow());
    }

    // Each invoice as people read it, and its data as the OPCO's system does.
    private static Wanted[] WantedOf(OpcoInvoice invoice)
    {
        var path = $"/internal/v1/invoices/{invoice.InvoiceId}/document";
        return [new("billing", path, Pdf, $"{invoice.Number}.pdf", invoice.Kind), new("billing", path, Xml, $"{invoice.Number}.xml", $"{invoice.Kind}-data")];
    }

    private async Task<(byte[] Content, IEnumerable<Guid> Persons)?> ReadAsync(Wanted wanted, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var http = clients.CreateClient(wanted.Service);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(wanted.Path, UriKind.Relative));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(wanted.MediaType));
            using var answer = await http.SendAsync(request, patience.Token);
            answer.EnsureSuccessStatusCode();
            return answer.Content.Headers.ContentType?.MediaType == wanted.MediaType ? (await answer.Content.ReadAsByteArrayAsync(patience.Token), answer.PersonsShown()) : null;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Unavailable(logger, wanted.Service, wanted.Path, e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} does not give {Path} yet ({Failure}); it is asked again")]
    private static partial void Unavailable(ILogger logger, string service, string path, string failure);

    private sealed record Wanted(string Service, string Path, string MediaType, string Name, string Kind);
}
