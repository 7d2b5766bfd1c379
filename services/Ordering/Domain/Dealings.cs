namespace Lexom.Ordering.Domain;

/// <summary>A relationship between a person and LEXOM: one proposal, and the contract that came of it.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Open">Issued and not answered yet.</param>
/// <param name="Contract">Null when none came of it.</param>
/// <param name="PlannedEnd">Last day it can run as things stand: of the offer, or of the training.</param>
/// <param name="DeliveredOn">When the training was given.</param>
/// <param name="EndedOn">Last day of the relationship; the day it began while it has not ended.</param>
/// <param name="Terms">The version it is under.</param>
/// <param name="Papers">What the client handed in, as the person it is about may read it.</param>
public sealed record Dealing(
    Guid ProposalId, bool Open, ContractStatus? Contract, DateOnly PlannedEnd, DateOnly? DeliveredOn, DateOnly EndedOn, TermsOfSale Terms, IReadOnlyList<string> Papers)
{
    public Hold? OnRunning(DateOnly today) =>
        PersonalDataRules.StateOf(Open, Contract, attended: false) == RelationshipState.Running ? PersonalDataRules.Running(PlannedEnd, today) : null;

    public Hold? OnPapers(DateOnly today) => PersonalDataRules.OnPapers(OnRunning(today), Contract is not null, EndedOn, Terms, today);
}

/// <summary>Someone's place in one training, with the evaluations they or their trainer answered.</summary>
public sealed record Participation(Participant Participant, Dealing Dealing, int HalfDaysAttended, int Certificates, IReadOnlyList<Evaluation> Evaluations)
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

/// <summary>Something written down for a client in one of their dealings: their words, the circumstances of a signature.</summary>
public sealed record Writing(Guid ProposalId, string Field, string Category, string Value);

/// <summary>A session someone teaches, as the training manager named them.</summary>
/// <param name="Trainer">Who.</param>
/// <param name="EndedOn">Last day of the session, or the day LEXOM cancelled it.</param>
/// <param name="Given">Not cancelled: who taught it proves that it took place.</param>
/// <param name="Years">For what is kept as proof; the longest of the terms, since a session is sold under several.</param>
/// <param name="Rename">Writes the session's trainer anew.</param>
public sealed record Teaching(SessionTrainer Trainer, DateOnly EndedOn, bool Given, int Years, Action<SessionTrainer> Rename)
{
    /// <summary>Name and qualifications: the attendance sheets the trainer certifies prove the training.</summary>
    public Hold? OnName(DateOnly today) =>
        OnEmail(today) ?? (Given && today <= EndedOn.AddYears(Years) ? new Hold(PersonalDataRules.ProofGround, EndedOn.AddYears(Years).AddDays(1)) : null);

    /// <summary>An address to write to proves nothing: it goes the day after the session.</summary>
    public Hold? OnEmail(DateOnly today) => Given && today <= EndedOn ? new Hold(PersonalDataRules.TeachingGround, EndedOn.AddDays(1)) : null;
}
