using System.Text.Json;
using Lexom.Contracts.Funding;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Funding;

/// <summary>
/// How a decision, a payment and a lapse are told to others; a pushed message and a recorded letter tell the same. Keyed by the contract, so that listeners get what
/// concerns one contract in order.
/// </summary>
internal static class Announcements
{
    public static void AddDecision(this Outbox outbox, FundingFile file, Announcement what)
    {
        switch (what.Kind)
        {
            case DecisionKind.Reduced:
                outbox.Add(
                    new FundingReduced(file.Id, what.Revision, file.ContractId, file.Opco, what.Granted.Amount, Money.Currency, what.DecidedOn), file.ContractId);
                break;
            case DecisionKind.Revoked:
                outbox.Add(new FundingRevoked(file.Id, what.Revision, file.ContractId, file.Opco, what.DecidedOn), file.ContractId);
                break;
            case DecisionKind.MoreRequested:
                outbox.Add(
                    new FundingMoreRequested(
                        file.Id, what.Revision, file.ContractId, file.Opco, [.. what.Asked!.Pieces.Select(Word)], what.Asked.AnswerBy, what.DecidedOn),
                    file.ContractId);
                break;
            default:
                var outcome = what.Kind == DecisionKind.Accepted ? "accepted" : "rejected";
                outbox.Add(
                    new FundingDecided(
                        file.Id, what.Revision, file.ContractId, file.Opco, file.FileNumber, outcome, what.Granted.Amount, Money.Currency, what.Subrogation,
                        what.DecidedOn),
                    file.ContractId);
                break;
        }
    }

    public static void AddPayment(this Outbox outbox, FundingFile file, Guid paymentId, PaymentStatement said) => outbox.Add(
        new OpcoPaymentReported(
            file.Id, file.ContractId, file.Opco, paymentId, said.Reference, said.AmountInclVat.Amount, Money.Currency, said.PaidOn),
        file.ContractId);

    public static void AddWarning(this Outbox outbox, FundingFile file, LapseWarning warning) => outbox.Add(
        new FundingDeadlineNear(file.Id, file.ContractId, file.Opco, warning.Deadline, warning.UnpaidInclVat.Amount, Money.Currency), file.ContractId);

    public static void AddLapse(this Outbox outbox, FundingFile file, Lapse lapse) => outbox.Add(
        new FundingLapsed(
            file.Id, file.ContractId, file.Opco, lapse.Deadline, lapse.LapsedOn, lapse.PaidInclVat.Amount, lapse.UnpaidInclVat.Amount, Money.Currency),
        file.ContractId);

    private static string Word(Piece piece) => JsonNamingPolicy.KebabCaseLower.ConvertName(piece.ToString());
}
