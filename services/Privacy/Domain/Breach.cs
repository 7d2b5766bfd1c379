using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>What staff know of a breach when they enter it (GDPR art. 33 § 3 and 5). No names of persons belong here: the register outlives them.</summary>
public sealed record BreachFacts(
    DateTimeOffset? BecameAwareAt, string? Nature, string? Categories, int? Persons, int? Records, string? Consequences, string? Measures, bool HighRisk)
{
    public IReadOnlyList<DomainError> Missing(DateTimeOffset now) =>
    [
        .. BecameAwareAt is null || BecameAwareAt > now ? [PrivacyErrors.BreachFact("becameAwareAt", "La date et l’heure de connaissance de la violation, passées,")] : Array.Empty<DomainError>(),
        .. Text(Nature, "nature", "La nature de la violation"),
        .. Text(Categories, "categories", "Les catégories de personnes et de données"),
        .. Text(Consequences, "consequences", "Les conséquences probables"),
        .. Text(Measures, "measures", "Les mesures prises ou envisagées"),
        .. Persons is null or < 0 ? [PrivacyErrors.BreachFact("persons", "Le nombre approximatif de personnes")] : Array.Empty<DomainError>(),
        .. Records is null or < 0 ? [PrivacyErrors.BreachFact("records", "Le nombre approximatif d’enregistrements")] : Array.Empty<DomainError>(),
    ];

    private static DomainError[] Text(string? value, string field, string label) =>
        string.IsNullOrWhiteSpace(value) || value.Length > 4000 ? [PrivacyErrors.BreachFact(field, label)] : [];
}

/// <summary>Where the clock of 72 hours stands.</summary>
public enum BreachClock
{
    Running,
    Soon,
    Late,
    Stopped,
}

/// <summary>A breach of personal data: entered in the register whatever its gravity (GDPR art. 33 § 5), notified to the CNIL within 72 hours unless it is without risk.</summary>
public sealed class Breach
{
    public static readonly TimeSpan Time = TimeSpan.FromHours(72);

    // Told to the DPO when a day is left.
    public static readonly TimeSpan Warning = TimeSpan.FromHours(24);

    private Breach()
    {
    }

    public Guid Id { get; private set; }

    public DateTimeOffset BecameAwareAt { get; private set; }

    public DateTimeOffset NotifyBefore { get; private set; }

    public string Nature { get; private set; } = "";

    public string Categories { get; private set; } = "";

    public int Persons { get; private set; }

    public int Records { get; private set; }

    public string Consequences { get; private set; } = "";

    public string Measures { get; private set; } = "";

    // GDPR art. 34: the persons themselves must be told.
    public bool HighRisk { get; private set; }

    public string EnteredBy { get; private set; } = "";

    public DateTimeOffset EnteredAt { get; private set; }

    public DateTimeOffset? NotifiedAt { get; private set; }

    public string? DelayReason { get; private set; }

    // GDPR art. 33 § 1: without risk for persons, nobody is notified, and the reason is kept.
    public string? WithoutRiskBecause { get; private set; }

    public DateTimeOffset? PersonsToldAt { get; private set; }

    public uint Version { get; private set; }

    public static Result<Breach> Enter(Guid id, BreachFacts facts, string actor, DateTimeOffset now)
    {
        var missing = facts.Missing(now);
        return missing.Count > 0
            ? Result<Breach>.Refused(missing)
            : new Breach
            {
                Id = id, BecameAwareAt = facts.BecameAwareAt!.Value.ToUniversalTime(), NotifyBefore = facts.BecameAwareAt.Value.ToUniversalTime() + Time, Nature = facts.Nature!.Trim(),
                Categories = facts.Categories!.Trim(), Persons = facts.Persons!.Value, Records = facts.Records!.Value, Consequences = facts.Consequences!.Trim(),
                Measures = facts.Measures!.Trim(), HighRisk = facts.HighRisk, EnteredBy = actor, EnteredAt = now,
            };
    }

    public BreachClock Clock(DateTimeOffset now) =>
        NotifiedAt is not null || WithoutRiskBecause is not null ? BreachClock.Stopped
        : now > NotifyBefore ? BreachClock.Late
        : now > NotifyBefore - Warning ? BreachClock.Soon
        : BreachClock.Running;

    // Late is allowed with its reasons, and only so (GDPR art. 33 § 1).
    public Result Notify(DateTimeOffset notifiedAt, string? delayReason, DateTimeOffset now)
    {
        if (NotifiedAt is not null)
        {
            return Result.Done;
        }

        if (notifiedAt > now || notifiedAt < BecameAwareAt)
        {
            return PrivacyErrors.BreachFact("notifiedAt", "La date de notification, entre la connaissance de la violation et maintenant,");
        }

        if (notifiedAt > NotifyBefore && string.IsNullOrWhiteSpace(delayReason))
        {
            return PrivacyErrors.BreachFact("delayReason", "Passé 72 heures, le motif du retard (RGPD, art. 33, § 1)");
        }

        (NotifiedAt, DelayReason) = (notifiedAt.ToUniversalTime(), string.IsNullOrWhiteSpace(delayReason) ? null : delayReason.Trim());
        return Result.Done;
    }

    public Result DeclareWithoutRisk(string? because)
    {
        if (NotifiedAt is not null)
        {
            return PrivacyErrors.BreachNotified;
        }

        if (HighRisk || string.IsNullOrWhiteSpace(because))
        {
            return PrivacyErrors.BreachFact("because", "L’absence de risque, incompatible avec un risque élevé, et sa justification");
        }

        WithoutRiskBecause = because.Trim();
        return Result.Done;
    }

    public void TellPersons(DateTimeOffset now) => PersonsToldAt ??= now;

    /// <summary>The text for the CNIL's form, filled in with what is known (GDPR art. 33 § 3).</summary>
    public string NotificationText(string dpoAddress) =>
        $"""
        NOTIFICATION D’UNE VIOLATION DE DONNÉES À CARACTÈRE PERSONNEL (RGPD, art. 33)

        Responsable du traitement : LEXOM, organisme de formation professionnelle.
        Point de contact : délégué à la protection des données, {dpoAddress}.

        1. Connaissance de la violation : le {French.Instant(BecameAwareAt)} (heure de Paris). Fin du délai de notification : le {French.Instant(NotifyBefore)}.
        2. Nature de la violation : {Nature}
        3. Catégories de personnes et de données concernées : {Categories}
        4. Nombre approximatif de personnes concernées : {French.Number(Persons)}. Nombre approximatif d’enregistrements : {French.Number(Records)}.
        5. Conséquences probables : {Consequences}
        6. Mesures prises ou envisagées : {Measures}
        7. Information des personnes (RGPD, art. 34) : {PersonsLine}
        {(DelayReason is null ? "" : $"8. Motif de la notification au-delà de 72 heures : {DelayReason}")}
        """.TrimEnd();

    private string PersonsLine => (HighRisk, PersonsToldAt) switch
    {
        (_, { } at) => $"les personnes ont été informées le {French.Instant(at)}.",
        (true, null) => "le risque est élevé ; les personnes seront informées dans les meilleurs délais.",
        _ => "le risque n’est pas élevé ; aucune information individuelle n’est prévue.",
    };
}
