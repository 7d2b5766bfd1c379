using System.Globalization;

namespace Lexom.Demo.Story;

/// <summary>Prints the story as a timeline: day, who, what, rule, amount.</summary>
internal sealed class Narrator(TextWriter output, bool colours)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public DateOnly Today { get; set; }

    public void Chapter(string title)
    {
        output.WriteLine();
        output.WriteLine(Paint("1;36", title));
    }

    public void Tell(string who, string what, string? rule = null, decimal? amount = null)
    {
        var money = amount is { } euros ? Euros(euros) : "";
        output.WriteLine($"  {Today.ToString("dd/MM/yyyy", French)}  {Paint("33", who.PadRight(20))} {what.PadRight(78)} {Paint("35", (rule ?? "").PadRight(11))} {money,14}".TrimEnd());
    }

    public void Note(string text) => output.WriteLine(Paint("2", $"              {text}"));

    public static string Euros(decimal amount) => amount.ToString("#,##0.00", French).Replace('\u202f', ' ').Replace('\u00a0', ' ') + " €";

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", French);

    private string Paint(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
