using Lexom.Contracts.Privacy;
using MassTransit;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>What a service has to undo itself when a restriction or an objection ends, beside its <see cref="PersonalRestriction"/> rows.</summary>
public interface IEndsLimits
{
    /// <summary>Called after the rows are gone, in the same transaction; saves.</summary>
    /// <param name="subjectIds">The persons; another limit may still stand for one of them.</param>
    /// <param name="ct">Cancels the work.</param>
    Task EndAsync(IReadOnlyList<Guid> subjectIds, CancellationToken ct);
}

/// <summary>Ends a restriction or an objection in the service (CGV-5.5-d). A second delivery finds nothing left to end.</summary>
internal sealed class OnPersonalRestrictionLifted(PersonalRestrictions restrictions, IEnumerable<IEndsLimits> others) : IConsumer<PersonalRestrictionLifted>
{
    public async Task Consume(ConsumeContext<PersonalRestrictionLifted> context)
    {
        var (lifted, ct) = (context.Message, context.CancellationToken);
        await restrictions.LiftAsync(lifted.RequestId, ct);
        foreach (var other in others)
        {
            await other.EndAsync(lifted.SubjectIds, ct);
        }
    }
}
