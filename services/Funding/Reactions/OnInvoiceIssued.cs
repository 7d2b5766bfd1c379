using Lexom.Contracts.Billing;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Reactions;

/// <summary>Notes what Billing asked the OPCO for, or credited it, and has the claim on it looked at. May come before the file; a second delivery finds the invoice and does nothing.</summary>
internal sealed class OnInvoiceIssued(FundingDbContext db, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IConsumer<InvoiceIssued>
{
    public async Task Consume(ConsumeContext<InvoiceIssued> context)
    {
        var (issued, ct) = (context.Message, context.CancellationToken);
        if (issued.FundingFileId is not { } fileId || await db.Invoices.FindAsync([issued.InvoiceId], ct) is not null)
        {
            return;
        }

        var before = await db.Invoices.Where(i => i.FundingFileId == fileId).ToListAsync(ct);
        var invoice = OpcoInvoice.Of(issued.InvoiceId, fileId, issued.Number, issued.Kind, Money.Euros(issued.AmountInclVat), issued.IssuedOn);
        db.Add(invoice);
        var files = await db.LockFilesAsync(issued.ContractId, ct);
        files.Find(f => f.Id == fileId)?.NoteInvoiced(before.Append(invoice).Select(i => i.AmountInclVat).Sum());

        var now = wallClock.GetUtcNow();
        var claim = await db.Claims.FindAsync([fileId], ct) ?? db.Add(Claim.For(fileId, now)).Entity;
        claim.LookAgain(now);

        await db.SaveChangesAsync(ct);
    }
}
