using PdfSharp.Drawing;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>Logo, sender and foot: what is the same on the pages of every document.</summary>
internal static class LetterheadBlock
{
    private const double Top = 40;
    private const double FootTop = 786;

    public static void DrawFull(XGraphics canvas, Letterhead letterhead)
    {
        DrawMark(canvas, PageFlow.Left, Top, 34);
        Draw(canvas, letterhead.Name.ToUpperInvariant(), TextStyle.Wordmark, PageFlow.Left + 43, Top - 3, 200);
        if (letterhead.Tagline is { } tagline)
        {
            Draw(canvas, tagline, TextStyle.Label, PageFlow.Left + 44, Top + 20, 220);
        }

        var y = Top - 2;
        foreach (var line in letterhead.Contact)
        {
            Draw(canvas, line, TextStyle.Label.At(TextAlignment.Right), PageFlow.Left + 240, y, PageFlow.Width - 240);
            y += 11.5;
        }
    }

    public static void DrawShort(XGraphics canvas, Letterhead letterhead, string title)
    {
        DrawMark(canvas, PageFlow.Left, Top - 4, 16);
        Draw(canvas, letterhead.Name, TextStyle.Label, PageFlow.Left + 22, Top - 2.5, 120);
        Draw(canvas, title, TextStyle.Label.At(TextAlignment.Right), PageFlow.Left + 100, Top - 2.5, PageFlow.Width - 100);
        canvas.DrawLine(new XPen(Ink.Rule, 0.5), PageFlow.Left, Top + 18, PageFlow.Right, Top + 18);
    }

    public static void DrawFoot(XGraphics canvas, Letterhead letterhead, int page, int pages)
    {
        canvas.DrawLine(new XPen(Ink.Rule, 0.5), PageFlow.Left, FootTop - 6, PageFlow.Right, FootTop - 6);
        var y = FootTop;
        foreach (var line in letterhead.LegalMentions)
        {
            Draw(canvas, line, TextStyle.Foot, PageFlow.Left, y, PageFlow.Width - 80);
            y += TextStyle.Foot.Leading;
        }

        Draw(canvas, $"Page {page} sur {pages}", TextStyle.Foot.At(TextAlignment.Right), PageFlow.Right - 80, FootTop, 80);
    }

    /// <summary>Between the text and the foot: a box to put initials in, or the words that stand for them.</summary>
    public static void DrawInitials(XGraphics canvas, string given)
    {
        const double Box = 58;
        var top = PageFlow.TextEnd + 1;
        var room = given.Length > 0 ? 0 : Box + 6;
        Draw(canvas, given.Length > 0 ? given : "Paraphe :", TextStyle.Foot.At(TextAlignment.Right), PageFlow.Left, top + 3, PageFlow.Width - room);
        if (given.Length == 0)
        {
            canvas.DrawRoundedRectangle(new XPen(Ink.Rule, 0.6), PageFlow.Right - Box, top, Box, FootTop - 9 - top, 4, 4);
        }
    }

    // The same drawing as the staff app's icon, on its 32-unit grid.
    private static void DrawMark(XGraphics canvas, double x, double y, double size)
    {
        var unit = size / 32;
        canvas.DrawRoundedRectangle(new XSolidBrush(Ink.Brand), x, y, size, size, 14 * unit, 14 * unit);
        var pen = new XPen(Ink.Paper, 4 * unit) { LineCap = XLineCap.Round, LineJoin = XLineJoin.Round };
        canvas.DrawLines(pen, [new XPoint(x + (10 * unit), y + (7 * unit)), new XPoint(x + (10 * unit), y + (25 * unit)), new XPoint(x + (22 * unit), y + (25 * unit))]);
        canvas.DrawEllipse(new XSolidBrush(Ink.Accent), x + (18.4 * unit), y + (9.4 * unit), 5.2 * unit, 5.2 * unit);
    }

    private static void Draw(XGraphics canvas, string text, TextStyle style, double x, double y, double width)
    {
        foreach (var line in TextLines.Break(Typography.Apply(text), style, width))
        {
            line.Draw(canvas, style, x, y, width);
            y += style.Leading;
        }
    }
}
