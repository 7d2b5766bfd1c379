using System.ComponentModel.DataAnnotations;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Ordering.Views;

/// <summary>What a draft proposal is asked for with. <c>preparationCost</c> (CGV-2.2-c) is staff's to record.</summary>
public sealed record ProposalRequest(
    Guid CustomerId, Guid SessionId, [property: MaxLength(100), NoNulls] IReadOnlyList<PersonView>? Participants, [property: MaxLength(300)] string? Place,
    [property: MaxLength(11), NoNulls] IReadOnlyList<FundingRequest>? Funding, Money? PreparationCost)
{
    public IReadOnlyList<Participant> ToParticipants(DateTimeOffset now) =>
        [.. (Participants ?? []).Select((p, i) => new Participant(Guid.CreateVersion7(now), i + 1, p.ToPerson()))];

    public IReadOnlyList<FundingAnnouncement> ToFunding(DateTimeOffset now) =>
        [.. (Funding ?? []).Select(f => new FundingAnnouncement(Guid.CreateVersion7(now), f.Opco ?? "", f.FileNumber?.Trim(), f.RequestedOn ?? default, f.RequestedExclVat ?? Money.Zero))];

    /// <summary>What the shape of the request gets wrong. Missing names are no error in a draft: they keep it from being issued (CGV-2.1-a).</summary>
    public IEnumerable<DomainError> Refusals(bool byPartner)
    {
        if (byPartner && PreparationCost is not null)
        {
            yield return DomainError.Invalid("preparation-cost", "Le coût d’élaboration est enregistré par LEXOM.", "preparationCost");
        }

        if (PreparationCost < Money.Zero)
        {
            yield return DomainError.Invalid("preparation-cost", "Le coût d’élaboration ne peut pas être négatif.", "preparationCost");
        }

        foreach (var (person, i) in (Participants ?? []).Select((p, i) => (p.ToPerson(), i)))
        {
            if (person.Email.Length > 0 && person.Missing("").Any(e => e.Field == "email"))
            {
                yield return OrderingErrors.EmailInvalid($"participants[{i}].email");
            }
        }

        foreach (var (f, i) in (Funding ?? []).Select((f, i) => (f, i)))
        {
            if (f.RequestedOn is null)
            {
                yield return OrderingErrors.Missing($"funding[{i}].requestedOn", "La date de la demande de prise en charge");
            }
        }
    }
}

/// <summary>A funding file as the client announces it (CGV-3.3-a).</summary>
public sealed record FundingRequest(string? Opco, DateOnly? RequestedOn, Money? RequestedExclVat, [property: MaxLength(60)] string? FileNumber);
