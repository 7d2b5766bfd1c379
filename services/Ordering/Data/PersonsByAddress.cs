using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>Whose address a mail goes to: contacts first, then correspondents and participants, the newest first.</summary>
internal sealed class PersonsByAddress(OrderingDbContext db) : IPersonsByAddress
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Guid>> FindAsync(string address, CancellationToken ct)
    {
        var same = address.ToLowerInvariant();
        var contacts = await db.Customers.AsNoTracking().Where(c => Filters.Lower(c.Contact.Email) == same).OrderByDescending(c => c.Id).Take(Most).Select(c => c.ContactId).ToListAsync(ct);
        var deciders = await db.Customers.AsNoTracking().Where(c => Filters.Lower(c.DecisionMaker.Email) == same && c.DecisionMakerId != null)
            .OrderByDescending(c => c.Id).Take(Most).Select(c => c.DecisionMakerId!.Value).ToListAsync(ct);
        var participants = await db.Participants.AsNoTracking().Where(p => Filters.Lower(p.Person.Email) == same).OrderByDescending(p => p.Id).Take(Most).Select(p => p.Id).ToListAsync(ct);
        return [.. contacts.Concat(deciders).Concat(participants).Distinct()];
    }
}
