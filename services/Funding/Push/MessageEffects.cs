using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Funding.Push;

/// <summary>The effect of one understood message on its file, and what others are told of it.</summary>
internal static class MessageEffects
{
    public static Result<Effect> Apply(LockedFile found, ParsedMessage parsed, Origin origin, Outbox outbox)
    {
        var (file, id) = (found.File, Guid.CreateVersion7(origin.ReceivedAt));
        if (StatementRules.CheckMoment(parsed.StatedAt, origin.ReceivedAt) is { IsDone: false } future)
        {
            return Result<Effect>.Refused(future.Errors);
        }

        if (parsed.Payment is { } payment)
        {
            if (!file.Pay(id, payment, origin).Try(out var paid, out var unpaid))
            {
                return Result<Effect>.Refused(unpaid);
            }

            if (paid.Effect == Effect.Applied)
            {
                outbox.AddPayment(file, paid.PaymentId, payment);
            }

            return paid.Effect;
        }

        if (!file.Decide(id, parsed.Decision!, origin, found.GrantedByOthers).Try(out var decided, out var errors))
        {
            return Result<Effect>.Refused(errors);
        }

        foreach (var announcement in decided.Announcements)
        {
            outbox.AddDecision(file, announcement);
        }

        return decided.Effect;
    }
}
