using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-2.2-s: LEXOM may suspend while signed documents or the deposit are not back in time.</summary>
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
            missing.Insert(0, $"l'acompte de {French.Amount(contract.Deposit)}");
        }

        if (missing.Count == 0)
        {
            return contract.DepositReceived == Money.Zero
                ? DomainError.Invalid("CGV-2.1-f", $"L'acompte ne peut pas être demandé avant le {French.Date(depositDueFrom)} : son absence ne permet pas de suspendre.")
                : DomainError.Invalid("CGV-2.2-s", "Aucun document obligatoire ni acompte ne manque : le contrat ne peut pas être suspendu.");
        }

        return new Outcome("CGV-2.2-s", "suspended", Money.Zero, null,
            $"Il manque {string.Join(" et ", missing)} : la prestation est suspendue jusqu'à réception, sans changement de prix.");
    }
}
