namespace Lexom.Funding.Domain;

/// <summary>An operator of skills (opérateur de compétences) that may fund a training.</summary>
internal sealed record Opco(string Code, string Name)
{
    /// <summary>FUN-1: the eleven approved OPCOs, by code.</summary>
    public static readonly IReadOnlyList<Opco> All =
    [
        new("afdas", "Afdas"),
        new("akto", "AKTO"),
        new("atlas", "Atlas"),
        new("constructys", "Constructys"),
        new("ocapiat", "OCAPIAT"),
        new("opco-2i", "OPCO 2i"),
        new("opco-ep", "OPCO EP"),
        new("opco-mobilites", "OPCO Mobilités"),
        new("opco-sante", "OPCO Santé"),
        new("opcommerce", "L’Opcommerce"),
        new("uniformation", "Uniformation"),
    ];

    /// <summary>The name people know; the code itself for one that is not on the list any more.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(o => o.Code == code)?.Name ?? code;

    public static bool Knows(string code) => All.Any(o => o.Code == code);
}
