namespace Lexom.Privacy.Domain;

/// <summary>A value Privacy itself holds about the subjects of a request.</summary>
public sealed record OwnValue(string Field, string Value);

/// <summary>Privacy's own part of the report: it must be able to prove what it answered, so its rows outlive an erasure.</summary>
public static class OwnAnswer
{
    public const int ProofYears = 5;

    private const string ProofGround = "preuve de la réponse donnée à la personne (RGPD, art. 5, § 2), cinq ans après la clôture de la demande";
    private const string RetentionGround = "point de départ de la durée de conservation, réduit à des identifiants et des dates (CGV 5.5)";

    // Everything that closed at or before this instant has served as proof long enough.
    public static DateTimeOffset ProofExpiredBefore(DateTimeOffset now) => now.AddYears(-ProofYears);

    public static IReadOnlyList<ReportItem> For(Right right, IReadOnlyCollection<OwnValue> values) =>
        [.. values.GroupBy(v => v.Field).Select(g => Item(right, PersonalLabels.Of(g.Key), g.Count()))];

    private static ReportItem Item(Right right, PersonalLabel label, int count) => right.GivesValues()
        ? new(label.Field, label.Category, count, Outcome.Given, null, null)
        : new(label.Field, label.Category, count, Outcome.Held, label.Retention == PersonalLabels.Proof ? ProofGround : RetentionGround, null);
}
