using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>An address a partner has its events sent to.</summary>
public sealed class WebhookEndpoint
{
    public required Guid Id { get; init; }

    public required Guid PartnerId { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nothing is sent any more; the log stays.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The last line of the timeline for which a delivery was made.</summary>
    public long Position { get; set; }

    /// <summary>Counts up with each new secret; the one before still signs too, so that a portal can change over.</summary>
    public int SecretVersion { get; set; } = 1;
}

/// <summary>One event for one address, and what became of it.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The word for an attempt that was none, because the address has been closed meanwhile.</summary>
    public const string Closed = "closed";

    private const int LongestLog = 40;

    /// <summary>Also the <c>webhook-id</c>: the same in every attempt.</summary>
    public required Guid Id { get; init; }

    public required Guid EndpointId { get; init; }

    /// <summary>The line of the timeline.</summary>
    public required long EventId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since it became due or was asked for again.</summary>
    public int Tried { get; private set; }

    /// <summary>Null once delivered or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>The last of them, in order.</summary>
    public List<WebhookAttempt> Attempts { get; private set; } = [];

    public void Note(WebhookAttempt attempt, DateTimeOffset? next)
    {
        Attempts = [.. Attempts.TakeLast(LongestLog - 1), attempt];
        Tried++;
        DeliveredAt = attempt.Error is null ? attempt.At : null;
        NextAttemptAt = attempt.Error is null or Closed ? null : next;
    }

    /// <summary>As if it had never been tried; its log stays.</summary>
    public void Again(DateTimeOffset now) => (Tried, DeliveredAt, NextAttemptAt) = (0, null, now);
}

internal sealed class WebhookEndpointMapping : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> endpoint)
    {
        endpoint.ToTable("webhook_endpoints");
        endpoint.Property(e => e.Id).ValueGeneratedNever();
        endpoint.HasIndex(e => e.PartnerId);
    }
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("webhook_deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.HasIndex(d => d.NextAttemptAt).HasFilter("next_attempt_at IS NOT NULL");
        delivery.HasIndex(d => new { d.EndpointId, d.EventId }).IsUnique();
        delivery.OwnsMany(d => d.Attempts, attempts => attempts.ToJson());
    }
}
