namespace Lexom.Ordering.Domain;

/// <summary>What the client handed in, signed or said in one relationship, as the person it is about may read it.</summary>
public sealed record DealingPapers(IReadOnlyList<string> Documents, IReadOnlyList<string> Signatures, IReadOnlyList<string> Statements);

/// <summary>A relationship between a person and LEXOM: one proposal, and the contract that came of it.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Open">Issued and not answered yet.</param>
/// <param name="Contract">Null when none came of it.</param>
/// <param name="PlannedEnd">Last day it can run as things stand: of the offer, or of the training.</param>
/// <param name="DeliveredOn">When the training was given.</param>
/// <param name="EndedOn">Last day of the relationship; the day it began while it has not ended.</param>
/// <param name="Terms">The version it is under.</param>
/// <param name="Papers">What the client handed in, signed and said.</param>
public sealed record Dealing(
    Guid ProposalId, bool Open, ContractStatus? Contract, DateOnly PlannedEnd, DateOnly? DeliveredOn, DateOnly EndedOn, TermsOfSale Terms, DealingPapers Papers)
{
    public Hold? OnRunning(DateOnly today) =>
        PersonalDataRules.StateOf(Open, Contract, attended: false) == RelationshipState.Running ? PersonalDataRules.Running(PlannedEnd, today) : null;

    public Hold? OnPapers(DateOnly today) => PersonalDataRules.OnPapers(OnRunning(today), Contract is not null, EndedOn, Terms, today);
}

/// <summary>Someone's place in one training.</summary>
public sealed record Participation(Participant Participant, Dealing Dealing, int HalfDaysAttended, int Certificates, IReadOnlyList<string> Comments)
{
    private RelationshipState State => PersonalDataRules.StateOf(Dealing.Open, Dealing.Contract, HalfDaysAttended > 0);

    public Hold? OnName(DateOnly today) => PersonalDataRules.OnName(State, Dealing.PlannedEnd, Dealing.DeliveredOn, Dealing.Terms, today);

    public Hold? OnEmail(DateOnly today) => PersonalDataRules.OnEmail(State, Dealing.PlannedEnd, today);
}

/// <summary>Someone LEXOM writes to, for a company or for themselves: held while one of the relationships runs, until the last of them is to end.</summary>
public sealed record Contacting(Customer Customer, IReadOnlyList<Dealing> Dealings)
{
    public Hold? OnIdentity(DateOnly today) => Dealings.Select(d => d.OnRunning(today)).OfType<Hold>().MaxBy(h => h.ReleaseOn);
}

/// <summary>Someone named as the trainer of a session: the attendance sheets they certify prove the training for the terms' years.</summary>
public sealed record Teaching(SessionTrainer Trainer, DateOnly EndsOn, RelationshipState State, TermsOfSale Terms, Action<SessionTrainer> Rename)
{
    public Hold? OnName(DateOnly today) => PersonalDataRules.OnName(State, EndsOn, EndsOn, Terms, today);

    public Hold? OnEmail(DateOnly today) => PersonalDataRules.OnEmail(State, EndsOn, today);
}
