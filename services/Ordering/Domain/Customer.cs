using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>A company or an individual who buys. The billing identity is copied from here by Billing, which follows its revision.</summary>
public sealed class Customer
{
    private Customer()
    {
    }

    public Guid Id { get; private set; }

    public CustomerKind Kind { get; private set; }

    /// <summary>The portal that registered it; null when staff did.</summary>
    public Guid? PartnerId { get; private set; }

    /// <summary>Company name, or the individual's full name.</summary>
    public string Name { get; private set; } = "";

    public string? Siren { get; private set; }

    public string? VatNumber { get; private set; }

    public PostalAddress Address { get; private set; } = PostalAddress.None;

    /// <summary>The person we write to: a company's contact, or the individual.</summary>
    public Person Contact { get; private set; } = Person.None;

    /// <summary>The id under which the contact is known to Privacy; the customer's own for an individual.</summary>
    public Guid ContactId { get; private set; }

    public int Revision { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>First day late, while an invoice is overdue (CGV-3.4-c).</summary>
    public DateOnly? InArrearsSince { get; private set; }

    /// <summary>Last revision heard of in CustomerInArrears and CustomerCleared: a lower one is old news.</summary>
    public int ArrearsRevision { get; private set; }

    public DateTimeOffset? ContactErasedAt { get; private set; }

    public uint Version { get; private set; }

    public static Result<Customer> Company(Guid id, Guid contactId, Guid? partnerId, CompanyIdentity identity, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (!Domain.Siren.IsValid(identity.Siren))
        {
            errors.Add(OrderingErrors.SirenInvalid);
        }

        if (identity.VatNumber is { } vat && !Domain.Siren.IsValidVatNumber(vat, identity.Siren))
        {
            errors.Add(OrderingErrors.VatNumberInvalid);
        }

        errors.AddRange(identity.Address.Missing("billingAddress"));
        errors.AddRange(identity.Contact.Missing("contact."));
        if (string.IsNullOrWhiteSpace(identity.Name))
        {
            errors.Add(OrderingErrors.Missing("name", "La raison sociale"));
        }

        return errors.Count > 0
            ? Result<Customer>.Refused(errors)
            : new Customer
            {
                Id = id, Kind = CustomerKind.Company, PartnerId = partnerId, Name = identity.Name.Trim(), Siren = identity.Siren,
                VatNumber = identity.VatNumber, Address = identity.Address, Contact = identity.Contact, ContactId = contactId, Revision = 1, CreatedAt = now,
            };
    }

    public static Result<Customer> Individual(Guid id, Guid? partnerId, Person person, PostalAddress address, DateTimeOffset now)
    {
        List<DomainError> errors = [.. person.Missing(""), .. address.Missing("address")];
        return errors.Count > 0
            ? Result<Customer>.Refused(errors)
            : new Customer
            {
                Id = id, Kind = CustomerKind.Individual, PartnerId = partnerId, Name = person.FullName, Address = address,
                Contact = person, ContactId = id, Revision = 1, CreatedAt = now,
            };
    }

    /// <summary>CGV-3.4-c. False when the news is old.</summary>
    public bool NoteArrears(int revision, DateOnly? since)
    {
        if (revision <= ArrearsRevision)
        {
            return false;
        }

        (ArrearsRevision, InArrearsSince) = (revision, since);
        return true;
    }

    /// <summary>CGV-5.5-d. A company keeps its name and address: they are no personal data; an individual keeps neither.</summary>
    public bool EraseContact(DateTimeOffset now)
    {
        if (ContactErasedAt is not null)
        {
            return false;
        }

        Contact = Person.Erased;
        if (Kind == CustomerKind.Individual)
        {
            Name = Person.Erased.FullName;
            Address = PostalAddress.None;
        }

        ContactErasedAt = now;
        Revision++;
        return true;
    }
}

/// <summary>What is asked of a company.</summary>
public sealed record CompanyIdentity(string Name, string Siren, string? VatNumber, PostalAddress Address, Person Contact);
