using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceDefaults.Mail;

/// <summary>Writes e-mails that are sent after the change they tell of has committed, once per reason.</summary>
public sealed class Mailbox
{
    private readonly DbContext _db;
    private readonly ConsentLinks _consents;
    private readonly TimeProvider _clock;

    internal Mailbox(DbContext db, ConsentLinks consents, TimeProvider clock) => (_db, _consents, _clock) = (db, consents, clock);

    /// <summary>Adds a mail; it is stored by the next <c>SaveChangesAsync</c>. A reason used before is skipped, so a retried slice or reaction mails once.</summary>
    /// <param name="recipient">Address.</param>
    /// <param name="subject">French, one line.</param>
    /// <param name="text">French, plain text.</param>
    /// <param name="reason">Why, unique over all mails of the service: <c>acceptance:{contractId}</c>.</param>
    /// <param name="ct">Cancels the look-up.</param>
    /// <param name="purpose">What for: a reminder or prospection is not written to someone who restricted their data or objected (CGV-5.5-d).</param>
    public async Task AddAsync(string recipient, string subject, string text, string reason, CancellationToken ct, MailPurpose purpose = MailPurpose.Contract)
    {
        // No address is left of someone who was erased.
        if (recipient.Length == 0 || await _db.Set<MailMessage>().AnyAsync(m => m.Reason == reason, ct))
        {
            return;
        }

        if (purpose != MailPurpose.Contract && await PersonalRestrictions.LimitsAsync(_db, recipient, ct))
        {
            return;
        }

        _db.Add(new MailMessage
        {
            Id = Guid.CreateVersion7(_clock.GetUtcNow()),
            Recipient = recipient,
            Subject = subject,
            Text = text + await _consents.FooterAsync(recipient, ct),
            Reason = reason,
            Purpose = purpose,
            CreatedAt = _clock.GetUtcNow(),
        });
    }
}
