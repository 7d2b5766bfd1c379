namespace Lexom.Ordering.Domain;

/// <summary>A relationship between a person and LEXOM: one proposal, and the contract that came of it.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Open">Issued and not answered yet.</param>
/// <param name="Contract">Null when none came of it.</param>
/// <param name="DeliveredOn">When the training was given.</param>
/// <param name="EndedOn">Last day of the relationship; the day it began while it has not ended.</param>
/// <param name="Terms">The version it is under.</param>
/// <param name="Papers">Documents the client handed in.</param>
public sealed record Dealing(Guid ProposalId, bool Open, ContractStatus? Contract, DateOnly? DeliveredOn, DateOnly EndedOn, TermsOfSale Terms, int Papers)
{
    public bool IsRunning => PersonalDataRules.StateOf(Open, Contract, attended: false) == RelationshipState.Running;

    public Hold? OnPapers(DateOnly today) => PersonalDataRules.OnPapers(IsRunning, Contract is not null, EndedOn, Terms, today);
}

/// <summary>Someone's place in one training.</summary>
public sealed record Participation(Participant Participant, Dealing Dealing, int HalfDaysAttended, int Certificates)
{
    public RelationshipState State => PersonalDataRules.StateOf(Dealing.Open, Dealing.Contract, HalfDaysAttended > 0);

    public Hold? OnName(DateOnly today) => PersonalDataRules.OnName(State, Dealing.DeliveredOn, Dealing.Terms, today);

    public Hold? OnEmail => PersonalDataRules.OnEmail(State);
}

/// <summary>Someone LEXOM writes to, for a company or for themselves.</summary>
public sealed record Contacting(Customer Customer, IReadOnlyList<Dealing> Dealings)
{
    public Hold? OnIdentity => Dealings.Any(d => d.IsRunning) ? new Hold(PersonalDataRules.RunningGround, null) : null;
}

/// <summary>What one request found, for one field.</summary>
public sealed record FieldAnswer(string Field, string Category, int Count, string Outcome, Hold? Hold = null);

/// <summary>A value given to the person it is about (GDPR art. 15, 20).</summary>
public sealed record FieldValue(string Field, string Category, string Value);

/// <summary>Everything Ordering holds about the person who asks (CGV-5.5-d), and what becomes of each field.</summary>
public sealed record PersonFile(
    IReadOnlyList<Contacting> Contacts, IReadOnlyList<Contacting> DecisionMakers, IReadOnlyList<Participation> Participations, IReadOnlyList<Writing> Writings, IReadOnlyList<Teaching> Teachings)
{
    private const string Contact = "identité et coordonnées de l'interlocuteur ou du client particulier";
    private const string Decider = "identité du correspondant investi d'un pouvoir de décision";
    private const string Trainee = "identité et coordonnées du stagiaire";
    private const string Proof = "présence et certificats du stagiaire";
    private const string Papers = "documents signés remis par le client";
    private const string Trainer = "identité, adresse électronique et qualifications du formateur";

    public IReadOnlyList<Guid> SubjectIds => [.. Contacts.Select(c => c.Customer.ContactId), .. DecisionMakers.Select(c => c.Customer.DecisionMakerId!.Value), .. Participations.Select(p => p.Participant.Id), .. Teachings.Select(t => t.Trainer.Id)];

    public IReadOnlyList<string> Addresses => [.. Persons().Select(p => p.Email).Concat(Teachings.Select(t => t.Trainer.Email)).Where(e => e.Length > 0).Distinct()];

    /// <summary>Full names as they stand now: what mails and kept answers may contain.</summary>
    public IReadOnlyList<string> Names =>
        [.. Persons().Where(p => p.FirstName.Length > 0 && p.LastName.Length > 0).SelectMany(p => new[] { p.FullName, $"{p.LastName} {p.FirstName}" }).Concat(Teachings.Select(t => t.Trainer.Name)).Distinct()];

    public IReadOnlyList<FieldAnswer> Given() => Summed(Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, "given")));

    public IReadOnlyList<FieldAnswer> Restricted() => Summed(Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, "restricted")));

    /// <summary>Erases what may go and says of the rest why it stays. The ids of proposals whose papers go too, and of sessions whose trainer does, are given back.</summary>
    public (IReadOnlyList<FieldAnswer> Answers, IReadOnlyList<Guid> PapersOf, IReadOnlyList<Guid> TrainersOf) Erase(DateTimeOffset now, DateOnly today)
    {
        var answers = Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, f.Hold(today) is null ? "erased" : "held", f.Hold(today))).ToList();
        foreach (var contact in Contacts.Where(c => c.OnIdentity is null))
        {
            contact.Customer.EraseContact(now);
        }

        foreach (var decider in DecisionMakers.Where(c => c.OnIdentity is null))
        {
            decider.Customer.EraseDecisionMaker();
        }

        foreach (var participation in Participations)
        {
            _ = participation.OnEmail is null && participation.Participant.EraseEmail(now);
            _ = participation.OnName(today) is null && participation.Participant.EraseName(now);
        }

        return (
            Summed(answers), [.. Dealings().Where(d => d.OnPapers(today) is null).Select(d => d.ProposalId)],
            [.. Teachings.Where(t => t.OnIdentity(today) is null).Select(t => t.SessionId)]);
    }

    /// <summary>GDPR art. 16: the new values stand everywhere from now on; what was signed is not written anew.</summary>
    public IReadOnlyList<FieldAnswer> Correct(Correction correction)
    {
        foreach (var contact in Contacts.Where(c => c.Customer.ContactErasedAt is null))
        {
            contact.Customer.CorrectContact(correction);
        }

        foreach (var decider in DecisionMakers)
        {
            decider.Customer.CorrectDecisionMaker(correction);
        }

        foreach (var participation in Participations.Where(p => p.Participant.NameErasedAt is null))
        {
            participation.Participant.Correct(correction);
        }

        return Summed(Fields().Select(f => f.Corrects switch
        {
            null => new FieldAnswer(f.Name, f.Category, f.Count, "held", new Hold(f.Category == Trainer ? PersonalDataRules.RenamingGround : PersonalDataRules.PapersSignedGround, null)),
            { } changes when changes(correction) => new FieldAnswer(f.Name, f.Category, f.Count, "changed"),
            _ => new FieldAnswer(f.Name, f.Category, f.Count, "held", new Hold(PersonalDataRules.NotCorrectedGround, null)),
        }));
    }

    public IReadOnlyList<FieldValue> Values() => [.. Fields().SelectMany(f => f.Values.Select(value => new FieldValue(f.Name, f.Category, value)))];

    private IEnumerable<Field> Fields() => ContactFields().Concat(DeciderFields()).Concat(ParticipantFields()).Concat(PaperFields()).Concat(WritingFields()).Concat(TeachingFields()).Where(f => f.Count > 0);

    private IEnumerable<Field> ContactFields() =>
        from contact in Contacts
        let customer = contact.Customer
        from field in new Field[]
        {
            new("contact.firstName", Contact, [customer.Contact.FirstName], _ => contact.OnIdentity, c => c.FirstName is not null),
            new("contact.lastName", Contact, customer.ContactErasedAt is null ? [customer.Contact.LastName] : [], _ => contact.OnIdentity, c => c.LastName is not null),
            new("contact.email", Contact, [customer.Contact.Email], _ => contact.OnIdentity, c => c.Email is not null),
            new("customer.address", Contact, customer.Kind == CustomerKind.Individual ? [customer.Address.OneLine] : [], _ => contact.OnIdentity, c => c.HasAddress),
        }
        select field;

    private IEnumerable<Field> DeciderFields() =>
        from contact in DecisionMakers
        let person = contact.Customer.DecisionMaker
        from field in new Field[]
        {
            new("decisionMaker.firstName", Decider, [person.FirstName], _ => contact.OnIdentity, c => c.FirstName is not null),
            new("decisionMaker.lastName", Decider, [person.LastName], _ => contact.OnIdentity, c => c.LastName is not null),
            new("decisionMaker.email", Decider, [person.Email], _ => contact.OnIdentity, c => c.Email is not null),
        }
        select field;

    private IEnumerable<Field> ParticipantFields() =>
        from part in Participations
        let person = part.Participant.Person
        from field in new Field[]
        {
            new("participant.firstName", Trainee, [person.FirstName], part.OnName, c => c.FirstName is not null),
            new("participant.lastName", Trainee, part.Participant.NameErasedAt is null ? [person.LastName] : [], part.OnName, c => c.LastName is not null),
            new("participant.email", Trainee, [person.Email], _ => part.OnEmail, c => c.Email is not null),
            new("attendance", Proof, part.HalfDaysAttended > 0 && part.Participant.NameErasedAt is null ? [$"{French.Count(part.HalfDaysAttended, "demi-journée suivie", "demi-journées suivies")}, {French.Count(part.Certificates, "certificat", "certificats")}"] : [], part.OnName, null),
        }
        select field;

    private IEnumerable<Field> PaperFields() =>
        Dealings().Where(d => d.Papers > 0).Select(d => new Field("document", Papers, [.. Enumerable.Repeat($"document signé de la proposition {d.ProposalId}", d.Papers)], d.OnPapers, null));

    private IEnumerable<Field> WritingFields() =>
        from writing in Writings
        let dealing = Dealings().First(d => d.ProposalId == writing.ProposalId)
        select new Field(writing.Field, writing.Category, [writing.Value], dealing.OnPapers, null);

    private IEnumerable<Field> TeachingFields() =>
        from teaching in Teachings
        from field in new Field[]
        {
            new("trainer.name", Trainer, [teaching.Trainer.Name], teaching.OnIdentity, null),
            new("trainer.email", Trainer, [teaching.Trainer.Email], teaching.OnIdentity, null),
            new("trainer.qualifications", Trainer, [teaching.Trainer.Qualifications], teaching.OnIdentity, null),
        }
        select field;

    private IEnumerable<Person> Persons() =>
        Contacts.Select(c => c.Customer.Contact).Concat(DecisionMakers.Select(c => c.Customer.DecisionMaker)).Concat(Participations.Select(p => p.Participant.Person));

    private IEnumerable<Dealing> Dealings() => Contacts.SelectMany(c => c.Dealings).Concat(Participations.Select(p => p.Dealing)).DistinctBy(d => d.ProposalId);

    private static List<FieldAnswer> Summed(IEnumerable<FieldAnswer> answers) =>
        [.. answers.GroupBy(a => a with { Count = 0 }).Select(same => same.Key with { Count = same.Sum(a => a.Count) })];

    private sealed record Field(string Name, string Category, IReadOnlyList<string> Held, Func<DateOnly, Hold?> Hold, Func<Correction, bool>? Corrects)
    {
        public IReadOnlyList<string> Values { get; } = [.. Held.Where(v => v.Length > 0)];

        public int Count => Values.Count;
    }
}

/// <summary>The values a person asks to be written instead; null where nothing changes.</summary>
public sealed record Correction(string? FirstName, string? LastName, string? Email, string[]? AddressLines, string? PostCode, string? City)
{
    public bool HasAddress => AddressLines is not null || PostCode is not null || City is not null;

    public Person Of(Person person) => new(FirstName ?? person.FirstName, LastName ?? person.LastName, Email ?? person.Email);

    public PostalAddress Of(PostalAddress address) => address with { Lines = AddressLines ?? address.Lines, PostCode = PostCode ?? address.PostCode, City = City ?? address.City };
}
