namespace Lexom.Privacy.Domain;

/// <summary>The rights of CGV-5.5-d (GDPR art. 15 to 21).</summary>
public enum Right
{
    Access,
    Rectification,
    Erasure,
    Restriction,
    Portability,
    Objection,
}

/// <summary>How a right is written on the wire and said to people.</summary>
public static class Rights
{
    private static readonly (Right Right, string Code, string Label)[] All =
    [
        (Right.Access, "access", "Droit d’accès (RGPD, art. 15)"),
        (Right.Rectification, "rectification", "Droit de rectification (RGPD, art. 16)"),
        (Right.Erasure, "erasure", "Droit à l’effacement (RGPD, art. 17)"),
        (Right.Restriction, "restriction", "Droit à la limitation du traitement (RGPD, art. 18)"),
        (Right.Portability, "portability", "Droit à la portabilité (RGPD, art. 20)"),
        (Right.Objection, "objection", "Droit d’opposition (RGPD, art. 21)"),
    ];

    public static string Code(this Right right) => All.Single(r => r.Right == right).Code;

    public static string Label(this Right right) => All.Single(r => r.Right == right).Label;

    public static Right? Parse(string? code) => All.Where(r => r.Code == code).Select(r => (Right?)r.Right).SingleOrDefault();

    // Only these two rights hand the values over; for the others the report says what was done.
    public static bool GivesValues(this Right right) => right is Right.Access or Right.Portability;
}
