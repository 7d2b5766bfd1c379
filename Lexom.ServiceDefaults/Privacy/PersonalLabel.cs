namespace Lexom.ServiceDefaults.Privacy;

/// <summary>What a personal column is for (CGV-5.5-a): the register of processing (GDPR art. 30) is made from these. Every word is read by people, in French.</summary>
/// <param name="Category">Whose data, of what kind.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="LegalGround">One of <see cref="LegalGrounds"/>.</param>
/// <param name="Retention">One of <see cref="Retentions"/>.</param>
public sealed record PersonalLabel(string Category, string Purpose, string LegalGround, string Retention);

/// <summary>The purposes that clause 5.5 of the terms of sale names; there is no other one.</summary>
public static class Purposes
{
    /// <summary>Handling a client's request.</summary>
    public const string Requests = "Traiter les demandes du client";

    /// <summary>Organising what was ordered.</summary>
    public const string Trainings = "Organiser les prestations commandées";

    /// <summary>What the law asks of LEXOM.</summary>
    public const string LegalDuties = "Respecter les obligations légales";

    /// <summary>Commercial prospection.</summary>
    public const string Prospection = "Assurer la prospection commerciale";

    /// <summary>Client relations.</summary>
    public const string Relations = "Assurer une bonne relation client";

    /// <summary>Carrying the services out safely.</summary>
    public const string Safety = "Assurer la sécurité de l’exécution des prestations";

    /// <summary>All of them, in the order of the clause.</summary>
    public static IReadOnlyList<string> Every { get; } = [Requests, Trainings, LegalDuties, Prospection, Relations, Safety];
}

/// <summary>The grounds of GDPR art. 6 § 1.</summary>
public static class LegalGrounds
{
    /// <summary>Art. 6 § 1 a.</summary>
    public const string Consent = "Consentement de la personne (RGPD, art. 6, § 1, a)";

    /// <summary>Art. 6 § 1 b.</summary>
    public const string Contract = "Exécution du contrat ou mesures précontractuelles (RGPD, art. 6, § 1, b)";

    /// <summary>Art. 6 § 1 c.</summary>
    public const string LegalDuty = "Obligation légale (RGPD, art. 6, § 1, c)";

    /// <summary>Art. 6 § 1 f.</summary>
    public const string LegitimateInterest = "Intérêt légitime (RGPD, art. 6, § 1, f)";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Every { get; } = [Consent, Contract, LegalDuty, LegitimateInterest];
}

/// <summary>How long, in the words of the register (CGV-5.5-b).</summary>
public static class Retentions
{
    /// <summary>Clause 5.5.</summary>
    public const string Relationship = "Cinq ans au plus après la fin de la relation contractuelle (CGV 5.5)";

    /// <summary>Accounting documents.</summary>
    public const string Accounting = "Dix ans à compter de la clôture de l’exercice, en archive restreinte (Code de commerce, art. L123-22)";

    /// <summary>A member of staff's account.</summary>
    public const string Employment = "Durée du contrat de travail, puis effacement du compte";

    /// <summary>Proof of what was answered or done.</summary>
    public const string Proof = "Cinq ans après la clôture de la demande (preuve, RGPD, art. 5, § 2)";

    /// <summary>The access log.</summary>
    public const string AccessLog = "Douze mois";

    /// <summary>Stored answers to repeated requests.</summary>
    public const string Month = "Trente jours";

    /// <summary>What is gathered for a person.</summary>
    public const string UntilClosure = "Jusqu’à la clôture de la demande";

    /// <summary>While something runs.</summary>
    public const string WhileNeeded = "Le temps de l’opération technique";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Every { get; } = [Relationship, Accounting, Employment, Proof, AccessLog, Month, UntilClosure, WhileNeeded];
}
