using Lexom.Contracts.Privacy;
using MassTransit;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>Ends a restriction or an objection in the service (CGV-5.5-d). A second delivery finds nothing left to end.</summary>
internal sealed class OnPersonalRestrictionLifted(PersonalRestrictions restrictions) : IConsumer<PersonalRestrictionLifted>
{
    public Task Consume(ConsumeContext<PersonalRestrictionLifted> context) => restrictions.LiftAsync(context.Message.RequestId, context.CancellationToken);
}
