using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lexom.Privacy.Domain;

/// <summary>What was answered, as it stood at the closing: kept with its signature as the DPO's proof. No values, no names.</summary>
public sealed record ClosingReport(Guid RequestId, string Content, byte[] Signature, byte[] PublicKey, DateTimeOffset SignedAt)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The signature is over these very characters: they are kept, and never written again from the object.
    public static string Write(PrivacyRequest request, DateTimeOffset now) => JsonSerializer.Serialize(
        new
        {
            format = "lexom-closing-report-1",
            requestId = request.Id,
            right = request.Right.Code(),
            channel = request.Channel.Code(),
            subjectIds = request.SubjectIds,
            receivedOn = request.ReceivedOn,
            dueOn = request.DueOn,
            extensionNoticeOn = request.ExtensionNoticeOn,
            identityCheckedBy = request.IdentityCheckedBy,
            startedAt = request.StartedAt,
            answeredAt = request.AnsweredAt,
            closedAt = now,
            inTime = request.AnsweredAt is { } at && Lexom.Kernel.ParisTime.DayOf(at) <= request.DueOn,
            services = request.Answers.OrderBy(a => a.Service, StringComparer.Ordinal).Select(a => new
            {
                service = a.Service,
                answeredAt = a.AnsweredAt,
                items = a.Items.Select(i => new { field = i.Field, category = i.Category, count = i.Count, outcome = i.Outcome.Code(), ground = i.Ground, releaseOn = i.ReleaseOn }),
            }),
        }, Readable);
}
