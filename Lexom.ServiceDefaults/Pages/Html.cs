using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.ServiceDefaults.Pages;

/// <summary>A piece of a page. What is put into it is encoded unless it is a piece itself, and set as French is.</summary>
/// <param name="Text">Markup.</param>
public readonly record struct Html(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>A template with its holes filled: pieces as they are, everything else encoded.</summary>
    public static Html Of(FormattableString text) =>
        new(string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(argument => argument is Html html ? html.Text : Encode(argument))]));

    /// <summary>Pieces one after the other.</summary>
    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>The template, or nothing.</summary>
    public static Html When(bool condition, FormattableString text) => condition ? Of(text) : None;

    private static object Encode(object? value) => Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>Prose for people, with the spaces of French.</summary>
    public static Html Prose(string text) => new(Encoder.Encode(Typography.Apply(text)));
}
