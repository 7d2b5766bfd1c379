using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-3.6: what it costs a client to move to another session, even in force majeure.</summary>
public static class ReschedulingTerms
{
    public static Result<Outcome> Decide(TermsOfSale terms, ContractFacts contract, ClientRequest request, DateOnly newStartsOn, DateOnly today)
    {
        var errors = Refusals(contract, request, newStartsOn, today).ToList();
        if (errors.Count > 0)
        {
            return Result<Outcome>.Refused(errors);
        }

        if (contract.LexomCancelled)
        {
            return new Outcome("CGV-3.5-d", "nothing-due", Money.Zero, null, "Report convenu après une annulation par LEXOM : rien n’est dû de plus, l’acompte reste déduit du prix.")
            {
                Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Counts, Money.Zero),
            };
        }

        var boundary = Boundary(terms, contract.AcceptedOn);
        var outcome = request.ReceivedOn < contract.StartsOn && newStartsOn <= boundary
            ? InTime(terms, contract, boundary)
            : TooLate(terms, contract, request, boundary);
        return contract.IsSubrogated ? outcome with { Explanation = $"{outcome.Explanation} L’OPCO étant subrogé, le client s’engage à payer ce qu’il ne prend pas en charge (CGV-3.6-c)." } : outcome;
    }

    private static Outcome InTime(TermsOfSale terms, ContractFacts contract, DateOnly boundary)
    {
        var when = $"Demande reçue avant le début et nouvelle date dans les {terms.ReschedulingWindowMonths} mois de la commande (jusqu’au {French.Date(boundary)})";
        return terms.RescheduleCreditsDeposit
            ? new("CGV-3.6-a", "nothing-due", Money.Zero, boundary, $"{when} : l’acompte de {French.Amount(contract.Deposit)} est déduit du prix de la nouvelle session.")
            {
                Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Counts, Money.Zero),
            }
            : new("CGV-3.6-a", "deposit-kept-as-indemnity", contract.Deposit, boundary,
                $"{when} : l’acompte de {French.Amount(contract.Deposit)} reste acquis à titre d’indemnité et n’est pas déduit de la nouvelle session.")
            {
                Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Kept, contract.Deposit),
            };
    }

    private static Outcome TooLate(TermsOfSale terms, ContractFacts contract, ClientRequest request, DateOnly boundary)
    {
        var beforeTheStart = request.ReceivedOn < contract.StartsOn;
        var why = beforeTheStart
            ? $"Nouvelle date après le {French.Date(boundary)}, {terms.ReschedulingWindowMonths} mois après la commande"
            : $"Demande reçue à partir du premier jour de la formation ({French.Date(contract.StartsOn)})";
        return new("CGV-3.6-b", "full-price-due", contract.InclVat, beforeTheStart ? boundary : contract.StartsOn.AddDays(-1),
            $"{why} : le prix total de {French.Amount(contract.InclVat)} est dû immédiatement.")
        {
            Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Counts, contract.InclVat),
        };
    }

    /// <summary>CGV-3.6-a: last day on which the new session may begin.</summary>
    public static DateOnly Boundary(TermsOfSale terms, DateOnly acceptedOn) => acceptedOn.AddMonths(terms.ReschedulingWindowMonths);

    private static IEnumerable<DomainError> Refusals(ContractFacts contract, ClientRequest request, DateOnly newStartsOn, DateOnly today)
    {
        if (!request.IsWritten)
        {
            yield return DomainError.Invalid("CGV-3.5-c", "Seules les demandes de report faites par écrit sont recevables.", "writtenRequest");
        }

        foreach (var error in RequestChecks.Of(contract, request, today))
        {
            yield return error;
        }

        if (contract.Mode == SessionMode.Intra && request.Motive == Motives.AbsentParticipants)
        {
            yield return DomainError.Invalid("CGV-3.6-e", "Formation en INTRA : l’absence de stagiaires n’est pas un motif de report, la formation est maintenue à partir d’une personne.", "motive");
        }

        if (newStartsOn <= today)
        {
            yield return DomainError.Invalid("session-started", "La nouvelle session a déjà commencé.", "toSessionId");
        }
    }
}

/// <summary>What any dated request must satisfy.</summary>
internal static class RequestChecks
{
    public static IEnumerable<DomainError> Of(ContractFacts contract, ClientRequest request, DateOnly today)
    {
        if (request.ReceivedOn > today)
        {
            yield return DomainError.Invalid("CGV-3.5-c", "La date de réception est dans le futur.", "receivedOn");
        }

        if (request.ReceivedOn < contract.AcceptedOn)
        {
            yield return DomainError.Invalid("CGV-3.5-c", "La date de réception précède l’acceptation de la proposition.", "receivedOn");
        }

        if (!Motives.All.Contains(request.Motive))
        {
            yield return DomainError.Invalid("motive", $"Le motif doit être l’un de : {string.Join(", ", Motives.All)}.", "motive");
        }
    }
}
