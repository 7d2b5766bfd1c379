namespace Lexom.Billing.Domain;

/// <summary>The answer for one field that Billing holds about a person.</summary>
public sealed record FieldAnswer(string Field, string Category, int Count, string Outcome, string? Ground = null, DateOnly? ReleaseOn = null);

/// <summary>A document issued to the person.</summary>
public sealed record IssuedTo(Guid InvoiceId, DateOnly IssuedOn);

/// <summary>A value given to the person it is about.</summary>
public sealed record FieldValue(string Field, string Category, string Value);

// Rules CGV-5.5-b and -d: accounting documents are kept ten years from the end of their year (Code de commerce L123-22), then erased; the rest goes at once.
public static class PersonalDataRules
{
    public const string Reference = "payment.reference";
    public const string ReferenceCategory = "référence bancaire et nom donnés par le payeur";

    private const string Accounts = "Pièces comptables conservées dix ans (Code de commerce L123-22)";
    private const string Contract = "Exécution du contrat en cours (RGPD, art. 6, § 1, b)";
    private const string Copy = "Donnée recopiée du fichier clients : une modification faite là-bas est reprise ici d’elle-même";

    public static DateOnly ReleaseOf(DateOnly lastDocumentOn) => new(lastDocumentOn.Year + 11, 1, 1);

    /// <summary>Documents whose ten years are over: their personal part goes, the document and the chain stay (BIL-4).</summary>
    public static IReadOnlyList<Guid> Released(IEnumerable<IssuedTo> documents, DateOnly today) =>
        [.. documents.Where(d => ReleaseOf(d.IssuedOn) <= today).Select(d => d.InvoiceId)];

    /// <summary>The account can be forgotten: nothing is kept by the accounts, and nothing is running.</summary>
    public static bool MayForget(IReadOnlyCollection<IssuedTo> documents, DateOnly? runsUntil, DateOnly today) => runsUntil is null && Released(documents, today).Count == documents.Count;

    /// <param name="right">Of the request.</param>
    /// <param name="customer">The person, or whose contact the person is.</param>
    /// <param name="documents">Issued to the customer, with their personal part still there.</param>
    /// <param name="runsUntil">Planned last day of the customer's running contracts; null when none runs.</param>
    /// <param name="today">Europe/Paris.</param>
    public static IReadOnlyList<FieldAnswer> Answer(string right, CustomerIdentity customer, IReadOnlyCollection<IssuedTo> documents, DateOnly? runsUntil, DateOnly today) =>
        [.. ValuesOf(customer).SelectMany(value => right switch
        {
            "access" or "portability" => [new FieldAnswer(value.Field, value.Category, 1, "given")],
            "erasure" when IsContact(value) => [new FieldAnswer(value.Field, value.Category, 1, "erased")],
            "erasure" => Erase(value, documents, runsUntil, today),
            "restriction" or "objection" => [new FieldAnswer(value.Field, value.Category, 1, "restricted")],
            _ => [new FieldAnswer(value.Field, value.Category, 1, "held", Copy)],
        })];

    private static IEnumerable<FieldAnswer> Erase(FieldValue value, IReadOnlyCollection<IssuedTo> documents, DateOnly? runsUntil, DateOnly today)
    {
        var released = Released(documents, today).Count;
        var kept = documents.Where(d => ReleaseOf(d.IssuedOn) > today).Select(d => ReleaseOf(d.IssuedOn)).ToList();
        var account = MayForget(documents, runsUntil, today) ? 1 : 0;
        if (released + account > 0)
        {
            yield return new FieldAnswer(value.Field, value.Category, released + account, "erased");
        }

        if (kept.Count > 0)
        {
            // The first day on which something more can go: the rest is asked for again then.
            yield return new FieldAnswer(value.Field, value.Category, 1 + kept.Count, "held", Accounts, kept.Min());
        }
        else if (runsUntil is { } end)
        {
            // Looked at again the day after the planned end, or a month on when that has passed.
            yield return new FieldAnswer(value.Field, value.Category, 1, "held", Contract, end >= today ? end.AddDays(1) : today.AddMonths(1));
        }
    }

    /// <summary>What payers wrote on their transfers, and as whom the bank named them: accounts, released with the last document of their year.</summary>
    public static IEnumerable<FieldAnswer> OnReferences(string right, IReadOnlyCollection<DateOnly> receivedOn, DateOnly today)
    {
        foreach (var part in receivedOn.GroupBy(day => ReleaseOf(day) <= today))
        {
            var (outcome, ground) = right switch
            {
                "access" or "portability" => ("given", (string?)null),
                "erasure" => part.Key ? ("erased", null) : ("held", Accounts),
                "restriction" or "objection" => ("restricted", null),
                _ => ("held", Accounts),
            };
            yield return new FieldAnswer(Reference, ReferenceCategory, part.Count(), outcome, ground, outcome == "held" && right == "erasure" ? part.Min(ReleaseOf) : null);
        }
    }

    private static bool IsContact(FieldValue value) => value.Field.StartsWith("contact.", StringComparison.Ordinal);

    public static IReadOnlyList<FieldValue> ValuesOf(CustomerIdentity customer)
    {
        if (customer.Identity is not { } identity)
        {
            return [];
        }

        // A company's name and address are nobody's personal data; its contact's name and e-mail are.
        (string Field, string Category, string? Value)[] values =
        [
            ("buyer.name", "identité de facturation", customer.IsIndividual ? identity.Name : null),
            ("buyer.address", "adresse de facturation", customer.IsIndividual ? string.Join(", ", [.. identity.AddressLines, identity.PostCode, identity.City]) : null),
            ("contact.name", "interlocuteur de facturation", identity.Contact),
            ("contact.email", "adresse électronique de facturation", identity.Email),
        ];
        return [.. values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).Select(v => new FieldValue(v.Field, v.Category, v.Value!))];
    }
}
