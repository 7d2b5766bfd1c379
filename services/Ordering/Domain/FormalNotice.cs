using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-4.7: mise en demeure. The client has the terms' days to answer; without an answer the contract may be terminated.</summary>
public sealed class FormalNotice
{
    private FormalNotice()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    /// <summary>Day the letter was presented to the client.</summary>
    public DateOnly PresentedOn { get; private set; }

    /// <summary>The obligation not kept.</summary>
    public string Breach { get; private set; } = "";

    /// <summary>Last day on which an answer keeps the contract from being terminated.</summary>
    public DateOnly AnswerUntil { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public uint Version { get; private set; }

    /// <summary>What sending it leads to.</summary>
    public Outcome Outcome => new("CGV-4.7", "notice-running", Money.Zero, AnswerUntil,
        $"Mise en demeure présentée le {French.Date(PresentedOn)} : le client peut répondre jusqu’au {French.Date(AnswerUntil)} inclus. Sans réponse, le contrat peut être résolu par lettre recommandée à partir du {French.Date(AnswerUntil.AddDays(1))}.");

    public static Result<FormalNotice> Send(Guid id, Contract contract, TermsOfSale terms, DateOnly presentedOn, string breach, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (!contract.IsOpen)
        {
            errors.Add(OrderingErrors.ContractIs(contract.Status));
        }

        if (string.IsNullOrWhiteSpace(breach))
        {
            errors.Add(DomainError.Invalid("CGV-4.7", "Le manquement reproché au client doit être indiqué.", "breach"));
        }

        if (presentedOn > today || presentedOn < contract.AcceptedOn)
        {
            errors.Add(DomainError.Invalid("CGV-4.7", "La mise en demeure est présentée entre l’acceptation de la proposition et aujourd’hui.", "presentedOn"));
        }

        return errors.Count > 0
            ? Result<FormalNotice>.Refused(errors)
            : new FormalNotice { Id = id, ContractId = contract.Id, PresentedOn = presentedOn, Breach = breach.Trim(), AnswerUntil = presentedOn.AddDays(terms.TerminationNoticeDays) };
    }

    /// <summary>False when it was answered before. An answer after the last day comes too late and changes nothing.</summary>
    public Result<bool> Answer(DateOnly answeredOn, DateOnly today)
    {
        if (answeredOn < PresentedOn || answeredOn > today)
        {
            return DomainError.Invalid("CGV-4.7", "La réponse est reçue entre la mise en demeure et aujourd’hui.", "answeredOn");
        }

        if (answeredOn > AnswerUntil)
        {
            return DomainError.Invalid("CGV-4.7", $"La réponse devait parvenir à LEXOM au plus tard le {French.Date(AnswerUntil)}.", "answeredOn");
        }

        if (AnsweredOn is not null)
        {
            return false;
        }

        AnsweredOn = answeredOn;
        return true;
    }
}

/// <summary>CGV-4.7: the registered letter that ends the contract, and the damages LEXOM claims with it.</summary>
public sealed record TerminationLetter(DateOnly SentOn, string Reference, Money Damages);

/// <summary>CGV-4.7: termination after a formal notice that was left unanswered.</summary>
public static class TerminationTerms
{
    public static Result<Outcome> Decide(ContractFacts contract, FormalNotice? lastNotice, TerminationLetter letter, DateOnly today)
    {
        var errors = Refusals(lastNotice, letter, today).ToList();
        if (errors.Count > 0)
        {
            return Result<Outcome>.Refused(errors);
        }

        var notice = $"Mise en demeure présentée le {French.Date(lastNotice!.PresentedOn)}, sans réponse au {French.Date(lastNotice.AnswerUntil)} : le contrat est résolu par lettre recommandée du {French.Date(letter.SentOn)}.";
        if (letter.Damages > Money.Zero)
        {
            return new Outcome("CGV-4.7", "damages-claimed", letter.Damages, lastNotice.AnswerUntil, $"{notice} LEXOM réclame {French.Amount(letter.Damages)} de dommages et intérêts.")
            {
                Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Counts, letter.Damages),
            };
        }

        // The clause gives LEXOM damages it has to claim, and no right to keep what was paid.
        return contract.DepositReceived > Money.Zero
            ? new Outcome("CGV-4.7", "deposit-refunded", contract.DepositReceived, lastNotice.AnswerUntil, $"{notice} Sans dommages et intérêts réclamés, l’acompte de {French.Amount(contract.DepositReceived)} est restitué.")
            {
                Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Refunded, Money.Zero),
            }
            : new Outcome("CGV-4.7", "nothing-due", Money.Zero, lastNotice.AnswerUntil, $"{notice} Rien n’est dû.") { Deposit = DepositFate.Of(Money.Zero, DepositFate.NotReceived, Money.Zero) };
    }

    private static IEnumerable<DomainError> Refusals(FormalNotice? notice, TerminationLetter letter, DateOnly today)
    {
        if (notice is null)
        {
            yield return DomainError.Invalid("CGV-4.7", "La résolution suppose une mise en demeure préalable.");
        }
        else if (notice.AnsweredOn is { } answeredOn)
        {
            yield return DomainError.Invalid("CGV-4.7", $"Le client a répondu à la mise en demeure le {French.Date(answeredOn)} : une nouvelle mise en demeure est nécessaire.");
        }
        else if (letter.SentOn <= notice.AnswerUntil)
        {
            yield return DomainError.Invalid("CGV-4.7", $"Le client peut encore répondre à la mise en demeure jusqu’au {French.Date(notice.AnswerUntil)} inclus.", "letterSentOn");
        }

        if (letter.SentOn > today)
        {
            yield return DomainError.Invalid("CGV-4.7", "La date de la lettre recommandée est dans le futur.", "letterSentOn");
        }

        if (string.IsNullOrWhiteSpace(letter.Reference))
        {
            yield return DomainError.Invalid("CGV-4.7", "La résolution est prononcée par lettre recommandée avec avis de réception : son numéro manque.", "letterReference");
        }

        if (letter.Damages < Money.Zero)
        {
            yield return DomainError.Invalid("CGV-4.7", "Les dommages et intérêts ne peuvent pas être négatifs.", "damages");
        }
    }
}
