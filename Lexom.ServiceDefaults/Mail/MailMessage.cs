namespace Lexom.ServiceDefaults.Mail;

internal enum MailStatus
{
    Queued,
    Sent,

    /// <summary>Kept and shown instead of sent: no mail leaves a Development system.</summary>
    Caught,

    /// <summary>Never sent: the person objected, or was erased, before it left.</summary>
    Withdrawn,
}

/// <summary>Why a mail is written: what a person may refuse depends on it (CGV-5.5-d).</summary>
public enum MailPurpose
{
    /// <summary>The contract or the law needs it.</summary>
    Contract,

    /// <summary>A reminder: held back while the person's data is restricted, or after an objection.</summary>
    Reminder,

    /// <summary>Prospection: only with consent, and never after an objection.</summary>
    Prospection,
}

/// <summary>An e-mail, stored with the change it tells of.</summary>
internal sealed class MailMessage
{
    public required Guid Id { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Unique: one reason, one mail.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailPurpose Purpose { get; init; }

    public MailStatus Status { get; private set; }

    public DateTimeOffset NotBefore { get; private set; }

    public int Attempts { get; private set; }

    public void Delivered(MailStatus status) => Status = status;

    public void PutOff(DateTimeOffset until) => (Attempts, NotBefore) = (Attempts + 1, until);
}
