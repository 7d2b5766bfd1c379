using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-3.5, CGV-2.2-c, CGV-2.1-f: what it costs a client to renounce.</summary>
public static class CancellationTerms
{
    public static Result<Outcome> Decide(TermsOfSale terms, ContractFacts contract, ClientRequest request, DateOnly today)
    {
        var errors = Refusals(contract, request, today).ToList();
        if (errors.Count > 0)
        {
            return Result<Outcome>.Refused(errors);
        }

        // CGV-3.5-d: LEXOM cancelled and the client does not take the date offered.
        if (contract.LexomCancelled)
        {
            return ByLexom(contract);
        }

        var outcome = contract.Withdrawal is { } lastDay && request.ReceivedOn <= lastDay ? InWithdrawalPeriod(request, lastDay)
            : contract.IsConcluded ? AfterConclusion(terms, contract, request)
            : BeforeDeposit(contract);
        return outcome with { Deposit = FateOf(outcome, contract) };
    }

    /// <summary>CGV-3.5-d: the deposit goes back; what was not paid can't be.</summary>
    public static Outcome ByLexom(ContractFacts contract)
    {
        var outcome = contract.IsConcluded
            ? new Outcome("CGV-3.5-d", "deposit-refunded", contract.Deposit, null, $"LEXOM annule : l’acompte de {French.Amount(contract.Deposit)} est remboursé.")
            : new Outcome("CGV-3.5-d", "nothing-due", Money.Zero, null, "LEXOM annule avant la conclusion du contrat : rien n’est dû.");
        return outcome with { Deposit = FateOf(outcome, contract) };
    }

    /// <summary>CGV-3.5-a: last day on which a request may be received for the deposit alone to be kept.</summary>
    public static DateOnly Boundary(TermsOfSale terms, DateOnly startsOn) => startsOn.AddDays(-terms.CancellationThresholdDays);

    private static IEnumerable<DomainError> Refusals(ContractFacts contract, ClientRequest request, DateOnly today)
    {
        if (!request.IsWritten)
        {
            yield return DomainError.Invalid("CGV-3.5-c", "Seules les demandes d’annulation faites par écrit sont recevables.", "writtenRequest");
        }

        foreach (var error in RequestChecks.Of(contract, request, today))
        {
            yield return error;
        }

        if (contract.Mode == SessionMode.Intra && request.Motive == Motives.AbsentParticipants)
        {
            yield return DomainError.Invalid("CGV-3.5-e", "Formation en INTRA : l’absence de stagiaires n’est pas un motif d’annulation, la formation est maintenue à partir d’une personne.", "motive");
        }
    }

    private static DepositFate FateOf(Outcome outcome, ContractFacts contract) => outcome.Consequence switch
    {
        "deposit-kept" => DepositFate.Of(contract.DepositReceived, DepositFate.Kept, outcome.Amount),
        "deposit-refunded" or "nothing-due" => DepositFate.Of(contract.DepositReceived, DepositFate.Refunded, Money.Zero),
        _ => DepositFate.Of(contract.DepositReceived, DepositFate.Counts, outcome.Amount),
    };

    private static Outcome InWithdrawalPeriod(ClientRequest request, DateOnly lastDay) => new("CGV-2.1-f", "nothing-due", Money.Zero, lastDay,
        $"Demande reçue le {French.Date(request.ReceivedOn)}, dans le délai de rétractation qui court jusqu’au {French.Date(lastDay)} : rien n’est dû.");

    private static Outcome AfterConclusion(TermsOfSale terms, ContractFacts contract, ClientRequest request)
    {
        var boundary = Boundary(terms, contract.StartsOn);
        return request.ReceivedOn <= boundary
            ? new("CGV-3.5-a", "deposit-kept", contract.Deposit, boundary,
                $"Demande reçue le {French.Date(request.ReceivedOn)}, au plus tard le {French.Date(boundary)} ({terms.CancellationThresholdDays} jours avant le premier jour) : l’acompte de {French.Amount(contract.Deposit)} reste acquis à LEXOM, rien d’autre n’est dû.")
            : new("CGV-3.5-b", "full-price-due", contract.InclVat, boundary,
                $"Demande reçue le {French.Date(request.ReceivedOn)}, après le {French.Date(boundary)} ({terms.CancellationThresholdDays} jours avant le premier jour) : le prix total de {French.Amount(contract.InclVat)} est dû.");
    }

    private static Outcome BeforeDeposit(ContractFacts contract) => contract.PreparationCost > Money.Zero
        ? new("CGV-2.2-c", "cancellation-fee", contract.PreparationCost, null,
            $"Documents signés sans acompte versé : les frais d’élaboration de la proposition, {French.Amount(contract.PreparationCost)}, sont dus.")
        : new("CGV-2.2-c", "nothing-due", Money.Zero, null, "Documents signés sans acompte versé, aucun frais d’élaboration enregistré : rien n’est dû.");
}
