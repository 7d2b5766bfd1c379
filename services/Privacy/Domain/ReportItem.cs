namespace Lexom.Privacy.Domain;

/// <summary>What became of one field: what the person is told about it.</summary>
public enum Outcome
{
    Given,
    Erased,
    Changed,
    Restricted,
    Held,
}

public static class Outcomes
{
    private static readonly (Outcome Outcome, string Code, string Label)[] All =
    [
        (Outcome.Given, "given", "communiqué"),
        (Outcome.Erased, "erased", "effacé"),
        (Outcome.Changed, "changed", "modifié"),
        (Outcome.Restricted, "restricted", "traitement limité"),
        (Outcome.Held, "held", "conservé"),
    ];

    public static IReadOnlyList<Outcome> Every { get; } = [.. All.Select(o => o.Outcome)];

    public static string Code(this Outcome outcome) => All.Single(o => o.Outcome == outcome).Code;

    public static string Label(this Outcome outcome) => All.Single(o => o.Outcome == outcome).Label;

    public static Outcome? Parse(string? code) => All.Where(o => o.Code == code).Select(o => (Outcome?)o.Outcome).SingleOrDefault();
}

/// <summary>One line of the report: a field of a service, never its values (PRI-1).</summary>
/// <param name="Field">Table-like name, for example <c>participant.lastName</c>.</param>
/// <param name="Category">What it is, in French.</param>
/// <param name="Count">How many values were found.</param>
/// <param name="Outcome">What was done with them.</param>
/// <param name="Ground">Why they are kept, when they are.</param>
/// <param name="ReleaseOn">The day they will be erased, when it is known.</param>
public sealed record ReportItem(string Field, string Category, int Count, Outcome Outcome, string? Ground, DateOnly? ReleaseOn);
