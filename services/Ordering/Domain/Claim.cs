using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

public enum ClaimStatus
{
    /// <summary>Received, not answered yet.</summary>
    Open,

    /// <summary>LEXOM owes nothing.</summary>
    Rejected,

    /// <summary>LEXOM pays, within the cap.</summary>
    Settled,
}

/// <summary>CGV-4.4: what a client claims from LEXOM for a training.</summary>
public sealed class Claim
{
    private Claim()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public string Description { get; private set; } = "";

    public Money Claimed { get; private set; }

    public ClaimStatus Status { get; private set; }

    /// <summary>What LEXOM pays; zero until settled.</summary>
    public Money Settled { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    public uint Version { get; private set; }

    public static Result<Claim> Receive(Guid id, Contract contract, ClaimFacts facts, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (facts.ReceivedOn > today || facts.ReceivedOn < contract.AcceptedOn)
        {
            errors.Add(DomainError.Invalid("CGV-4.4", "La réclamation est reçue entre l’acceptation de la proposition et aujourd’hui.", "receivedOn"));
        }

        if (facts.Claimed <= Money.Zero)
        {
            errors.Add(DomainError.Invalid("CGV-4.4", "Le montant réclamé doit être positif.", "claimed"));
        }

        if (string.IsNullOrWhiteSpace(facts.Description))
        {
            errors.Add(DomainError.Invalid("CGV-4.4", "La faute, le préjudice et leur lien doivent être décrits.", "description"));
        }

        return errors.Count > 0
            ? Result<Claim>.Refused(errors)
            : new Claim { Id = id, ContractId = contract.Id, ReceivedOn = facts.ReceivedOn, Description = facts.Description.Trim(), Claimed = facts.Claimed };
    }

    /// <summary>False when settled for the same amount before.</summary>
    public Result<bool> Settle(Money amount, DateOnly today)
    {
        if (Status != ClaimStatus.Open)
        {
            return Status == ClaimStatus.Settled && Settled == amount ? false : OrderingErrors.ClaimAnswered;
        }

        (Status, Settled, AnsweredOn) = (ClaimStatus.Settled, amount, today);
        return true;
    }

    /// <summary>False when rejected before.</summary>
    public Result<bool> Reject(string reason, DateOnly today)
    {
        if (Status != ClaimStatus.Open)
        {
            return Status == ClaimStatus.Rejected ? false : OrderingErrors.ClaimAnswered;
        }

        (Status, Reason, AnsweredOn) = (ClaimStatus.Rejected, reason.Trim(), today);
        return true;
    }
}

/// <summary>What was received.</summary>
public sealed record ClaimFacts(DateOnly ReceivedOn, string Description, Money Claimed);

/// <summary>CGV-4.4: all claims about a training together are capped at its price; a consumer's are not (Code de la consommation R212-1, 6°).</summary>
public static class LiabilityTerms
{
    /// <param name="price">Price of the training in dispute, incl. VAT.</param>
    /// <param name="kind">Whether the client is a consumer.</param>
    /// <param name="settledBefore">What LEXOM paid already for the same training, on all claims.</param>
    /// <param name="asked">What LEXOM would pay without a cap.</param>
    public static Result<Outcome> Decide(Money price, CustomerKind kind, Money settledBefore, Money asked)
    {
        if (asked <= Money.Zero)
        {
            return DomainError.Invalid("CGV-4.4", "L’indemnité doit être positive ; sinon la réclamation est rejetée.", "amount");
        }

        if (kind == CustomerKind.Individual)
        {
            return new Outcome("CGV-4.4", "claim-settled", asked, null, $"Client consommateur : le plafond de responsabilité ne s’applique pas ; indemnité de {French.Amount(asked)}.")
            {
                ClauseKey = Clause.LiabilityOfConsumers,
            };
        }

        var left = Money.Max(price - settledBefore, Money.Zero);
        var due = Money.Min(asked, left);
        return new Outcome("CGV-4.4", due < asked ? "claim-capped" : "claim-settled", due, null, due < asked
            ? $"Indemnité de {French.Amount(asked)} ramenée à {French.Amount(due)} : toutes réclamations confondues, elle est limitée au prix de la prestation ({French.Amount(price)}), dont {French.Amount(settledBefore)} déjà versés."
            : $"Indemnité de {French.Amount(due)}, dans la limite du prix de la prestation ({French.Amount(price)}, dont {French.Amount(settledBefore)} déjà versés).");
    }
}
