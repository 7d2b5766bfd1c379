namespace Lexom.Privacy.Domain;

/// <summary>The label of one personal field (CGV-5.5-a): the register of processing (GDPR art. 30) is made from these.</summary>
public sealed record PersonalLabel(string Field, string Category, string Purpose, string Ground, string Retention);

/// <summary>The labels of Privacy's own fields. <see cref="OwnAnswer"/> can only report a field that has one.</summary>
public static class PersonalLabels
{
    public const string Proof = "Cinq ans après la clôture de la demande, ou l’expiration du lien";

    public const string Consent = "consent";
    public const string Reading = "reading";
    public const string Relationship = "relationship";
    public const string Contract = "contract";

    private const string Rights = "Répondre aux demandes d’exercice de droits et prouver la réponse";
    private const string LegalDuty = "Obligation légale (RGPD, art. 12 à 22 et art. 5, § 2)";
    private const string Retention = "Calculer la durée de conservation des données du client";
    private const string AfterRelationship = "Cinq ans après la fin de la relation (CGV 5.5), ou l’effacement de la personne";
    private const string Agreement = "Savoir à qui écrire et à qui ne pas écrire";
    private const string Agreed = "Consentement de la personne (RGPD, art. 6, § 1, a)";

    public static IReadOnlyList<PersonalLabel> Own { get; } =
    [
        new("request", "Demandes d’exercice de droits", Rights, LegalDuty, Proof),
        new("link", "Liens personnels envoyés", Rights, LegalDuty, Proof),
        new("exportedValue", "Données réunies pour être remises à la personne", Rights, LegalDuty, "Jusqu’à la clôture de la demande"),
        new("disclosure", "Consultations des données réunies par le personnel", Rights, LegalDuty, Proof),
        new(Consent, "Consentements donnés et retirés", Agreement, Agreed, AfterRelationship),
        new(Reading, "Consultations de vos données dans tous les services", Rights, LegalDuty, "Douze mois"),
        new(Relationship, "Début de la relation commerciale", Retention, LegalDuty, AfterRelationship),
        new(Contract, "Dates de conclusion des contrats", Retention, LegalDuty, AfterRelationship),
    ];

    public static PersonalLabel Of(string field) => Own.Single(l => l.Field == field);
}
