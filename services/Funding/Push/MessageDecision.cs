using System.Text.Json;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Push;

/// <summary>Why a message had no effect: it can't be read, or a rule refuses it.</summary>
internal sealed record MessageRefusal(JsonException? Malformed, IReadOnlyList<DomainError> Errors)
{
    public ProblemHttpResult ToProblem() => Malformed is { } e ? PushAnswers.Malformed(e) : PushAnswers.Refused(Errors);
}

/// <summary>What a message says is decided here alone, whether it was pushed, uploaded or polled: one format, one set of rules (CGV-3.3-b).</summary>
internal static class MessageDecision
{
    /// <summary>Reads, matches and applies the body, and notes on the message what became of it. Needs a transaction; the caller saves. Null when it was done.</summary>
    public static async Task<MessageRefusal?> DecideAsync(
        this FundingDbContext db, OpcoMessage message, byte[] body, Origin origin, Outbox outbox, CancellationToken ct)
    {
        Result<ParsedMessage> read;
        try
        {
            read = OpcoMessageFormat.Parse(body);
        }
        catch (JsonException e)
        {
            message.End(MessageState.Malformed, "malformed-json");
            return new MessageRefusal(e, []);
        }

        if (!read.Try(out var parsed, out var errors))
        {
            message.End(MessageState.Refused, errors[0].Code);
            return new MessageRefusal(null, errors);
        }

        message.Describe(parsed.Type, parsed.File, parsed.StatedAt);
        return parsed.Account is { } account
            ? await ReceiveAccountAsync(db, message, account, parsed.StatedAt, origin, ct)
            : await ApplyAsync(db, message, parsed, origin, outbox, ct);
    }

    private static async Task<MessageRefusal?> ApplyAsync(
        FundingDbContext db, OpcoMessage message, ParsedMessage parsed, Origin origin, Outbox outbox, CancellationToken ct)
    {
        var (found, missing) = await db.FindOwnAsync(message.Opco, parsed.File!, parsed.Payment is not null, ct);
        if (found is null)
        {
            message.End(MessageState.Unmatched, missing!.Code);
            return new MessageRefusal(null, [missing]);
        }

        if (!MessageEffects.Apply(found, parsed, origin, outbox).Try(out var effect, out var errors))
        {
            message.Refuse(found.File.Id, errors[0].Code);
            return new MessageRefusal(null, errors);
        }

        message.Finish(found.File, effect);
        return null;
    }

    private static async Task<MessageRefusal?> ReceiveAccountAsync(
        FundingDbContext db, OpcoMessage message, AccountFacts account, DateTimeOffset statedAt, Origin origin, CancellationToken ct)
    {
        var errors = AccountStatement.Check(account, statedAt, origin.ReceivedAt);
        if (errors.Count > 0)
        {
            message.End(MessageState.Refused, errors[0].Code);
            return new MessageRefusal(null, errors);
        }

        message.Finish(await db.KeepStatementAsync(message.Opco, account, origin.ReceivedAt, ct));
        return null;
    }
}
