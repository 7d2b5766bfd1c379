namespace Lexom.Funding.Domain;

/// <summary>A message an OPCO's integrator sent to the sandbox. The body is kept, because the sandbox's files are made from it: it held to the format, so it carries no
/// field we do not know (PRI-1), and it is forgotten after a week.</summary>
internal sealed class SandboxMessage
{
    private SandboxMessage()
    {
    }

    public Guid Id { get; private set; }

    public string Opco { get; private set; } = "";

    public string WebhookId { get; private set; } = "";

    public byte[] Body { get; private set; } = [];

    public string BodySha256 { get; private set; } = "";

    public Effect Effect { get; private set; }

    public FileStatus? StatusAfter { get; private set; }

    public Guid? FundingFileId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public static SandboxMessage Of(Guid id, string opco, string webhookId, byte[] body, string sha256, Effect effect, FundingFile? file, DateTimeOffset now) => new()
    {
        Id = id, Opco = opco, WebhookId = webhookId, Body = body, BodySha256 = sha256, Effect = effect, StatusAfter = file?.Status, FundingFileId = file?.Id, ReceivedAt = now,
    };
}
