using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-2.2-s, CGV-3.4-c: LEXOM may suspend while signed documents or the deposit are not back in time, or an invoice is overdue, and gives that up when it likes.</summary>
public static class SuspensionTerms
{
    /// <param name="contract">Facts of the contract.</param>
    /// <param name="depositDueFrom">First day on which the deposit may be asked for (CGV-2.1-f).</param>
    /// <param name="missingDocuments">What the client still has to hand in, in French.</param>
    /// <param name="today">Day of the decision.</param>
    public static Result<Outcome> Decide(ContractFacts contract, DateOnly depositDueFrom, IReadOnlyList<string> missingDocuments, DateOnly today)
    {
        List<string> missing = [.. missingDocuments];
        if (contract.DepositReceived == Money.Zero && today >= depositDueFrom)
        {
            missing.Insert(0, $"l’acompte de {French.Amount(contract.Deposit)}");
        }

        if (missing.Count == 0)
        {
            return contract.DepositReceived == Money.Zero
                ? DomainError.Invalid("CGV-2.1-f", $"L’acompte ne peut pas être demandé avant le {French.Date(depositDueFrom)} : son absence ne permet pas de suspendre.")
                : DomainError.Invalid("CGV-2.2-s", "Aucun document obligatoire ni acompte ne manque : le contrat ne peut pas être suspendu.");
        }

        return new Outcome("CGV-2.2-s", "suspended", Money.Zero, null,
            $"Il manque {string.Join(" et ", missing)} : la prestation est suspendue jusqu’à réception, sans changement de prix.");
    }

    /// <summary>What lifting one cause leads to: while another one stays, so does the suspension.</summary>
    public static Result<Outcome> Resume(IReadOnlyList<SuspensionCause> causes, SuspensionCause lifted)
    {
        if (!causes.Contains(lifted))
        {
            return OrderingErrors.NotSuspended;
        }

        return causes.Count == 1
            ? new Outcome(RuleOf(lifted), "resumed", Money.Zero, null, "La suspension est levée : la prestation reprend, sans changement de prix.")
            : new Outcome(RuleOf(lifted), "still-suspended", Money.Zero, null, "Ce motif est levé ; un autre demeure : le contrat reste suspendu, sans changement de prix.");
    }

    private static string RuleOf(SuspensionCause cause) => cause == SuspensionCause.Arrears ? "CGV-3.4-c" : "CGV-2.2-s";
}
