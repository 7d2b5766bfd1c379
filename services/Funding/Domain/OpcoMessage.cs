namespace Lexom.Funding.Domain;

/// <summary>What became of a message an OPCO pushed.</summary>
internal enum MessageState
{
    /// <summary>Being decided; never seen outside the transaction.</summary>
    Received,

    /// <summary>The signature does not hold: nothing else was looked at.</summary>
    Unverified,

    /// <summary>Signed, but not a message we understand.</summary>
    Malformed,

    /// <summary>Signed and understood, about a file we do not know (yet), or that is another OPCO's. Listed for staff; the OPCO sends it again.</summary>
    Unmatched,

    /// <summary>A rule refused it; nothing changed.</summary>
    Refused,

    /// <summary>Done; the same id again gets the same answer.</summary>
    Done,
}

/// <summary>How a message reached us.</summary>
internal enum MessageChannel
{
    Push,
    Upload,
    Poll,
}

/// <summary>
/// A message as it was received. The body is not kept, only its hash and the fields we know: what an OPCO adds by mistake (a participant's name) must not
/// be stored here (PRI-1). An id is done once; refused or unmatched it may be sent again and is decided anew.
/// </summary>
internal sealed class OpcoMessage
{
    private OpcoMessage()
    {
    }

    public Guid Id { get; private set; }

    public string Opco { get; private set; } = "";

    /// <summary>The <c>webhook-id</c>; unique per OPCO among verified messages, so that a forger can't use up an id.</summary>
    public string WebhookId { get; private set; } = "";

    public bool Verified { get; private set; }

    public MessageChannel Channel { get; private set; }

    /// <summary>The result of the check of the signature, by name.</summary>
    public string Verification { get; private set; } = "";

    public Guid? KeyId { get; private set; }

    public string BodySha256 { get; private set; } = "";

    public int Deliveries { get; private set; } = 1;

    public MessageState State { get; private set; }

    public string? Type { get; private set; }

    /// <summary>How the OPCO named the file.</summary>
    public string? FileNamed { get; private set; }

    public DateTimeOffset? StatedAt { get; private set; }

    public Guid? FundingFileId { get; private set; }

    public Effect? Effect { get; private set; }

    public FileStatus? StatusAfter { get; private set; }

    /// <summary>Code of the refusal.</summary>
    public string? RefusedFor { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public static OpcoMessage Forged(Guid id, string opco, string webhookId, string verification, string bodySha256, DateTimeOffset now) => new()
    {
        Id = id,
        Opco = opco,
        WebhookId = webhookId,
        Verification = verification,
        BodySha256 = bodySha256,
        State = MessageState.Unverified,
        ReceivedAt = now,
    };

    /// <summary>Begins a new decision on a message seen before that had no effect.</summary>
    public void Again(string bodySha256, DateTimeOffset now)
    {
        Deliveries++;
        (BodySha256, ReceivedAt) = (bodySha256, now);
    }

    public void NoteRepeat() => Deliveries++;

    public void Describe(string type, string? fileNamed, DateTimeOffset statedAt) => (Type, FileNamed, StatedAt) = (type, fileNamed, statedAt);

    public void End(MessageState state, string code) => (State, RefusedFor) = (state, code);

    public void Refuse(Guid fileId, string code) => (State, FundingFileId, RefusedFor) = (MessageState.Refused, fileId, code);

    public void Finish(FundingFile file, Effect effect) =>
        (State, FundingFileId, Effect, StatusAfter, RefusedFor) = (MessageState.Done, file.Id, effect, file.Status, null);

    /// <summary>A statement is about no single file.</summary>
    public void Finish(Effect effect) => (State, Effect, RefusedFor) = (MessageState.Done, effect, null);
}
