using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// A reaction to facts that are only written down: as many as wait, up to a hundred, are one transaction. They come in any order, on a queue of their own; each has its effect
/// once, and one that can't be handled becomes a dead letter without keeping the others back.
/// </summary>
/// <typeparam name="T">The contract it reacts to.</typeparam>
public interface IBatchReaction<in T>
    where T : class
{
    /// <summary>Puts what the messages tell into the context, without storing it.</summary>
    /// <param name="messages">At least one, none of which has had its effect. After a failure they come again one by one.</param>
    /// <param name="ct">Cancels the reaction.</param>
    Task ApplyAsync(IReadOnlyList<T> messages, CancellationToken ct);
}

/// <summary>Registers batch reactions.</summary>
public static class BatchReactions
{
    private const int Most = 100;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    /// <summary>Adds a reaction that takes what waits together: <c>bus => bus.AddBatchReaction&lt;OnX, X&gt;()</c>.</summary>
    /// <param name="bus">The registration that <c>AddMessaging</c> hands out.</param>
    public static void AddBatchReaction<TReaction, T>(this IBusRegistrationConfigurator bus)
        where TReaction : class, IBatchReaction<T>
        where T : class
    {
        bus.AddScoped<TReaction>();
        bus.AddSingleton(new BatchedType(ContractNames.Of(typeof(T)), typeof(BatchConsumer<TReaction, T>)));
        bus.AddConsumer<BatchConsumer<TReaction, T>>(consumer => consumer.Options<BatchOptions>(options => options.SetMessageLimit(Most).SetTimeLimit(Gathering).SetConcurrencyLimit(2)));
    }
}

/// <summary>A contract, <c>Namespace:Name</c>, that is taken in batches, and who takes it.</summary>
internal sealed record BatchedType(string Contract, Type Consumer);

/// <summary>What <see cref="InboxFilter{T}"/> does for one message, for many in one transaction.</summary>
internal sealed class BatchConsumer<TReaction, T>(
    DbContext db, TReaction reaction, ServiceIdentity service, [FromKeyedServices(WallClock.Key)] TimeProvider clock, ILogger<TReaction> logger) : IConsumer<Batch<T>>
    where TReaction : class, IBatchReaction<T>
    where T : class
{
    public async Task Consume(ConsumeContext<Batch<T>> context)
    {
        var messages = context.Message.DistinctBy(Inbox.IdOf).ToList();
        try
        {
            await HandleAsync(messages, context.CancellationToken);
        }
        catch (Exception e) when (!Transient.Is(e) && !context.CancellationToken.IsCancellationRequested)
        {
            // One of them is to blame, and MassTransit would put away all.
            foreach (var message in messages)
            {
                await HandleOrBuryAsync(message, context.CancellationToken);
            }
        }
    }

    private async Task HandleAsync(IReadOnlyList<ConsumeContext<T>> messages, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAsync(ct);
        var fresh = (await db.RememberAsync(service, [.. messages.Select(Inbox.IdOf)], clock.GetUtcNow(), ct)).ToHashSet();
        if (fresh.Count == 0)
        {
            return;
        }

        await reaction.ApplyAsync([.. messages.Where(message => fresh.Contains(Inbox.IdOf(message))).Select(message => message.Message)], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task HandleOrBuryAsync(ConsumeContext<T> message, CancellationToken ct)
    {
        try
        {
            await HandleAsync([message], ct);
        }
        catch (Exception e) when (!Transient.Is(e) && !ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            await db.BuryAsync(DeadLetter.Read(message.ReceiveContext.GetBody(), $"{e.GetType()}: {e.Message}", clock.GetUtcNow()), logger, ct);
        }
    }
}
