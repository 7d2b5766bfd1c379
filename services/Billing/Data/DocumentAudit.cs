using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>What a walk over all issued documents found.</summary>
public sealed record DocumentAudit(long Documents, string LastHash, BrokenLink? FirstBroken, IReadOnlyList<NumberingGap> Gaps)
{
    public bool IsValid => FirstBroken is null && Gaps.Count == 0;
}

public static class DocumentAudits
{
    public static async Task<DocumentAudit> VerifyDocumentsAsync(this BillingDbContext db, CancellationToken ct)
    {
        var walk = new ChainWalk();
        BrokenLink? broken = null;
        var numbers = new List<(string, int, int)>();
        var chain = db.Invoices.AsNoTracking().OrderBy(i => i.ChainIndex)
            .GroupJoin(db.Buyers.AsNoTracking(), i => i.Id, b => b.InvoiceId, (i, buyers) => new { i, buyers })
            .SelectMany(x => x.buyers.DefaultIfEmpty(), (x, buyer) => new { Document = x.i, Buyer = buyer }).OrderBy(x => x.Document.ChainIndex);
        // The end of the chain, read first: a document issued meanwhile is longer news, one that is missing is not.
        var head = await db.Set<RegisterHead>().AsNoTracking().SingleOrDefaultAsync(ct);
        await foreach (var link in chain.AsAsyncEnumerable().WithCancellation(ct))
        {
            broken ??= walk.Next(link.Document, link.Buyer?.ToPart());
            numbers.Add((link.Document.Series, link.Document.Year, link.Document.Sequence));
        }

        if (broken is null && head is not null && head.ChainIndex > walk.Count)
        {
            broken = new BrokenLink(walk.Count + 1, "", "documents are missing at the end");
        }

        return new DocumentAudit(walk.Count, walk.LastHash, broken, DocumentNumber.Gaps(numbers));
    }
}
