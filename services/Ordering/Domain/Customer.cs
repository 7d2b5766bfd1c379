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

    /// <summary>The establishment that orders, when it was given.</summary>
    public string? Siret { get; private set; }

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

    /// <summary>CGV-4.6: the correspondent who may decide; none until named.</summary>
    public Person DecisionMaker { get; private set; } = Person.None;

    /// <summary>The id under which the correspondent is known to Privacy.</summary>
    public Guid? DecisionMakerId { get; private set; }

    /// <summary>CGV-4.6: last day the liability-insurance certificate handed in is valid.</summary>
    public DateOnly? InsuredUntil { get; private set; }

    /// <summary>CGV-4.2: the client's agreement to the use of its logo.</summary>
    public DateOnly? LogoAgreedOn { get; private set; }

    /// <summary>What proves the agreement, for example a letter's reference.</summary>
    public string? LogoAgreement { get; private set; }

    public DateOnly? LogoRevokedOn { get; private set; }

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

        if (identity.Siret is { } siret && !Domain.Siren.IsValidSiret(siret, identity.Siren))
        {
            errors.Add(OrderingErrors.SiretInvalid);
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
                Id = id, Kind = CustomerKind.Company, PartnerId = partnerId, Name = identity.Name.Trim(), Siren = identity.Siren, Siret = identity.Siret,
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

    /// <summary>CGV-4.6. False when this person was named already.</summary>
    public Result<bool> NameDecisionMaker(Guid id, Person person)
    {
        var missing = person.Missing("").ToList();
        if (missing.Count > 0)
        {
            return Result<bool>.Refused(missing);
        }

        if (DecisionMaker == person)
        {
            return false;
        }

        (DecisionMaker, DecisionMakerId) = (person, id);
        return true;
    }

    /// <summary>CGV-4.6: a certificate handed in; an older one never shortens what a newer one covers.</summary>
    public Result<bool> NoteInsurance(DateOnly validUntil, DateOnly today)
    {
        if (validUntil < today)
        {
            return DomainError.Invalid("CGV-4.6", "L’attestation d’assurance n’est plus en cours de validité.", "validUntil");
        }

        if (validUntil <= InsuredUntil)
        {
            return false;
        }

        InsuredUntil = validUntil;
        return true;
    }

    /// <summary>CGV-4.6: what is still to be asked of a company, for a training that ends on a day.</summary>
    public IEnumerable<DomainError> StillAsked(DateOnly trainingEndsOn)
    {
        if (Kind == CustomerKind.Individual)
        {
            yield break;
        }

        if (DecisionMaker.LastName.Length == 0)
        {
            yield return DomainError.Invalid("CGV-4.6", "Le correspondant investi d’un pouvoir de décision n’est pas désigné.", "decisionMaker");
        }

        if (InsuredUntil is not { } until || until < trainingEndsOn)
        {
            yield return DomainError.Invalid("CGV-4.6", "Une attestation d’assurance de responsabilité civile en cours de validité pendant la formation n’a pas été transmise.", "insurance");
        }
    }

    /// <summary>CGV-4.2: what an agreement given on a day leads to.</summary>
    public static Outcome LogoAgreed(DateOnly on) => new("CGV-4.2", "logo-allowed", Money.Zero, null,
        $"Avec l’accord du {French.Date(on)}, LEXOM peut utiliser le logo du client à des fins de communication commerciale, jusqu’à ce que le client reprenne cet accord.");

    /// <summary>CGV-4.2: what taking the agreement back on a day leads to.</summary>
    public Outcome LogoRevoked(DateOnly today) => LogoAgreedOn is not null && LogoRevokedOn is null
        ? new("CGV-4.2", "logo-refused", Money.Zero, today.AddDays(-1), $"L’accord est repris : LEXOM n’utilise plus le logo du client à partir du {French.Date(today)}.")
        : new("CGV-4.2", "nothing-changes", Money.Zero, null, "Aucun accord n’est en vigueur : LEXOM n’utilise pas le logo du client.");

    /// <summary>CGV-4.2: the logo may be used from the agreement on, until it is revoked.</summary>
    public bool AllowsLogoOn(DateOnly day) => LogoAgreedOn is { } agreed && day >= agreed && (LogoRevokedOn is not { } revoked || day < revoked);

    /// <summary>False when the same agreement is in force.</summary>
    public Result<bool> AgreeToLogo(DateOnly agreedOn, string agreement, DateOnly today)
    {
        if (agreedOn > today || string.IsNullOrWhiteSpace(agreement))
        {
            return agreedOn > today
                ? DomainError.Invalid("CGV-4.2", "La date de l’accord est dans le futur.", "agreedOn")
                : DomainError.Invalid("CGV-4.2", "L’accord préalable du client doit être prouvé : sa référence manque.", "agreement");
        }

        if (LogoAgreedOn is not null && LogoRevokedOn is null)
        {
            return false;
        }

        (LogoAgreedOn, LogoAgreement, LogoRevokedOn) = (agreedOn, agreement.Trim(), null);
        return true;
    }

    /// <summary>From the day on, the logo is used no more. False when nothing is in force.</summary>
    public bool RevokeLogo(DateOnly today)
    {
        if (LogoAgreedOn is null || LogoRevokedOn is not null)
        {
            return false;
        }

        LogoRevokedOn = today;
        return true;
    }

    /// <summary>CGV-5.5-d: the correspondent's name goes, the company stays.</summary>
    public bool EraseDecisionMaker()
    {
        if (DecisionMaker == Person.None)
        {
            return false;
        }

        DecisionMaker = Person.None;
        return true;
    }

    /// <summary>GDPR art. 16. Whoever copied the identity follows the revision. False when nothing differs.</summary>
    public bool CorrectContact(Correction correction)
    {
        var (contact, address) = (correction.Of(Contact), Kind == CustomerKind.Individual ? correction.Of(Address) : Address);
        if (contact == Contact && address == Address)
        {
            return false;
        }

        (Contact, Address, Revision) = (contact, address, Revision + 1);
        Name = Kind == CustomerKind.Individual ? contact.FullName : Name;
        return true;
    }

    /// <summary>GDPR art. 16, for the correspondent.</summary>
    public void CorrectDecisionMaker(Correction correction) => DecisionMaker = correction.Of(DecisionMaker);

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
public sealed record CompanyIdentity(string Name, string Siren, string? VatNumber, PostalAddress Address, Person Contact, string? Siret = null);
