using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>What CGV-2.1-a wants said of the training, as it was when the proposal was made: later versions of the course don't change it (CAT-2).</summary>
public sealed record OrderedTraining(
    Guid SessionId, Guid CourseId, int CourseVersion, string CourseReference, string CourseTitle, bool IsTraining, SessionMode Mode,
    DateOnly StartsOn, DateOnly EndsOn, string Place, int DurationDays, decimal Hours, int MaximumParticipants);

/// <summary>A funding file the client announces (CGV-3.3-a). Its id is chosen here, so that every service names the file alike.</summary>
public sealed class FundingAnnouncement
{
    private FundingAnnouncement()
    {
    }

    public FundingAnnouncement(Guid id, string opco, string? fileNumber, DateOnly requestedOn, Money requestedExclVat) =>
        (Id, Opco, FileNumber, RequestedOn, RequestedExclVat) = (id, opco, fileNumber, requestedOn, requestedExclVat);

    public Guid Id { get; private set; }

    public string Opco { get; private set; } = "";

    public string? FileNumber { get; private set; }

    public DateOnly RequestedOn { get; private set; }

    public Money RequestedExclVat { get; private set; }

    /// <summary>Everything wrong with the announcement, for a training that starts on a day.</summary>
    public IEnumerable<DomainError> Refusals(DateOnly startsOn, DateOnly today, string field)
    {
        if (!Opcos.Names.ContainsKey(Opco))
        {
            yield return DomainError.Invalid("FUN-1", $"L’OPCO doit être l’un de : {string.Join(", ", Opcos.Names.Keys)}.", $"{field}.opco");
        }

        if (RequestedOn >= startsOn)
        {
            yield return DomainError.Invalid("CGV-3.3-a", $"La prise en charge doit être demandée avant le début de la formation ({French.Date(startsOn)}).", $"{field}.requestedOn");
        }
        else if (RequestedOn > today)
        {
            yield return DomainError.Invalid("CGV-3.3-a", "La date de la demande de prise en charge est dans le futur.", $"{field}.requestedOn");
        }

        if (RequestedExclVat <= Money.Zero)
        {
            yield return DomainError.Invalid("CGV-3.3-a", "Le montant demandé à l’OPCO doit être positif.", $"{field}.requestedExclVat");
        }
    }
}
