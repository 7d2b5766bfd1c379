using System.Text.RegularExpressions;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>
/// French typography: narrow no-break spaces before « : ; ? ! % € », inside guillemets and in numbers, the curly apostrophe, and no line break where a
/// reader would stumble. What has no such mark stays as it is; applying it twice changes nothing more.
/// </summary>
public static partial class Typography
{
    private const string Narrow = "\u202F";
    private const string NoBreak = "\u00A0";

    /// <summary>The text as a French printer would set it.</summary>
    public static string Apply(string text)
    {
        text = Unprintable().Replace(text, " ");
        text = Apostrophe().Replace(text, "’");
        text = BeforeMark().Replace(text, Narrow + "$1");
        text = GluedMark().Replace(text, "$1" + Narrow + "$2");
        text = AfterOpening().Replace(text, "«" + Narrow);
        text = BeforeClosing().Replace(text, Narrow + "»");
        text = Thousands().Replace(text, Narrow);
        text = BoundWord().Replace(text, "$1" + NoBreak);
        return Minutes().Replace(text, "h" + NoBreak);
    }

    [GeneratedRegex(@"[\p{C}-[\n\u00AD]]")]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"[ \u00A0\u202F]+([:;?!%€](?![\p{L}/]))")]
    private static partial Regex BeforeMark();

    // "apprenants; une": no space at all before the mark. Not "https://", "10:30" nor "?x=1".
    [GeneratedRegex(@"([\p{L}\d)»])([:;?!€])(?=\s|$)")]
    private static partial Regex GluedMark();

    [GeneratedRegex(@"«[ \u00A0\u202F]*")]
    private static partial Regex AfterOpening();

    [GeneratedRegex(@"[ \u00A0\u202F]*»")]
    private static partial Regex BeforeClosing();

    [GeneratedRegex(@"(?<=\d)[ \u00A0](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    // « 10 h 02 » is one word.
    [GeneratedRegex(@"(?<=\d\u00A0)h (?=\d\d(?!\d))")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"(?<=^|[\s(\u202F])((?:[nN]°|[nN]os(?= \d)|art\.|M\.|Mme|p\.|§|CGV(?= \d)|[lL]e(?= \d)|[dD]u(?= \d)|[aA]u(?= \d)|\d{1,2}(?= (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|h|jours?|heures?|mois|valeurs?)\b))) ")]
    private static partial Regex BoundWord();
}
