using System.Diagnostics.CodeAnalysis;
using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Handles messages of one key one after the other, in the order the queue delivered them, and different keys side by side. MassTransit starts every delivery as a task of
/// its own, which loses the order; the broker's delivery tags (1, 2, 3 ... per channel) give it back. Needs a transport that starts as many deliveries as it prefetches.
/// </summary>
internal sealed class InOrderByKey(int concurrency) : IFilter<ReceiveContext>, IDisposable
{
    // A delivery that never reaches this filter must not stop those behind it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = [];
    private readonly Dictionary<ulong, TaskCompletionSource> _waiting = [];
    private readonly SemaphoreSlim _slots = new(concurrency, concurrency);
    private IChannel? _channel;
    private ulong _next = 1;

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var key = context.TransportHeaders.Get<string>(MessagingSetup.KeyHeader) ?? context.GetMessageId()?.ToString() ?? "";
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await TurnAsync(context);
        var before = Enter(context, key, done.Task);
        try
        {
            await before;
            await _slots.WaitAsync(context.CancellationToken);
            try
            {
                await next.Send(context);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            done.SetResult();
            Leave(key, done.Task);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("in-order-by-key");

    public void Dispose() => _slots.Dispose();

    private async Task TurnAsync(ReceiveContext context)
    {
        if (!TryGetDelivery(context, out var channel, out var tag))
        {
            return;
        }

        Task turn;
        lock (_gate)
        {
            if (channel != _channel && channel.IsOpen)
            {
                // A new channel counts from 1 again, under the old consumer's tag; what the old one had is delivered anew.
                (_channel, _next) = (channel, 1);
                Release(_ => true);
            }

            if (channel != _channel || tag <= _next)
            {
                return;
            }

            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting[tag] = waiting;
            turn = waiting.Task;
        }

        await Task.WhenAny(turn, Task.Delay(Patience, TimeProvider.System, context.CancellationToken));
    }

    private Task Enter(ReceiveContext context, string key, Task done)
    {
        lock (_gate)
        {
            var before = _last.GetValueOrDefault(key, Task.CompletedTask);
            _last[key] = done;
            if (TryGetDelivery(context, out var channel, out var tag) && channel == _channel && tag >= _next)
            {
                _next = tag + 1;
                Release(waiting => waiting <= _next);
            }

            return before;
        }
    }

    private static bool TryGetDelivery(ReceiveContext context, [NotNullWhen(true)] out IChannel? channel, out ulong tag)
    {
        (channel, tag) = context.TryGetPayload<RabbitMqBasicConsumeContext>(out var delivery) && context.TryGetPayload<ChannelContext>(out var on)
            ? (on.Channel, delivery.DeliveryTag)
            : (null, 0);
        return channel is not null;
    }

    private void Leave(string key, Task done)
    {
        lock (_gate)
        {
            if (_last.GetValueOrDefault(key) == done)
            {
                _last.Remove(key);
            }
        }
    }

    private void Release(Func<ulong, bool> which)
    {
        foreach (var tag in _waiting.Keys.Where(which).ToArray())
        {
            _waiting.Remove(tag, out var waiting);
            waiting!.SetResult();
        }
    }
}
