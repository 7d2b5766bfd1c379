using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>An address events are sent to.</summary>
/// <param name="Id">To read its log by.</param>
/// <param name="Url">Where.</param>
/// <param name="CreatedAt">Events after this are sent.</param>
/// <param name="Active">False once closed.</param>
public sealed record WebhookView(Guid Id, string Url, DateTimeOffset CreatedAt, bool Active)
{
    public static WebhookView Of(WebhookEndpoint endpoint) => new(endpoint.Id, endpoint.Url, endpoint.CreatedAt, endpoint.ClosedAt is null);
}

/// <summary>What became of one event.</summary>
/// <param name="Id">The <c>webhook-id</c>.</param>
/// <param name="EventId">As in the feed.</param>
/// <param name="State"><c>waiting</c>, <c>delivered</c> or <c>failed</c>.</param>
/// <param name="NextAttemptAt">While waiting.</param>
/// <param name="Attempts">In order, the last forty. An <c>error</c> is <c>refused</c>, <c>redirect</c>, <c>unreachable</c>, <c>timeout</c> or <c>closed</c>.</param>
public sealed record WebhookDeliveryView(Guid Id, string EventId, string State, DateTimeOffset? NextAttemptAt, IReadOnlyList<WebhookAttempt> Attempts)
{
    public static WebhookDeliveryView Of(WebhookDelivery delivery) => new(
        delivery.Id, PartnerEvent.CursorOf(delivery.EventId), delivery.DeliveredAt is not null ? "delivered" : delivery.NextAttemptAt is not null ? "waiting" : "failed",
        delivery.NextAttemptAt, delivery.Attempts);
}
