namespace Lexom.Billing.Domain;

/// <summary>An OPCO as a payer: a public body's name, no person.</summary>
public sealed record OpcoIdentity(string Code, string Name);

// Rule FUN-1: the eleven OPCOs, as data.
public static class Opcos
{
    public static IReadOnlyList<OpcoIdentity> All { get; } =
    [
        new("afdas", "Afdas"), new("akto", "AKTO"), new("atlas", "Atlas"), new("constructys", "Constructys"), new("opcommerce", "L'Opcommerce"),
        new("ocapiat", "OCAPIAT"), new("opco-2i", "OPCO 2i"), new("opco-ep", "OPCO EP"), new("opco-mobilites", "OPCO Mobilités"),
        new("opco-sante", "OPCO Santé"), new("uniformation", "Uniformation"),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(o => o.Code == code)?.Name ?? code;
}
