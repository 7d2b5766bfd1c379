using Lexom.Billing.Data;
using Lexom.Billing.Domain;

namespace Lexom.Billing.Books;

public static class JournalWriter
{
    /// <summary>Adds an entry to the journal; a deferred constraint checks at commit that it balances (BIL-5).</summary>
    public static void Record(this BillingDbContext db, Entry entry, DateTimeOffset now)
    {
        if (entry.Postings.Count == 0)
        {
            return;
        }

        var id = Guid.CreateVersion7(now);
        db.Entries.Add(new JournalEntry
        {
            Id = id,
            Journal = entry.Journal,
            On = entry.On,
            Label = entry.Label,
            Piece = entry.Piece,
            ContractId = entry.ContractId,
            RecordedAt = now,
        });
        db.LedgerPending.Add(new LedgerPending(id));
        db.Lines.AddRange(entry.Postings.Select((p, i) => new JournalLine(id, i + 1, p.Account, p.Auxiliary, p.Debit, p.Credit)));
    }
}
