using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>The facts a draft is made of, read by the slice.</summary>
public sealed record ProposalDraft(
    Guid Id, string Number, Customer Customer, Guid? PartnerId, OrderedTraining Training, CoursePrice CoursePrice, TermsOfSale Terms,
    IReadOnlyList<Participant> Participants, IReadOnlyList<FundingAnnouncement> Funding, Money PreparationCost)
{
    public Price PriceFor(int participants) =>
        Pricing.Of(Training.Mode, participants, CoursePrice.InterPerParticipant, CoursePrice.IntraPerGroup, CoursePrice.VatRegime, Terms);
}

/// <summary>Prices of a course version. A second session has those of the first (CAT-3).</summary>
public sealed record CoursePrice(Money InterPerParticipant, Money IntraPerGroup, string VatRegime);

/// <summary>CGV-2.1-a: what a proposal states before it may be issued; everything missing is listed at once.</summary>
public static class IssueChecklist
{
    public static IReadOnlyList<DomainError> Missing(
        OrderedTraining training, Price price, IReadOnlyList<Person> participants, Customer customer, DateOnly today)
    {
        var missing = new List<DomainError>();
        Require(training.CourseTitle.Length > 0 && training.CourseReference.Length > 0, "CGV-2.1-a", "L’intitulé ou la référence de la formation manque.", "course");
        Require(training.StartsOn != default, "CGV-2.1-a", "La date manque.", "startsOn");
        Require(!string.IsNullOrWhiteSpace(training.Place), "CGV-2.1-a", "Le lieu manque.", "place");
        Require(training is { DurationDays: > 0, Hours: > 0 }, "CGV-2.1-a", "La durée manque.", "duration");
        Require(participants.Count > 0, "CGV-2.1-a", "Le nombre et les noms des participants manquent.", "participants");
        for (var i = 0; i < participants.Count; i++)
        {
            Require(!participants[i].Missing("").Any(e => e.Field != "email"), "CGV-2.1-a", $"Le nom du participant {i + 1} manque.", $"participants[{i}]");
        }

        Require(price.ExclVat > Money.Zero, "CGV-2.1-a", "Le coût de la prestation manque.", "price");
        Require(customer.Address.IsComplete, "CGV-2.1-a", "L’adresse de facturation est incomplète.", "billingAddress");
        Require(training.IsTraining, "CGV-2.1-b", "Une prestation de coaching ou d’accompagnement ne peut pas être vendue comme formation.", "course");
        Require(participants.Count <= training.MaximumParticipants, "CAT-3", $"La session accueille au plus {training.MaximumParticipants} participants.", "participants");
        Require(training.StartsOn > today, "session-started", "La session a déjà commencé.", "startsOn");
        return missing;

        void Require(bool satisfied, string rule, string message, string field)
        {
            if (!satisfied)
            {
                missing.Add(DomainError.Invalid(rule, message, field));
            }
        }
    }
}
