using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

public enum ComplementStatus
{
    /// <summary>The client asks for a change; LEXOM has not answered.</summary>
    Asked,

    /// <summary>LEXOM agrees in writing and says what it costs.</summary>
    Issued,

    /// <summary>LEXOM does not agree: what was ordered stays as it is.</summary>
    Refused,

    /// <summary>The client accepts the extra cost.</summary>
    Accepted,

    /// <summary>The client does not.</summary>
    Declined,

    /// <summary>Not answered within the terms' days (CGV-2.1-c).</summary>
    Expired,
}

/// <summary>
/// CGV-2.1-e: a change asked for after acceptance and deposit. It needs LEXOM's express written acceptance; its extra cost is a complementary proposal, accepted
/// and invoiced apart from the contract, whose own price never changes.
/// </summary>
public sealed class ComplementaryProposal
{
    private ComplementaryProposal()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For people, in the series of the proposals.</summary>
    public string Number { get; private set; } = "";

    public Guid ContractId { get; private set; }

    public ComplementStatus Status { get; private set; }

    /// <summary>What the client asks for.</summary>
    public string Change { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    /// <summary>LEXOM's conditions or reason.</summary>
    public string? Answer { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    public Money ExclVat { get; private set; }

    public decimal VatRate { get; private set; }

    public Money Vat { get; private set; }

    public Money InclVat { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public uint Version { get; private set; }

    public static Result<ComplementaryProposal> Ask(Guid id, string number, Contract contract, ChangeRequest request, DateOnly today)
    {
        var errors = Refusals(contract, request, today).ToList();
        return errors.Count > 0
            ? Result<ComplementaryProposal>.Refused(errors)
            : new ComplementaryProposal { Id = id, Number = number, ContractId = contract.Id, Change = request.Change.Trim(), AskedOn = request.ReceivedOn };
    }

    /// <summary>What offering the change at a cost leads to; VAT as on the contract.</summary>
    public Result<Outcome> IssueOutcome(TermsOfSale terms, Price contractPrice, Money exclVat, DateOnly today)
    {
        if (Status != ComplementStatus.Asked)
        {
            return OrderingErrors.ComplementIs(Status);
        }

        if (exclVat < Money.Zero)
        {
            return DomainError.Invalid("CGV-2.1-e", "Le surcoût ne peut pas être négatif : toute prestation commandée est due en entier.", "exclVat");
        }

        var (inclVat, validUntil) = (exclVat + exclVat.Percent(contractPrice.VatRate), today.AddDays(terms.ProposalValidityDays));
        return new Outcome("CGV-2.1-e", "complement-offered", inclVat, validUntil,
            $"La modification est offerte pour {French.Amount(exclVat)} HT, soit {French.Amount(inclVat)} TTC, jusqu’au {French.Date(validUntil)} inclus ; le client l’accepte séparément et le prix du contrat ne change pas.");
    }

    /// <summary>LEXOM's express written acceptance, with the extra cost. False when issued before.</summary>
    public Result<bool> Issue(TermsOfSale terms, Price contractPrice, Money exclVat, string conditions, DateOnly today)
    {
        if (Status == ComplementStatus.Issued)
        {
            return false;
        }

        if (!IssueOutcome(terms, contractPrice, exclVat, today).Try(out var outcome, out var errors))
        {
            return Result<bool>.Refused(errors);
        }

        if (string.IsNullOrWhiteSpace(conditions))
        {
            return DomainError.Invalid("CGV-2.1-e", "L’acceptation de LEXOM est expresse et écrite : ses conditions manquent.", "conditions");
        }

        (ExclVat, VatRate, Vat, InclVat) = (exclVat, contractPrice.VatRate, outcome.Amount - exclVat, outcome.Amount);
        (Status, Answer, IssuedOn, ValidUntil) = (ComplementStatus.Issued, conditions.Trim(), today, outcome.Boundary);
        return true;
    }

    public Result<bool> Refuse(string reason, DateOnly today)
    {
        if (Status != ComplementStatus.Asked)
        {
            return Status == ComplementStatus.Refused ? false : OrderingErrors.ComplementIs(Status);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DomainError.Invalid("CGV-2.1-e", "Le motif du refus manque.", "reason");
        }

        (Status, Answer, EndedOn) = (ComplementStatus.Refused, reason.Trim(), today);
        return true;
    }

    /// <summary>What accepting it costs, while it is valid.</summary>
    public Result<Outcome> AcceptanceOutcome(DateOnly today)
    {
        if (Status != ComplementStatus.Issued)
        {
            return OrderingErrors.ComplementIs(Status);
        }

        return today > ValidUntil
            ? OrderingErrors.ValidityOver(ValidUntil!.Value)
            : new Outcome("CGV-2.1-e", InclVat > Money.Zero ? "complement-due" : "nothing-due", InclVat, ValidUntil,
                $"Modification acceptée par LEXOM le {French.Date(IssuedOn!.Value)} : surcoût de {French.Amount(ExclVat)} HT, soit {French.Amount(InclVat)} TTC, facturé séparément ; le prix du contrat ne change pas.");
    }

    /// <summary>Accepted separately, with the mention written by hand as for any proposal (CGV-2.1-d). False when accepted before.</summary>
    public Result<bool> Accept(string? mention, DateOnly today)
    {
        if (Status == ComplementStatus.Accepted)
        {
            return false;
        }

        var outcome = AcceptanceOutcome(today);
        if (!outcome.IsDone)
        {
            return Result<bool>.Refused(outcome.Errors);
        }

        if (!AcceptanceChecklist.IsMention(mention))
        {
            return DomainError.Invalid("CGV-2.1-d", $"La mention manuscrite « {AcceptanceChecklist.Mention} » manque.", "handwrittenMention");
        }

        (Status, EndedOn) = (ComplementStatus.Accepted, today);
        return true;
    }

    public Result<bool> Decline(DateOnly today)
    {
        if (Status is not (ComplementStatus.Asked or ComplementStatus.Issued))
        {
            return Status == ComplementStatus.Declined ? false : OrderingErrors.ComplementIs(Status);
        }

        (Status, EndedOn) = (ComplementStatus.Declined, today);
        return true;
    }

    /// <summary>CGV-2.1-c: true when it ends now.</summary>
    public bool Expire(DateOnly today)
    {
        if (Status != ComplementStatus.Issued || today <= ValidUntil)
        {
            return false;
        }

        (Status, EndedOn) = (ComplementStatus.Expired, today);
        return true;
    }

    private static IEnumerable<DomainError> Refusals(Contract contract, ChangeRequest request, DateOnly today)
    {
        if (contract.Status != ContractStatus.Concluded)
        {
            yield return OrderingErrors.ContractIs(contract.Status);
        }

        if (!request.IsWritten)
        {
            yield return DomainError.Invalid("CGV-2.1-e", "Une modification se demande par écrit.", "writtenRequest");
        }

        if (string.IsNullOrWhiteSpace(request.Change))
        {
            yield return DomainError.Invalid("CGV-2.1-e", "La modification demandée doit être décrite.", "change");
        }

        if (request.ReceivedOn > today || request.ReceivedOn < contract.AcceptedOn)
        {
            yield return DomainError.Invalid("CGV-2.1-e", "La demande est reçue entre l’acceptation de la proposition et aujourd’hui.", "receivedOn");
        }
    }
}

/// <summary>What the client wants changed.</summary>
public sealed record ChangeRequest(DateOnly ReceivedOn, bool IsWritten, string Change);
