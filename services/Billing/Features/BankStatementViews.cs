using Lexom.Billing.Books;
using Lexom.Billing.Domain.Bank;
using Lexom.Kernel;

namespace Lexom.Billing.Features;

/// <summary>A credit of a statement and what it was recognised as: <c>matched</c>, <c>already-recorded</c>, <c>awaiting-opco</c>, <c>unmatched</c>, or <c>known</c> from an earlier import.</summary>
public sealed record BankCreditView(
    DateOnly BookedOn, Money Amount, string Reference, string? Debtor, string Outcome, Guid? ContractId, Guid? InvoiceId, IReadOnlyList<Proposal> Proposals)
{
    public static BankCreditView Of(RecognisedCredit r) => new(
        r.Credit.BookedOn, r.Credit.Amount, r.Credit.Reference, r.Credit.Debtor, r.Known ? "known" : Wire(r.Match.Outcome), r.Match.ContractId, r.Match.InvoiceId,
        r.Known ? [] : r.Match.Proposals);

    public static string Wire(CreditOutcome outcome) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{outcome}");
}

/// <summary>What an import does or would do.</summary>
public sealed record BankStatementView(
    Guid? StatementId, string Version, string MessageId, string Account, int Matched, int AlreadyRecorded, int AwaitingOpco, int Unmatched, int Known,
    IReadOnlyList<BankCreditView> Credits, IReadOnlyList<BankSkipped> Skipped)
{
    public static BankStatementView Of(Guid? id, BankStatement statement, IReadOnlyList<RecognisedCredit> credits)
    {
        int Count(CreditOutcome outcome) => credits.Count(c => !c.Known && c.Match.Outcome == outcome);
        return new BankStatementView(
            id, statement.Version, statement.MessageId, statement.Account, Count(CreditOutcome.Matched), Count(CreditOutcome.AlreadyRecorded), Count(CreditOutcome.AwaitingOpco),
            Count(CreditOutcome.Unmatched), credits.Count(c => c.Known), [.. credits.Select(BankCreditView.Of)], statement.Skipped);
    }
}
