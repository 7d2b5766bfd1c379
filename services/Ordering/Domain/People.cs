using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>A person as a customer or a participant is known.</summary>
public sealed record Person(string FirstName, string LastName, string Email)
{
    public static Person None { get; } = new("", "", "");

    /// <summary>What stays after an erasure (CGV-5.5-d): nothing that points to anyone.</summary>
    public static Person Erased { get; } = new("", "[effacé]", "");

    public string FullName => $"{FirstName} {LastName}".Trim();

    public IEnumerable<DomainError> Missing(string prefix)
    {
        if (string.IsNullOrWhiteSpace(FirstName))
        {
            yield return OrderingErrors.Missing($"{prefix}firstName", "Le prénom");
        }

        if (string.IsNullOrWhiteSpace(LastName))
        {
            yield return OrderingErrors.Missing($"{prefix}lastName", "Le nom");
        }

        if (!LooksLikeEmail(Email))
        {
            yield return OrderingErrors.EmailInvalid($"{prefix}email");
        }
    }

    private static bool LooksLikeEmail(string email) =>
        email.Length is >= 3 and <= 254 && email.IndexOf('@') is var at and > 0 && at < email.Length - 1 && email.LastIndexOf('@') == at && !email.Any(char.IsWhiteSpace);
}

/// <summary>Where invoices go.</summary>
public sealed record PostalAddress(string[] Lines, string PostCode, string City, string Country)
{
    public static PostalAddress None { get; } = new([], "", "", "");

    public bool IsComplete => !Missing("").Any();

    public string OneLine => string.Join(", ", [.. Lines, $"{PostCode} {City}".Trim()]).Trim(' ', ',');

    public IEnumerable<DomainError> Missing(string field)
    {
        if (Lines.Length == 0 || Lines.All(string.IsNullOrWhiteSpace))
        {
            yield return OrderingErrors.Missing($"{field}.lines", "L’adresse");
        }

        if (string.IsNullOrWhiteSpace(PostCode))
        {
            yield return OrderingErrors.Missing($"{field}.postCode", "Le code postal");
        }

        if (string.IsNullOrWhiteSpace(City))
        {
            yield return OrderingErrors.Missing($"{field}.city", "La ville");
        }

        if (Country.Length != 2)
        {
            yield return OrderingErrors.Missing($"{field}.country", "Le pays (code ISO à deux lettres)");
        }
    }
}

/// <summary>Someone who takes part in the training (stagiaire).</summary>
public sealed class Participant
{
    private Participant()
    {
    }

    public Participant(Guid id, int position, Person person) => (Id, Position, Person) = (id, position, person);

    public Guid Id { get; private set; }

    /// <summary>Order in which the client named them, from 1.</summary>
    public int Position { get; private set; }

    public Person Person { get; private set; } = Person.None;

    public DateTimeOffset? EmailErasedAt { get; private set; }

    public DateTimeOffset? NameErasedAt { get; private set; }

    /// <summary>GDPR art. 16. Of what was erased nothing comes back.</summary>
    public void Correct(Correction correction)
    {
        var corrected = correction.Of(Person);
        Person = corrected with { Email = EmailErasedAt is null ? corrected.Email : "" };
    }

    public bool EraseEmail(DateTimeOffset now)
    {
        if (EmailErasedAt is not null)
        {
            return false;
        }

        (Person, EmailErasedAt) = (Person with { Email = "" }, now);
        return true;
    }

    public bool EraseName(DateTimeOffset now)
    {
        if (NameErasedAt is not null)
        {
            return false;
        }

        (Person, NameErasedAt) = (Person.Erased with { Email = Person.Email }, now);
        return true;
    }
}
