namespace Lexom.Ordering.Domain;

/// <summary>FUN-1: the eleven skills operators, by code.</summary>
public static class Opcos
{
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["afdas"] = "Afdas",
        ["akto"] = "AKTO",
        ["atlas"] = "Atlas",
        ["constructys"] = "Constructys",
        ["opcommerce"] = "L’Opcommerce",
        ["ocapiat"] = "OCAPIAT",
        ["opco-2i"] = "OPCO 2i",
        ["opco-ep"] = "OPCO EP",
        ["opco-mobilites"] = "OPCO Mobilités",
        ["opco-sante"] = "OPCO Santé",
        ["uniformation"] = "Uniformation",
    };

    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
