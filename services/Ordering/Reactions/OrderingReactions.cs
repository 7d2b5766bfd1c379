using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>Everything this service listens to.</summary>
internal static class OrderingReactions
{
    public static void Add(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<OnCoursePublished>();
        bus.AddConsumer<OnSessionScheduled>();
        bus.AddConsumer<OnSeatsHeld>();
        bus.AddConsumer<OnSeatsWaitlisted>();
        bus.AddConsumer<OnSessionCompleted>();
        bus.AddConsumer<OnSessionCancelledByLexom>();
        bus.AddConsumer<OnDepositReceived>();
        bus.AddConsumer<OnInvoiceIssued>();
        bus.AddConsumer<OnInvoicePaid>();
        bus.AddConsumer<OnInvoiceOverdue>();
        bus.AddConsumer<OnCustomerInArrears>();
        bus.AddConsumer<OnCustomerCleared>();
        bus.AddConsumer<OnFundingMoreRequested>();
        bus.AddConsumer<OnFundingDecided>();
        bus.AddConsumer<OnFundingReduced>();
        bus.AddConsumer<OnFundingRevoked>();
        bus.AddConsumer<OnOpcoPaymentReported>();
        bus.AddConsumer<OnFundingDeadlineNear>();
        bus.AddConsumer<OnFundingLapsed>();
        bus.AddConsumer<OnPersonalDataRequested>();
    }
}
