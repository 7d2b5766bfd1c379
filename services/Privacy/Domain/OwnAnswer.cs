namespace Lexom.Privacy.Domain;

/// <summary>A value Privacy itself holds about the subjects of a request.</summary>
/// <param name="Field">Of <see cref="PersonalLabels"/>.</param>
/// <param name="Value">As the person may read it.</param>
/// <param name="ReleaseOn">The day it goes by itself; null where that is not known in advance.</param>
public sealed record OwnValue(string Field, string Value, DateOnly? ReleaseOn = null);

/// <summary>Privacy's own part of the report: it must be able to prove what it answered, so its rows outlive an erasure.</summary>
public static class OwnAnswer
{
    public const int ProofYears = 5;

    private const string ProofGround = "preuve de la réponse donnée à la personne (RGPD, art. 5, § 2), cinq ans après la clôture de la demande";
    private const string LogGround = "journal des consultations, que nul ne peut modifier (CGV 5.5 ; RGPD, art. 5, § 2 et 32), douze mois";

    // Everything that closed at or before this instant has served as proof long enough.
    public static DateTimeOffset ProofExpiredBefore(DateTimeOffset now) => now.AddYears(-ProofYears);

    public static IReadOnlyList<ReportItem> For(Right right, IReadOnlyCollection<OwnValue> values) =>
        [.. values.GroupBy(v => v.Field).Select(g => Item(right, PersonalLabels.Of(g.Key), [.. g]))];

    /// <summary>What goes at once when the person is erased: it proves nothing.</summary>
    public static bool GoesWithThePerson(string field) => field is PersonalLabels.Consent or PersonalLabels.Relationship or PersonalLabels.Contract;

    private static ReportItem Item(Right right, PersonalLabel label, IReadOnlyList<OwnValue> values)
    {
        ReportItem Of(Outcome outcome, string? ground = null, DateOnly? releaseOn = null) => new(label.Field, label.Category, values.Count, outcome, ground, releaseOn);

        return right switch
        {
            _ when right.GivesValues() => Of(Outcome.Given),
            Right.Erasure when GoesWithThePerson(label.Field) => Of(Outcome.Erased),
            Right.Restriction or Right.Objection when GoesWithThePerson(label.Field) => Of(Outcome.Restricted),
            // The last of them goes last: until then something of the field is here.
            _ => Of(Outcome.Held, label.Field == PersonalLabels.Reading ? LogGround : ProofGround, right == Right.Erasure ? values.Max(v => v.ReleaseOn) : null),
        };
    }
}
