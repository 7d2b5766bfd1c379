using System.Globalization;

namespace Lexom.Privacy.Domain;

/// <summary>The report over all services and fields (CGV-5.5-d), in the words the person and the DPO read.</summary>
public static class RequestReport
{
    public static string Opening(PrivacyRequest request) =>
        $"{request.Right.Label()} : demande reçue le {Day(request.ReceivedOn)}, réponse due au plus tard le {Day(request.DueOn)}.";

    public static string Of(string service, ServiceAnswer? answer) => answer switch
    {
        null => $"{ServiceNames.Label(service)} : réponse attendue.",
        { Items.Count: 0 } => $"{ServiceNames.Label(service)} : aucune donnée vous concernant.",
        _ => $"{ServiceNames.Label(service)} : {Plural(answer.Items.Sum(i => i.Count), "valeur")} dans {Plural(answer.Items.Count, "rubrique")}.",
    };

    public static string Of(ReportItem item)
    {
        var s = item.Count > 1 ? "s" : "";
        var done = item.Outcome switch
        {
            Outcome.Given => $"communiquée{s}",
            Outcome.Erased => $"effacée{s}",
            Outcome.Changed => $"modifiée{s}",
            Outcome.Restricted => $"conservée{s} sans autre traitement",
            _ => $"conservée{s}",
        };
        var ground = item.Ground is null ? "" : $" Motif : {item.Ground.TrimEnd('.')}.";
        var release = item.ReleaseOn is { } day ? $" Effacement prévu le {Day(day)}." : "";
        return $"{item.Category} : {Plural(item.Count, "valeur")} {done}.{ground}{release}";
    }

    public static IReadOnlyDictionary<string, int> Totals(PrivacyRequest request) =>
        Outcomes.Every.ToDictionary(o => o.Code(), o => request.Answers.SelectMany(a => a.Items).Where(i => i.Outcome == o).Sum(i => i.Count));

    // French counts zero as singular.
    private static string Plural(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count > 1 ? "s" : "")}");

    private static string Day(DateOnly day) => French.Day(day);
}
