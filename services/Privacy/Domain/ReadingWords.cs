namespace Lexom.Privacy.Domain;

/// <summary>Why personal data was read, in the words the DPO reads; and how long the log is kept (CGV-5.5-c).</summary>
public static class ReadingWords
{
    public const int MonthsKept = 12;

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["order"] = "Traitement d’une commande",
        ["training"] = "Organisation d’une formation",
        ["accounting"] = "Facturation et paiements",
        ["rights-request"] = "Demande d’exercice de droits",
        ["control"] = "Contrôle d’un financeur, d’un auditeur ou d’une autorité",
        ["support"] = "Aide demandée par la personne",
    };

    public static IReadOnlyCollection<string> Codes => Labels.Keys;

    public static string Label(string purpose) => Labels.GetValueOrDefault(purpose, purpose);
}
