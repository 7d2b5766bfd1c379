namespace Lexom.Privacy.Domain;

/// <summary>The label of one personal field (CGV-5.5-a): the register of processing (GDPR art. 30) is made from these.</summary>
public sealed record PersonalLabel(string Field, string Category, string Purpose, string Ground, string Retention);

/// <summary>The labels of Privacy's own fields. <see cref="OwnAnswer"/> can only report a field that has one.</summary>
public static class PersonalLabels
{
    public const string Proof = "Cinq ans après la clôture de la demande, ou l’expiration du lien";

    private const string Rights = "Répondre aux demandes d’exercice de droits et prouver la réponse";
    private const string LegalDuty = "Obligation légale (RGPD, art. 12 à 22 et art. 5, § 2)";
    private const string Retention = "Calculer la durée de conservation des données du client";
    private const string Relationship = "Cinq ans après la fin de la relation (CGV 5.5)";

    public static IReadOnlyList<PersonalLabel> Own { get; } =
    [
        new("request", "Demandes d’exercice de droits", Rights, LegalDuty, Proof),
        new("link", "Liens personnels envoyés", Rights, LegalDuty, Proof),
        new("exportedValue", "Données réunies pour être remises à la personne", Rights, LegalDuty, "Jusqu’à la clôture de la demande"),
        new("disclosure", "Consultations des données réunies par le personnel", Rights, LegalDuty, Proof),
        new("relationship", "Début de la relation commerciale", Retention, LegalDuty, Relationship),
        new("contract", "Dates de conclusion des contrats", Retention, LegalDuty, Relationship),
    ];

    public static PersonalLabel Of(string field) => Own.Single(l => l.Field == field);
}
