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
    public Clause Clause => Clauses.Of(RuleId);

    /// <summary>A decision is made on the outcome that was shown, or not at all.</summary>
    public bool IsAsExpected(string ruleId, Money amount) => RuleId == ruleId && Amount == amount;
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
    Money InclVat, Money Deposit, Money PreparationCost);

/// <param name="ReceivedOn">Day LEXOM received it: this day counts (CGV-3.5-c).</param>
/// <param name="IsWritten">Only written requests count (CGV-3.5-c).</param>
/// <param name="Motive">One of <see cref="Motives"/>.</param>
public sealed record ClientRequest(DateOnly ReceivedOn, bool IsWritten, string Motive);
