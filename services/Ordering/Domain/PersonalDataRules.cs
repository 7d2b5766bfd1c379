namespace Lexom.Ordering.Domain;

/// <summary>How far a relationship has gone: what may be erased follows from it.</summary>
public enum RelationshipState
{
    /// <summary>Nothing came of it, or nothing was given: no reason to keep anything.</summary>
    Ended,

    /// <summary>An offer or a contract is running.</summary>
    Running,

    /// <summary>The training was given, and this person attended: its proof is kept.</summary>
    Attended,
}

/// <summary>CGV-5.5-b, CGV-5.5-d: why a field can't be erased yet, or null when it can.</summary>
/// <param name="Ground">In French, naming the law or rule.</param>
/// <param name="ReleaseOn">The day it will be erased, when it is known.</param>
public sealed record Hold(string Ground, DateOnly? ReleaseOn);

/// <summary>CGV-5.5: what must be kept when someone asks to be erased.</summary>
public static class PersonalDataRules
{
    public const string RunningGround = "Contrat en cours d’exécution (RGPD art. 6.1.b et 17.3) : effaçable à son terme.";

    public const string ProofGround = "Preuve de la réalisation de la formation : feuilles d’émargement et certificats (Code du travail L6353-1, L6362-5 ; RGPD art. 17.3.b ; CGV 5.5).";

    public const string PapersGround = "Preuve du contrat : documents signés (Code civil, art. 2224 ; RGPD art. 17.3.e ; CGV 5.5).";

    public const string PapersSignedGround = "Document signé par les parties : il prouve ce qui a été convenu et n’est pas réécrit (RGPD art. 17.3.e).";

    public const string TeachingGround = "Session à venir ou en cours : le contrat de formation désigne le formateur (RGPD art. 6.1.b et 17.3) ; effaçable à son terme.";

    public const string RenamingGround = "Le responsable de formation désigne de nouveau le formateur de la session.";

    public const string NotCorrectedGround = "Aucune valeur nouvelle n’a été demandée pour cette rubrique.";

    public static RelationshipState StateOf(bool proposalOpen, ContractStatus? contract, bool attended) => contract switch
    {
        ContractStatus.AwaitingDeposit or ContractStatus.Concluded => RelationshipState.Running,
        ContractStatus.Delivered when attended => RelationshipState.Attended,
        null when proposalOpen => RelationshipState.Running,
        _ => RelationshipState.Ended,
    };

    /// <summary>
    /// What runs is looked at again the day after its last planned day, and a month on when that has passed: the person is told this day, and the clock asks again on it.
    /// </summary>
    public static Hold Running(DateOnly plannedEnd, DateOnly today) => new(RunningGround, plannedEnd >= today ? plannedEnd.AddDays(1) : today.AddMonths(1));

    /// <summary>A participant's or trainer's name stays on the attendance sheets and certificates for the terms' years.</summary>
    public static Hold? OnName(RelationshipState state, DateOnly plannedEnd, DateOnly? deliveredOn, TermsOfSale terms, DateOnly today) => state switch
    {
        RelationshipState.Running => Running(plannedEnd, today),
        RelationshipState.Attended when deliveredOn is { } day && today <= day.AddYears(terms.PersonalDataYears) =>
            new Hold(ProofGround, day.AddYears(terms.PersonalDataYears).AddDays(1)),
        _ => null,
    };

    /// <summary>An address to write to proves nothing: it goes as soon as nothing is running.</summary>
    public static Hold? OnEmail(RelationshipState state, DateOnly plannedEnd, DateOnly today) => state == RelationshipState.Running ? Running(plannedEnd, today) : null;

    /// <summary>What the client signed proves the contract for the terms' years from its end; where no contract came of it, it proves nothing.</summary>
    public static Hold? OnPapers(Hold? running, bool hadContract, DateOnly endedOn, TermsOfSale terms, DateOnly today) =>
        running is not null ? running
        : hadContract && today <= endedOn.AddYears(terms.PersonalDataYears) ? new Hold(PapersGround, endedOn.AddYears(terms.PersonalDataYears).AddDays(1))
        : null;
}
