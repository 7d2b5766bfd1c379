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

    /// <summary>Last day on which a reading is in the log.</summary>
    public static DateOnly LastDay(DateTimeOffset readAt) => Lexom.Kernel.ParisTime.DayOf(readAt).AddMonths(MonthsKept);

    /// <summary>Who read, without saying which person it was.</summary>
    public static string Kind(string actor) => actor.Split(':')[0] switch
    {
        "staff" => "un membre du personnel",
        "partner" => "le portail partenaire auprès duquel la commande a été passée",
        "opco" => "l’OPCO financeur",
        "person" => "la personne elle-même",
        _ => "le système",
    };

    public static string Label(string purpose) => Labels.GetValueOrDefault(purpose, purpose);
}
