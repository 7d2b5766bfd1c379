using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>Where lines of text stand between the margins.</summary>
public enum TextAlignment
{
    /// <summary>Flush left, ragged right.</summary>
    Left,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Both edges straight, the last line flush left.</summary>
    Justified,
}

/// <summary>The few ways a text can look; a document that uses others looks like no other of the house.</summary>
public sealed record TextStyle
{
    private const string Family = "Lato";

    private readonly Lazy<XFont> _font;

    private TextStyle(double size, double leading, XFontStyleEx weight, XColor color, TextAlignment alignment = TextAlignment.Left)
    {
        HouseFonts.Use();
        Leading = leading;
        Brush = new XSolidBrush(color);
        Alignment = alignment;
        _font = new Lazy<XFont>(() => new XFont(Family, size, weight, new XPdfFontOptions(PdfFontEncoding.Unicode)));
    }

    /// <summary>Running text.</summary>
    public static TextStyle Body { get; } = new(9.5, 13.5, XFontStyleEx.Regular, Ink.Text, TextAlignment.Justified);

    /// <summary>Running text with straight left edge only: lists, letters.</summary>
    public static TextStyle Ragged { get; } = new(9.5, 13.5, XFontStyleEx.Regular, Ink.Text);

    /// <summary>Running text that matters.</summary>
    public static TextStyle Strong { get; } = new(9.5, 13.5, XFontStyleEx.Bold, Ink.Text);

    /// <summary>Place and date, at the right.</summary>
    public static TextStyle Dateline { get; } = new(9.5, 13.5, XFontStyleEx.Regular, Ink.Text, TextAlignment.Right);

    /// <summary>Sources and explanations below the text.</summary>
    public static TextStyle Small { get; } = new(8, 11, XFontStyleEx.Regular, Ink.Grey, TextAlignment.Justified);

    /// <summary>Quoted clauses.</summary>
    public static TextStyle Quote { get; } = new(9.5, 13.5, XFontStyleEx.Italic, Ink.Text, TextAlignment.Justified);

    /// <summary>The one line a certificate is about, for example a name.</summary>
    public static TextStyle Display { get; } = new(17, 26, XFontStyleEx.Bold, Ink.Brand, TextAlignment.Center);

    /// <summary>Running text in the middle of the page.</summary>
    public static TextStyle Centered { get; } = new(10.5, 15.5, XFontStyleEx.Regular, Ink.Text, TextAlignment.Center);

    internal static TextStyle Title { get; } = new(20, 26, XFontStyleEx.Bold, Ink.Brand);

    internal static TextStyle Subtitle { get; } = new(10.5, 15, XFontStyleEx.Regular, Ink.Grey);

    internal static TextStyle Heading { get; } = new(11.5, 16, XFontStyleEx.Bold, Ink.Brand);

    internal static TextStyle Label { get; } = new(9, 13, XFontStyleEx.Regular, Ink.Grey);

    internal static TextStyle Value { get; } = new(9.5, 13, XFontStyleEx.Regular, Ink.Text);

    internal static TextStyle ColumnHead { get; } = new(8.5, 12, XFontStyleEx.Bold, Ink.Paper);

    internal static TextStyle Foot { get; } = new(7, 9.5, XFontStyleEx.Regular, Ink.Grey);

    internal static TextStyle Wordmark { get; } = new(19, 24, XFontStyleEx.Bold, Ink.Brand);

    internal TextAlignment Alignment { get; private init; }

    internal double Leading { get; }

    internal XBrush Brush { get; }

    internal XFont Font => _font.Value;

    internal TextStyle At(TextAlignment alignment) => this with { Alignment = alignment };
}

/// <summary>The colours of the house.</summary>
internal static class Ink
{
    public static readonly XColor Brand = XColor.FromArgb(0x1d, 0x5c, 0x63);
    public static readonly XColor Accent = XColor.FromArgb(0xf2, 0xb7, 0x05);
    public static readonly XColor Text = XColor.FromArgb(0x22, 0x2b, 0x30);
    public static readonly XColor Grey = XColor.FromArgb(0x5b, 0x68, 0x6e);
    public static readonly XColor Rule = XColor.FromArgb(0xc9, 0xd3, 0xd5);
    public static readonly XColor Tint = XColor.FromArgb(0xf1, 0xf6, 0xf6);
    public static readonly XColor Paper = XColor.FromArgb(0xff, 0xff, 0xff);
}
