using Lexom.Contracts.Ordering;
using Lexom.Contracts.Privacy;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Ordering.Reactions;

/// <summary>What the reaction and the job that answer a person's request share.</summary>
internal static class PersonalDataAnswers
{
    public static PersonalDataItem ToItem(this FieldAnswer answer) =>
        new(answer.Field, answer.Category, answer.Count, answer.Outcome, answer.Hold?.Ground, answer.Hold?.ReleaseOn);

    /// <summary>Billing has copied the identity: it follows the revision.</summary>
    public static void AnnounceRevisions(this Outbox outbox, PersonFile file, IReadOnlyDictionary<Guid, int> before, DateTimeOffset now)
    {
        foreach (var customer in file.Contacts.Select(c => c.Customer).Where(c => c.Revision != before[c.Id]))
        {
            outbox.Add(new CustomerRegistered(customer.Id, customer.Revision, customer.Kind.ToCode(), now), customer.Id);
        }
    }
}
