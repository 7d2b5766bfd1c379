using PdfSharp.Drawing;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>One line of words that fits.</summary>
internal sealed record TextLine(IReadOnlyList<string> Words, double Natural, bool IsLast)
{
    // A line of a few long words is rather left ragged than torn apart.
    private const double WidestGap = 0.7;

    public void Draw(XGraphics canvas, TextStyle style, double x, double top, double width)
    {
        // The box of the letters stands in the middle of the leading.
        var baseline = top + (style.Leading / 2) + (style.Font.Size * 0.36);
        if (style.Alignment == TextAlignment.Justified && !IsLast && Words.Count > 1 && (width - Natural) / (Words.Count - 1) <= WidestGap * style.Font.Size)
        {
            DrawJustified(canvas, style, x, baseline, width);
            return;
        }

        var start = style.Alignment switch
        {
            TextAlignment.Right => x + width - Natural,
            TextAlignment.Center => x + ((width - Natural) / 2),
            _ => x,
        };
        canvas.DrawString(string.Join(' ', Words), style.Font, style.Brush, start, baseline);
    }

    // Each word but the last carries its space, so that whoever copies or reads the text aloud gets words and not one long string.
    private void DrawJustified(XGraphics canvas, TextStyle style, double x, double baseline, double width)
    {
        var extra = (width - Natural) / (Words.Count - 1);
        for (var i = 0; i < Words.Count; i++)
        {
            var word = i < Words.Count - 1 ? Words[i] + " " : Words[i];
            canvas.DrawString(word, style.Font, style.Brush, x, baseline);
            x += TextLines.Measure(word, style.Font) + extra;
        }
    }
}

/// <summary>Breaks text into lines; only plain spaces and line feeds separate words.</summary>
internal static class TextLines
{
    // Measuring reads the font's widths only; PDFsharp asks for a canvas all the same.
    private static readonly XGraphics Ruler = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private static readonly Lock OneAtATime = new();

    public static double Measure(string text, XFont font)
    {
        lock (OneAtATime)
        {
            return Ruler.MeasureString(text, font).Width;
        }
    }

    public static IReadOnlyList<TextLine> Break(string text, TextStyle style, double width) =>
        [.. text.Split('\n').SelectMany(paragraph => BreakParagraph(paragraph, style.Font, width))];

    private static IEnumerable<TextLine> BreakParagraph(string paragraph, XFont font, double width)
    {
        var space = Measure(" ", font);
        var line = new List<string>();
        var used = 0d;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Fit(word, font, width)))
        {
            var needed = Measure(word, font);
            if (line.Count > 0 && used + space + needed > width + 0.01)
            {
                yield return new TextLine(line, used, IsLast: false);
                line = [];
                used = 0;
            }

            used += (line.Count > 0 ? space : 0) + needed;
            line.Add(word);
        }

        yield return new TextLine(line, used, IsLast: true);
    }

    // A word longer than a line (a link, a hash) is cut where it must be.
    private static IEnumerable<string> Fit(string word, XFont font, double width)
    {
        while (word.Length > 1 && Measure(word, font) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && Measure(word[..length], font) > width)
            {
                length--;
            }

            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
