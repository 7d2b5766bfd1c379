using Lexom.Funding.Domain;
using Lexom.Kernel;

namespace Lexom.UnitTests.Funding;

/// <summary>Files and statements with valid defaults: 3 participants, 3 000 EUR excl. VAT at 20 %, given on 18 and 19 January 2027.</summary>
internal static class FundingBuilders
{
    public static readonly DateTimeOffset Now = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2027, 1, 15);

    public static Origin Pushed { get; } = new(Guid.CreateVersion7(), null, Now);

    public static FundingFile File(DateOnly? requestedOn = null, decimal price = 3000m, decimal vatRate = 20m) => FundingFile.Open(
        new FileAnnouncement(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "C-2027-00001", "RCL-APPL-03", "atlas", null, requestedOn ?? new DateOnly(2027, 1, 4),
            Money.Euros(price), Money.Euros(price), vatRate, Money.Rounded(price * (1 + (vatRate / 100m))), 3,
            new DateOnly(2027, 1, 6),
            new DateOnly(2027, 1, 18), new DateOnly(2027, 1, 19)),
        Now);

    public static Statement Accepted(decimal granted = 2000m, int day = 7, bool subrogation = true, int hour = 9) =>
        new(DecisionKind.Accepted, Day(day), At(day, hour), Money.Euros(granted), subrogation, "ATL-2027-0001");

    public static Statement Reduced(decimal granted, int day, int hour = 9) => new(DecisionKind.Reduced, Day(day), At(day, hour), Money.Euros(granted));

    public static Statement Rejected(int day, int hour = 9) => new(DecisionKind.Rejected, Day(day), At(day, hour), Reason: RejectionReason.BudgetExhausted);

    public static Statement Revoked(int day, int hour = 9) => new(DecisionKind.Revoked, Day(day), At(day, hour));

    public static Statement MoreRequested(int day, int hour = 9, DateOnly? answerBy = null, params Piece[] pieces) =>
        new(DecisionKind.MoreRequested, Day(day), At(day, hour), Asked: new PiecesAsked(pieces.Length == 0 ? [Piece.Programme] : pieces, answerBy));

    public static Statement Based(int participants, decimal each, decimal? cap, decimal granted) =>
        Accepted(granted) with { Basis = new GrantBasis(participants, Money.Euros(each), cap is { } most ? Money.Euros(most) : null) };

    public static void Deliver(this FundingFile file, DateOnly lastDay) => file.Deliver(lastDay, 42m, 42m);

    public static PaymentStatement Payment(decimal amount, string reference = "VIR-0001", int day = 10) => new(reference, Money.Euros(amount), Day(day));

    public static Result<Decided> Decide(this FundingFile file, Statement said) => file.Decide(Guid.CreateVersion7(), said, Pushed, Money.Zero);

    public static Result<Paid> Pay(this FundingFile file, PaymentStatement said) => file.Pay(Guid.CreateVersion7(), said, Pushed);

    public static FundingFile With(this FundingFile file, params Statement[] said)
    {
        foreach (var one in said)
        {
            _ = file.Decide(one).Value;
        }

        return file;
    }

    public static DateOnly Day(int day) => new(2027, 1, day);

    public static IEnumerable<IReadOnlyList<T>> Orders<T>(IReadOnlyList<T> items) => items.Count <= 1
        ? [items]
        : items.SelectMany((first, i) => Orders<T>([.. items.Where((_, j) => j != i)]).Select(rest => (IReadOnlyList<T>)[first, .. rest]));

    private static DateTimeOffset At(int day, int hour) => new(2027, 1, day, hour, 0, 0, TimeSpan.Zero);
}
