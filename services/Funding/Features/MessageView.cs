using System.Linq.Expressions;
using Lexom.Funding.Domain;

namespace Lexom.Funding.Features;

/// <summary>A message received from an OPCO, as staff see it.</summary>
internal sealed record MessageView(
    Guid Id, string Opco, string WebhookId, MessageChannel Channel, bool Verified, string Verification, Guid? KeyId, int Deliveries, MessageState State, string? Type, string? FileNamed,
    DateTimeOffset? StatedAt, Guid? FundingFileId, Effect? Effect, string? RefusedFor, DateTimeOffset ReceivedAt)
{
    public static readonly Expression<Func<OpcoMessage, MessageView>> Projection = m => new MessageView(
        m.Id, m.Opco, m.WebhookId, m.Channel, m.Verified, m.Verification, m.KeyId, m.Deliveries, m.State, m.Type, m.FileNamed, m.StatedAt, m.FundingFileId, m.Effect,
        m.RefusedFor, m.ReceivedAt);
}
