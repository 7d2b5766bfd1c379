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
    private const string Accounts = "Pièces comptables conservées dix ans (Code de commerce L123-22)";
    private const string Contract = "Exécution du contrat en cours (RGPD art. 6-1-b)";
    private const string Copy = "Donnée recopiée du fichier clients : une modification faite là-bas est reprise ici d’elle-même";

    public static DateOnly ReleaseOf(DateOnly lastDocumentOn) => new(lastDocumentOn.Year + 11, 1, 1);

    /// <summary>Documents whose ten years are over: their personal part goes, the document and the chain stay (BIL-4).</summary>
    public static IReadOnlyList<Guid> Released(IEnumerable<IssuedTo> documents, DateOnly today) =>
        [.. documents.Where(d => ReleaseOf(d.IssuedOn) <= today).Select(d => d.InvoiceId)];

    /// <summary>The account can be forgotten: nothing is kept by the accounts, and nothing is running.</summary>
    public static bool MayForget(IReadOnlyCollection<IssuedTo> documents, bool running, DateOnly today) => !running && Released(documents, today).Count == documents.Count;

    public static IReadOnlyList<FieldAnswer> Answer(string right, CustomerIdentity customer, IReadOnlyCollection<IssuedTo> documents, bool running, DateOnly today) =>
        [.. ValuesOf(customer).SelectMany(value => right switch
        {
            "access" or "portability" => [new FieldAnswer(value.Field, value.Category, 1, "given")],
            "erasure" when IsContact(value) => [new FieldAnswer(value.Field, value.Category, 1, "erased")],
            "erasure" => Erase(value, documents, running, today),
            "restriction" or "objection" => [new FieldAnswer(value.Field, value.Category, 1, "restricted")],
            _ => [new FieldAnswer(value.Field, value.Category, 1, "held", Copy)],
        })];

    private static IEnumerable<FieldAnswer> Erase(FieldValue value, IReadOnlyCollection<IssuedTo> documents, bool running, DateOnly today)
    {
        var released = Released(documents, today).Count;
        var kept = documents.Where(d => ReleaseOf(d.IssuedOn) > today).Select(d => ReleaseOf(d.IssuedOn)).ToList();
        var account = MayForget(documents, running, today) ? 1 : 0;
        if (released + account > 0)
        {
            yield return new FieldAnswer(value.Field, value.Category, released + account, "erased");
        }

        if (kept.Count > 0)
        {
            // The first day on which something more can go: the rest is asked for again then.
            yield return new FieldAnswer(value.Field, value.Category, 1 + kept.Count, "held", Accounts, kept.Min());
        }
        else if (account == 0)
        {
            yield return new FieldAnswer(value.Field, value.Category, 1, "held", Contract);
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
