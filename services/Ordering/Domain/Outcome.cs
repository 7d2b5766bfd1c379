using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>What a costly decision leads to, said before anyone commits to it.</summary>
/// <param name="RuleId">The rule that decides.</param>
/// <param name="Consequence">As in the contract messages, for example <c>deposit-kept</c>.</param>
/// <param name="Amount">What stays due or kept in all, or what is paid back.</param>
/// <param name="Boundary">Last day on which the milder rule applies (or applied); null when no day matters.</param>
/// <param name="Explanation">One French sentence with the dates.</param>
public sealed record Outcome(string RuleId, string Consequence, Money Amount, DateOnly? Boundary, string Explanation)
{
    /// <summary>The passage of the terms that decides, where it isn't the rule's own quotation.</summary>
    public string ClauseKey { get; init; } = RuleId;

    /// <summary>What becomes of the deposit; null where the decision does not touch it.</summary>
    public DepositFate? Deposit { get; init; }

    /// <summary>A decision is made on the outcome that was shown, or not at all.</summary>
    public bool IsAsExpected(string ruleId, Money amount) => RuleId == ruleId && Amount == amount;
}

/// <summary>What a decision does to the deposit.</summary>
/// <param name="Received">What LEXOM has of it.</param>
/// <param name="Fate"><c>kept</c> as indemnity, <c>counts</c> towards what is due, <c>refunded</c>, or <c>not-received</c>.</param>
/// <param name="StillDue">What the client has to pay after it.</param>
public sealed record DepositFate(Money Received, string Fate, Money StillDue)
{
    public const string Kept = "kept";
    public const string Counts = "counts";
    public const string Refunded = "refunded";
    public const string NotReceived = "not-received";

    /// <summary>For an amount that stays due in all.</summary>
    public static DepositFate Of(Money received, string fate, Money due) =>
        received == Money.Zero ? new(received, NotReceived, due) : new(received, fate, fate == Refunded ? Money.Zero : Money.Max(due - received, Money.Zero));
}

/// <summary>Why a client asks to cancel or to move.</summary>
public static class Motives
{
    public const string AbsentParticipants = "absent-participants";
    public const string ForceMajeure = "force-majeure";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [AbsentParticipants, ForceMajeure, Other];
}

/// <summary>A written request and the facts of the contract it is about.</summary>
/// <param name="Mode">How the session runs.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="AcceptedOn">Day of the order (CGV-3.6-a).</param>
/// <param name="Withdrawal">Last day of the withdrawal period of an individual.</param>
/// <param name="IsConcluded">Whether the deposit is in (CGV-2.2).</param>
/// <param name="LexomCancelled">LEXOM cancelled the session and offered another (CGV-3.5-d).</param>
/// <param name="InclVat">Full price incl. VAT.</param>
/// <param name="Deposit">Deposit incl. VAT.</param>
/// <param name="PreparationCost">Cost of preparing the proposal (CGV-2.2-c).</param>
public sealed record ContractFacts(
    SessionMode Mode, DateOnly StartsOn, DateOnly AcceptedOn, DateOnly? Withdrawal, bool IsConcluded, bool LexomCancelled,
    Money InclVat, Money Deposit, Money PreparationCost)
{
    /// <summary>What LEXOM has received of the deposit.</summary>
    public Money DepositReceived { get; init; }

    /// <summary>CGV-3.6-c: an OPCO pays LEXOM in the client's place.</summary>
    public bool IsSubrogated { get; init; }
}

/// <param name="ReceivedOn">Day LEXOM received it: this day counts (CGV-3.5-c).</param>
/// <param name="IsWritten">Only written requests count (CGV-3.5-c).</param>
/// <param name="Motive">One of <see cref="Motives"/>.</param>
public sealed record ClientRequest(DateOnly ReceivedOn, bool IsWritten, string Motive);
