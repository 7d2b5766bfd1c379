using PdfSharp.Drawing;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>Paragraphs and list items, over as many pages as they need; never one line alone at the foot or head of a page.</summary>
internal static class TextBlock
{
    private const double BulletIndent = 14;

    public static void Draw(PageFlow flow, string text, TextStyle style, double indent = 0)
    {
        var lines = TextLines.Break(Typography.Apply(text), style, PageFlow.Width - indent);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = lines.Count - i;
            flow.Keep(style.Leading * (i == 0 || left == 2 ? Math.Min(left, 2) : 1));
            lines[i].Draw(flow.Canvas, style, PageFlow.Left + indent, flow.Y, PageFlow.Width - indent);
            flow.Advance(style.Leading);
        }
    }

    public static void DrawBullet(PageFlow flow, string text)
    {
        var style = TextStyle.Ragged;
        flow.Keep(style.Leading * Math.Min(2, TextLines.Break(Typography.Apply(text), style, PageFlow.Width - BulletIndent).Count));
        flow.Canvas.DrawString("•", style.Font, new XSolidBrush(Ink.Brand), PageFlow.Left + 3, flow.Y + (style.Leading / 2) + (style.Font.Size * 0.36));
        Draw(flow, text, style, BulletIndent);
        flow.Space(1.5);
    }
}

/// <summary>The addressee at the right, where envelopes have their window.</summary>
internal static class AddressBlock
{
    private const double X = 310;

    public static void Draw(PageFlow flow, IReadOnlyList<string> lines)
    {
        flow.Space(4);
        var all = lines.SelectMany((line, i) => TextLines.Break(Typography.Apply(line), i == 0 ? TextStyle.Strong : TextStyle.Ragged, PageFlow.Right - X)
            .Select(broken => (Line: broken, Style: i == 0 ? TextStyle.Strong : TextStyle.Ragged))).ToList();
        flow.Keep(all.Count * TextStyle.Ragged.Leading);
        flow.Canvas.DrawLine(new XPen(Ink.Accent, 2), X - 12, flow.Y + 1, X - 12, flow.Y + (all.Count * TextStyle.Ragged.Leading) - 1);
        foreach (var (line, style) in all)
        {
            line.Draw(flow.Canvas, style, X, flow.Y, PageFlow.Right - X);
            flow.Advance(style.Leading);
        }

        flow.Space(14);
    }
}

/// <summary>Labels at the left, values at the right, a hair line between the facts.</summary>
internal static class FactBlock
{
    private const double LabelWidth = 142;
    private const double Padding = 3;

    public static void Draw(PageFlow flow, IReadOnlyList<(string Label, string? Value)> facts)
    {
        foreach (var (label, value) in facts)
        {
            var labels = TextLines.Break(Typography.Apply(label), TextStyle.Label, LabelWidth - 10);
            var values = TextLines.Break(Typography.Apply(value!), TextStyle.Value, PageFlow.Width - LabelWidth);
            var rows = Math.Max(labels.Count, values.Count);
            flow.Keep((Math.Min(rows, 6) * TextStyle.Value.Leading) + (2 * Padding));
            flow.Advance(Padding);
            for (var i = 0; i < rows; i++)
            {
                flow.Keep(TextStyle.Value.Leading);
                labels.ElementAtOrDefault(i)?.Draw(flow.Canvas, TextStyle.Label, PageFlow.Left, flow.Y, LabelWidth - 10);
                values.ElementAtOrDefault(i)?.Draw(flow.Canvas, TextStyle.Value, PageFlow.Left + LabelWidth, flow.Y, PageFlow.Width - LabelWidth);
                flow.Advance(TextStyle.Value.Leading);
            }

            flow.Advance(Padding);
            flow.Canvas.DrawLine(new XPen(Ink.Rule, 0.5), PageFlow.Left, flow.Y, PageFlow.Right, flow.Y);
        }

        flow.Space(8);
    }
}

/// <summary>A tinted frame with a coloured edge, on one page.</summary>
internal static class NoticeBlock
{
    private const double Padding = 9;

    public static void Draw(PageFlow flow, string? heading, string text)
    {
        var width = PageFlow.Width - (2 * Padding) - 3;
        var head = heading is null ? [] : TextLines.Break(Typography.Apply(heading), TextStyle.Strong, width);
        var body = TextLines.Break(Typography.Apply(text), TextStyle.Ragged, width);
        var height = ((head.Count + body.Count) * TextStyle.Ragged.Leading) + (2 * Padding);
        flow.Space(4);
        flow.Keep(height);
        flow.Canvas.DrawRectangle(new XSolidBrush(Ink.Tint), PageFlow.Left, flow.Y, PageFlow.Width, height);
        flow.Canvas.DrawRectangle(new XSolidBrush(Ink.Brand), PageFlow.Left, flow.Y, 3, height);
        flow.Advance(Padding);
        foreach (var (line, style) in head.Select(line => (line, TextStyle.Strong)).Concat(body.Select(line => (line, TextStyle.Ragged))))
        {
            line.Draw(flow.Canvas, style, PageFlow.Left + Padding + 3, flow.Y, width);
            flow.Advance(style.Leading);
        }

        flow.Advance(Padding);
        flow.Space(10);
    }
}

/// <summary>Up to three boxes side by side, further ones in the next row.</summary>
internal static class SignatureBlock
{
    private const double Gap = 14;
    private const double Padding = 8;
    private const int PerRow = 2;

    public static void Draw(PageFlow flow, IReadOnlyList<SignatureBox> boxes)
    {
        flow.Space(6);
        foreach (var row in boxes.Chunk(PerRow))
        {
            DrawRow(flow, row, (PageFlow.Width - (Gap * (PerRow - 1))) / PerRow);
        }
    }

    private static void DrawRow(PageFlow flow, SignatureBox[] row, double width)
    {
        var texts = row.Select(box => Lines(box, width - (2 * Padding))).ToList();
        var height = row.Select((box, i) => (texts[i].Count * TextStyle.Ragged.Leading) + box.Height).Max() + (2 * Padding);
        flow.Keep(height);
        for (var i = 0; i < row.Length; i++)
        {
            var x = PageFlow.Left + (i * (width + Gap));
            flow.Canvas.DrawRoundedRectangle(new XPen(Ink.Rule, 0.8), x, flow.Y, width, height, 6, 6);
            var y = flow.Y + Padding;
            foreach (var (line, style) in texts[i])
            {
                line.Draw(flow.Canvas, style, x + Padding, y, width - (2 * Padding));
                y += style.Leading;
            }
        }

        flow.Advance(height);
        flow.Space(Gap);
    }

    private static List<(TextLine Line, TextStyle Style)> Lines(SignatureBox box, double width) =>
    [
        .. TextLines.Break(Typography.Apply(box.Heading), TextStyle.Strong, width).Select(line => (line, TextStyle.Strong)),
        .. box.Lines.SelectMany(text => TextLines.Break(Typography.Apply(text), TextStyle.Ragged, width)).Select(line => (line, TextStyle.Ragged)),
    ];
}
