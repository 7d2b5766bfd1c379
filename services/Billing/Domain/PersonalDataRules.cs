namespace Lexom.Billing.Domain;

/// <summary>The answer for one field that Billing holds about a person.</summary>
public sealed record FieldAnswer(string Field, string Category, int Count, string Outcome, string? Ground = null, DateOnly? ReleaseOn = null);

/// <summary>A value given to the person it is about.</summary>
public sealed record FieldValue(string Field, string Category, string Value);

// Rules CGV-5.5-b and -d: accounting documents are kept ten years from the end of their year (Code de commerce L123-22), then erased; the rest goes at once.
public static class PersonalDataRules
{
    private const string Accounts = "Pièces comptables conservées dix ans (Code de commerce L123-22)";
    private const string Contract = "Exécution du contrat en cours (RGPD art. 6-1-b)";
    private const string Copy = "Donnée recopiée du fichier clients : une modification faite là-bas est reprise ici d’elle-même";

    public static DateOnly ReleaseOf(DateOnly lastDocumentOn) => new(lastDocumentOn.Year + 11, 1, 1);

    public static IReadOnlyList<FieldAnswer> Answer(string right, CustomerIdentity customer, int documents, DateOnly? lastDocumentOn, bool hasContract)
    {
        var answers = new List<FieldAnswer>();
        foreach (var value in ValuesOf(customer))
        {
            var contact = value.Field.StartsWith("contact.", StringComparison.Ordinal);
            answers.Add(right switch
            {
                "access" or "portability" => new FieldAnswer(value.Field, value.Category, 1, "given"),
                "erasure" when contact || !hasContract => new FieldAnswer(value.Field, value.Category, 1, "erased"),
                "erasure" when lastDocumentOn is { } last => new FieldAnswer(value.Field, value.Category, 1 + documents, "held", Accounts, ReleaseOf(last)),
                "erasure" => new FieldAnswer(value.Field, value.Category, 1, "held", Contract),
                _ => new FieldAnswer(value.Field, value.Category, 1, "held", Copy),
            });
        }

        return answers;
    }

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
