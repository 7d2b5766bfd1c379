using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>How much of the price may be asked for, and from whom.</summary>
public enum PriceStage
{
    /// <summary>Facts arrived before the acceptance did: nothing can be asked for yet.</summary>
    Unknown,

    /// <summary>Accepted: the deposit only (CGV-2.1).</summary>
    Open,

    /// <summary>The client's share of the price is due before the training (CGV-3.6-b).</summary>
    DueAtOnce,

    /// <summary>The training was given: everything is due (CGV-3.2).</summary>
    Delivered,

    /// <summary>Withdrawn or cancelled: no price is due any more; what was asked for is credited.</summary>
    Dropped,
}

/// <summary>A sum due besides the price: an indemnity or the cancellation fee. The key makes it due once.</summary>
public sealed record Consequence(string Key, DocumentKind Kind, string RuleId, decimal Amount, DateOnly On);

/// <summary>
/// The account of one contract: the facts told by other services, in any order of arrival. What is to be invoiced follows from them (<see cref="Settlement"/>).
/// A fact known already is accepted again without effect.
/// </summary>
public sealed class ContractAccount
{
    private ContractAccount()
    {
    }

    public Guid Id { get; private set; }

    public Guid? CustomerId { get; private set; }

    public Guid? PartnerId { get; private set; }

    public ContractTerms? Terms { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    public DateOnly? PriceDueOn { get; private set; }

    public DateOnly? DroppedOn { get; private set; }

    /// <summary>Rule that dropped the contract, for the credit notes that follow from it.</summary>
    public string? RuleId { get; private set; }

    /// <summary>Rule that made the price due before the training (CGV-3.6-b).</summary>
    public string? PriceDueRuleId { get; private set; }

    /// <summary>Set when the deposit was kept as indemnity by a rescheduling: it no longer counts towards the price (CGV-3.6-a).</summary>
    public DateOnly? DepositForfeitedOn { get; private set; }

    public string? DepositForfeitedRuleId { get; private set; }

    /// <summary>Set when the deposit became part of the price in the journal.</summary>
    public DateOnly? DepositEarnedOn { get; private set; }

    public IReadOnlyList<Consequence> Consequences { get; private set; } = [];

    /// <summary>The days of the session last moved to: kept apart, because the acceptance may be heard of after the move.</summary>
    public TrainingDays? MovedTo { get; private set; }

    public uint Version { get; private set; }

    public PriceStage Stage => this switch
    {
        { Terms: null } => PriceStage.Unknown,
        { DroppedOn: not null } => PriceStage.Dropped,
        { DeliveredOn: not null } => PriceStage.Delivered,
        { PriceDueOn: not null } => PriceStage.DueAtOnce,
        _ => PriceStage.Open,
    };

    public static ContractAccount Open(Guid contractId) => new() { Id = contractId };

    public void Accept(ContractTerms terms)
    {
        if (Terms is null)
        {
            (Terms, CustomerId, PartnerId) = (terms.On(MovedTo), terms.CustomerId, terms.PartnerId);
        }
    }

    public void Deliver(DateOnly deliveredOn) => DeliveredOn ??= deliveredOn;

    // Rule CGV-2.1-f: withdrawal undoes everything; nothing is due.
    public void Withdraw(DateOnly on) => Drop("CGV-2.1-f", on);

    // Rules CGV-3.5, 2.2-c, 4.7. CGV 3.5 calls the full price of a cancelled training an indemnity, so it is one here: no supply, no VAT unless the switch says so.
    public Result Cancel(string consequence, string ruleId, Money amount, DateOnly on)
    {
        if (DroppedOn is not null)
        {
            return Result.Done;
        }

        switch (consequence)
        {
            case "deposit-kept" or "full-price-due" or "damages-claimed":
                Owe(new Consequence("cancellation", DocumentKind.Indemnity, ruleId, amount.Amount, on));
                break;
            case "cancellation-fee":
                Owe(new Consequence("cancellation", DocumentKind.CancellationFee, ruleId, amount.Amount, on));
                break;
            case "deposit-refunded" or "nothing-due":
                break;
            default:
                return BillingErrors.UnknownConsequence(consequence);
        }

        Drop(ruleId, on);
        return Result.Done;
    }

    // Rule CGV-3.6. The full price of a training that moves is its price, asked for at once: giving the training later adds nothing to it.
    public Result Reschedule(Guid toSessionId, DateOnly startsOn, DateOnly endsOn, string consequence, string ruleId, Money amount, DateOnly on)
    {
        switch (consequence)
        {
            case "deposit-kept-as-indemnity":
                Owe(new Consequence($"rescheduling:{toSessionId}:{on:yyyy-MM-dd}", DocumentKind.Indemnity, ruleId, amount.Amount, on));
                (DepositForfeitedOn, DepositForfeitedRuleId) = (DepositForfeitedOn ?? on, DepositForfeitedRuleId ?? ruleId);
                break;
            case "full-price-due":
                (PriceDueOn, PriceDueRuleId) = (PriceDueOn ?? on, PriceDueRuleId ?? ruleId);
                break;
            case "nothing-due":
                break;
            default:
                return BillingErrors.UnknownConsequence(consequence);
        }

        MovedTo = new TrainingDays(startsOn, endsOn);
        Terms = Terms?.On(MovedTo);
        return Result.Done;
    }

    // Rule CGV-5.2: a penalty is owed once, whatever became of the contract.
    public void Penalise(Guid penaltyId, string ruleId, Money amount, DateOnly on) => Owe(new Consequence($"penalty:{penaltyId}", DocumentKind.Indemnity, ruleId, amount.Amount, on));

    // Rule CGV-2.1-e: the extra cost of a change is invoiced apart from the price, which stays.
    public void Complement(Guid complementId, string ruleId, Money inclVat, DateOnly on) =>
        Owe(new Consequence($"complement:{complementId}", DocumentKind.Complementary, ruleId, inclVat.Amount, on));

    public void EarnDeposit(DateOnly on) => DepositEarnedOn ??= on;

    private void Drop(string ruleId, DateOnly on)
    {
        if (DroppedOn is null)
        {
            (DroppedOn, RuleId) = (on, ruleId);
        }
    }

    private void Owe(Consequence consequence)
    {
        if (consequence.Amount > 0 && Consequences.All(c => c.Key != consequence.Key))
        {
            Consequences = [.. Consequences, consequence];
        }
    }
}
