namespace Lexom.Ordering.Domain;

/// <summary>Something written down about a person in one of their dealings: words, the circumstances of a signature, marks.</summary>
public sealed record Writing(Guid ProposalId, string Field, string Category, string Value);

/// <summary>A session someone teaches, as the training manager named them.</summary>
/// <param name="EndedOn">Last day of the session, or the day LEXOM cancelled it.</param>
/// <param name="Given">Not cancelled: who taught it proves that it took place.</param>
/// <param name="Years">Of the terms in force, for what is kept as proof.</param>
public sealed record Teaching(Guid SessionId, SessionTrainer Trainer, DateOnly EndedOn, bool Given, int Years)
{
    public Hold? OnIdentity(DateOnly today) =>
        Given && today <= EndedOn ? new Hold(PersonalDataRules.TeachingGround, null)
        : Given && today <= EndedOn.AddYears(Years) ? new Hold(PersonalDataRules.ProofGround, EndedOn.AddYears(Years).AddDays(1))
        : null;
}
