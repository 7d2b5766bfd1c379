namespace Lexom.Ordering.Domain;

/// <summary>What one request found, for one field.</summary>
public sealed record FieldAnswer(string Field, string Category, int Count, string Outcome, Hold? Hold = null);

/// <summary>A value given to the person it is about (GDPR art. 15, 20).</summary>
public sealed record FieldValue(string Field, string Category, string Value);

/// <summary>Everything Ordering holds about the person who asks (CGV-5.5-d), and what becomes of each field.</summary>
public sealed record PersonFile(
    IReadOnlyList<Contacting> Contacts, IReadOnlyList<Contacting> DecisionMakers, IReadOnlyList<Participation> Participations, IReadOnlyList<Writing> Writings, IReadOnlyList<Teaching> Teachings)
{
    private const string Contact = "identité et coordonnées de l’interlocuteur ou du client particulier";
    private const string Decider = "identité du correspondant investi d’un pouvoir de décision";
    private const string Trainee = "identité et coordonnées du stagiaire";
    // The OPCO's copy lies with Funding for sixty days, which knows contracts and no persons: the certificate's hold speaks for it.
    private const string Proof = "présence et certificats du stagiaire, y compris la copie jointe à la demande de paiement de l’OPCO";
    private const string Learning = "résultats des tests et évaluations du stagiaire";
    private const string Opinion = "commentaires des tests et évaluations du stagiaire";
    private const string Papers = "documents signés remis par le client";
    private const string Trainer = "identité, adresse électronique et qualifications du formateur";

    public IReadOnlyList<Guid> SubjectIds => [.. Contacts.Select(c => c.Customer.ContactId), .. DecisionMakers.Select(c => c.Customer.DecisionMakerId!.Value), .. Participations.Select(p => p.Participant.Id), .. Teachings.Select(t => t.Trainer.Id)];

    public IReadOnlyList<string> Addresses => [.. Persons().Select(p => p.Email).Concat(Teachings.Select(t => t.Trainer.Email)).Where(e => e.Length > 0).Distinct()];

    /// <summary>Full names as they stand now: what mails and kept answers may contain.</summary>
    public IReadOnlyList<string> Names =>
        [.. Persons().Where(p => p.FirstName.Length > 0 && p.LastName.Length > 0).SelectMany(p => new[] { p.FullName, $"{p.LastName} {p.FirstName}" })
            .Concat(Teachings.Where(t => !t.Trainer.IsErased).Select(t => t.Trainer.Name)).Distinct()];

    /// <summary>Whose comments may go: nothing they took part in is running any more.</summary>
    public IReadOnlyList<Guid> CommentsOf(DateOnly today) => [.. Participations.Where(p => p.OnEmail(today) is null).Select(p => p.Participant.Id)];

    public IReadOnlyList<FieldAnswer> Given() => Summed(Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, "given")));

    public IReadOnlyList<FieldAnswer> Restricted() => Summed(Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, "restricted")));

    /// <summary>Erases what may go and says of the rest why it stays. The ids of proposals whose papers go too are given back.</summary>
    public (IReadOnlyList<FieldAnswer> Answers, IReadOnlyList<Guid> PapersOf) Erase(DateTimeOffset now, DateOnly today)
    {
        var answers = Fields().Select(f => new FieldAnswer(f.Name, f.Category, f.Count, f.Hold(today) is null ? "erased" : "held", f.Hold(today))).ToList();
        foreach (var contact in Contacts.Where(c => c.OnIdentity(today) is null))
        {
            contact.Customer.EraseContact(now);
        }

        foreach (var decider in DecisionMakers.Where(c => c.OnIdentity(today) is null))
        {
            decider.Customer.EraseDecisionMaker();
        }

        foreach (var participation in Participations)
        {
            _ = participation.OnEmail(today) is null && participation.Participant.EraseEmail(now);
            _ = participation.OnName(today) is null && participation.Participant.EraseName(now);
        }

        foreach (var teaching in Teachings)
        {
            teaching.Rename(teaching.Trainer.Erased(teaching.OnEmail(today) is null, teaching.OnName(today) is null));
        }

        return (Summed(answers), [.. Dealings().Where(d => d.OnPapers(today) is null).Select(d => d.ProposalId)]);
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

        foreach (var teaching in Teachings)
        {
            teaching.Rename(correction.Of(teaching.Trainer));
        }

        return Summed(Fields().Select(f => f.Corrects switch
        {
            null => new FieldAnswer(f.Name, f.Category, f.Count, "held", new Hold(f.Category == Trainer ? PersonalDataRules.RenamingGround : PersonalDataRules.PapersSignedGround, null)),
            { } changes when changes(correction) => new FieldAnswer(f.Name, f.Category, f.Count, "changed"),
            _ => new FieldAnswer(f.Name, f.Category, f.Count, "held", new Hold(PersonalDataRules.NotCorrectedGround, null)),
        }));
    }

    public IReadOnlyList<FieldValue> Values() => [.. Fields().SelectMany(f => f.Values.Select(value => new FieldValue(f.Name, f.Category, value)))];

    private IEnumerable<Field> Fields() =>
        ContactFields().Concat(DeciderFields()).Concat(ParticipantFields()).Concat(TrainerFields()).Concat(PaperFields()).Concat(WritingFields()).Where(f => f.Count > 0);

    private IEnumerable<Field> ContactFields() =>
        from contact in Contacts
        let customer = contact.Customer
        from field in new Field[]
        {
            new("contact.firstName", Contact, [customer.Contact.FirstName], contact.OnIdentity, c => c.FirstName is not null),
            new("contact.lastName", Contact, customer.ContactErasedAt is null ? [customer.Contact.LastName] : [], contact.OnIdentity, c => c.LastName is not null),
            new("contact.email", Contact, [customer.Contact.Email], contact.OnIdentity, c => c.Email is not null),
            new("customer.address", Contact, customer.Kind == CustomerKind.Individual ? [customer.Address.OneLine] : [], contact.OnIdentity, c => c.HasAddress),
        }
        select field;

    private IEnumerable<Field> DeciderFields() =>
        from contact in DecisionMakers
        let person = contact.Customer.DecisionMaker
        from field in new Field[]
        {
            new("decisionMaker.firstName", Decider, [person.FirstName], contact.OnIdentity, c => c.FirstName is not null),
            new("decisionMaker.lastName", Decider, [person.LastName], contact.OnIdentity, c => c.LastName is not null),
            new("decisionMaker.email", Decider, [person.Email], contact.OnIdentity, c => c.Email is not null),
        }
        select field;

    private IEnumerable<Field> ParticipantFields() =>
        from part in Participations
        let person = part.Participant.Person
        let named = part.Participant.NameErasedAt is null
        from field in new Field[]
        {
            new("participant.firstName", Trainee, [person.FirstName], part.OnName, c => c.FirstName is not null),
            new("participant.lastName", Trainee, named ? [person.LastName] : [], part.OnName, c => c.LastName is not null),
            new("participant.email", Trainee, [person.Email], part.OnEmail, c => c.Email is not null),
            new("attendance", Proof, named && part.HalfDaysAttended > 0 ? [$"{French.Count(part.HalfDaysAttended, "demi-journée suivie", "demi-journées suivies")}, {French.Count(part.Certificates, "certificat", "certificats")}"] : [], part.OnName, null),
            new("evaluation.test", Learning, named ? Results(part, EvaluationKind.Immediate) : [], part.OnName, null),
            new("evaluation.later", Learning, named ? Results(part, EvaluationKind.Later) : [], part.OnName, null),
            new("evaluation.comment", Opinion, [.. part.Evaluations.Select(e => e.Comment).OfType<string>()], part.OnEmail, null),
        }
        select field;

    private static IReadOnlyList<string> Results(Participation part, EvaluationKind kind) => [.. part.Evaluations.Where(e => e.Kind == kind).Select(e => e.InWords)];

    private IEnumerable<Field> TrainerFields() =>
        from teaching in Teachings
        let trainer = teaching.Trainer
        from field in new Field[]
        {
            new("trainer.name", Trainer, trainer.IsErased ? [] : [trainer.Name], teaching.OnName, c => c.FirstName is not null && c.LastName is not null),
            new("trainer.email", Trainer, [trainer.Email], teaching.OnEmail, c => c.Email is not null),
            new("trainer.qualifications", Trainer, [trainer.Qualifications], teaching.OnName, null),
        }
        select field;

    private IEnumerable<Field> PaperFields() => Dealings().Select(d => new Field("document", Papers, d.Papers, d.OnPapers, null));

    private IEnumerable<Field> WritingFields() =>
        from writing in Writings
        let dealing = Dealings().First(d => d.ProposalId == writing.ProposalId)
        select new Field(writing.Field, writing.Category, [writing.Value], dealing.OnPapers, null);

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

    /// <summary>A trainer's name is one text: it changes when both parts are given.</summary>
    public SessionTrainer Of(SessionTrainer trainer) => trainer with
    {
        Name = FirstName is null || LastName is null || trainer.IsErased ? trainer.Name : $"{FirstName} {LastName}",
        Email = Email is null || trainer.Email.Length == 0 ? trainer.Email : Email,
    };

    public PostalAddress Of(PostalAddress address) => address with { Lines = AddressLines ?? address.Lines, PostCode = PostCode ?? address.PostCode, City = City ?? address.City };
}
