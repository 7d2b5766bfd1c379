namespace Lexom.Billing.Domain;

public static class RateKinds
{
    public const string EcbRefi = "ecb-refi";
    public const string LegalPro = "legal-pro";
    public const string LegalIndividual = "legal-individual";

    public static bool IsLegal(string kind) => kind is LegalPro or LegalIndividual;

    public static bool IsKnown(string kind) => kind == EcbRefi || IsLegal(kind);
}

/// <summary>A reference rate with its source, known for the days from <paramref name="EffectiveFrom"/> to <paramref name="ConfirmedThrough"/>.</summary>
public sealed record RateRow(string Kind, DateOnly EffectiveFrom, DateOnly ConfirmedThrough, decimal RatePercent, string Source);

/// <summary>
/// Reference rates by day. A day that no row covers has no known rate (CGV-3.4-a): the software says so and never guesses. An ECB row covers the days it is
/// confirmed for and ends where the next one starts; a legal rate covers its semester only.
/// </summary>
public sealed class RateBook(IEnumerable<RateRow> rows)
{
    private readonly ILookup<string, RateRow> _rows = rows.OrderByDescending(r => r.EffectiveFrom).ToLookup(r => r.Kind);

    public RateRow? On(string kind, DateOnly day)
    {
        var row = _rows[kind].FirstOrDefault(r => r.EffectiveFrom <= day);
        return row is not null && day <= row.ConfirmedThrough ? row : null;
    }

    public static DateOnly StartOfSemester(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);

    public static DateOnly EndOfSemester(DateOnly day) => StartOfSemester(day).AddMonths(6).AddDays(-1);
}
