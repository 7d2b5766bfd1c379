using System.Diagnostics;
using System.Text.Json;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Thrown by a reaction whose predecessor has not arrived: the message is put back for this service, a little later each time, for about ten minutes in all; then it
/// becomes a dead letter. Where waiting longer is normal, the reaction stores what came early instead.
/// </summary>
/// <param name="message">What is waited for; ids only.</param>
public sealed class NotYetException(string message) : Exception(message);

/// <summary>
/// Puts a message off through the service's own outbox, which has a «not before»: the queue is not held up, and the message that is waited for can get past. Runs outside
/// the inbox, whose transaction the exception has undone.
/// </summary>
internal sealed class DeferFilter(IServiceScopeFactory scopes, MessagingMarker marker) : IFilter<ConsumeContext>
{
    private const int Most = 70;

    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (NotYetException) when (Deferrals(context) < Most)
        {
            await PutOffAsync(context, Deferrals(context) + 1);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("defer");

    private static int Deferrals(ConsumeContext context) => context.ReceiveContext.TransportHeaders.Get<int>(MessagingSetup.DeferralsHeader) ?? 0;

    // A scope of its own: one opened here would be shared by all attempts inside, with what the failed ones have tracked.
    private async Task PutOffAsync(ConsumeContext context, int deferrals)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var now = scope.ServiceProvider.GetRequiredKeyedService<TimeProvider>(WallClock.Key).GetUtcNow();
        var id = context.MessageId ?? Guid.CreateVersion7(now);
        using var envelope = JsonDocument.Parse(context.ReceiveContext.GetBody());
        scope.ServiceProvider.GetRequiredService<RelaySignal>().Expect(db);
        db.Add(new OutboxMessage
        {
            Id = id,
            Type = context.SupportedMessageTypes.First().Replace("urn:message:", "", StringComparison.Ordinal),
            Exchange = marker.Queue,
            // Its own key: a message put off must not hold back what this service has to tell about the same aggregate.
            Key = id,
            Body = envelope.RootElement.GetProperty("message").GetRawText(),
            TraceParent = Activity.Current?.Id,
            CreatedAt = now,
            NotBefore = now + TimeSpan.FromSeconds(Math.Min(10, 0.25 * Math.Pow(2, deferrals))),
            Deferrals = deferrals,
        });
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
