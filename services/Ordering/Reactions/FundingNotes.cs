using Lexom.Ordering.Data;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Ordering.Reactions;

/// <summary>Funding's files, as Ordering shows them.</summary>
internal static class FundingNotes
{
    /// <summary>Every file is announced by Ordering itself, in the transaction of the acceptance.</summary>
    public static async Task<FundingNote> FindAsync(OrderingDbContext db, Guid id, CancellationToken ct) =>
        await db.Funding.FindAsync([id], ct) ?? throw new NotYetException($"Funding file {id} is not known yet.");
}
