using PdfSharp.Drawing;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>A column: its heading, its share of the width and where its cells stand.</summary>
public sealed record Column(string Heading, double Share, TextAlignment Alignment = TextAlignment.Left)
{
    /// <summary>A column of amounts or counts, flush right.</summary>
    public static Column Number(string heading, double share) => new(heading, share, TextAlignment.Right);
}

/// <summary>
/// Rows under headings that come again on each page. A row stays on one page if it can; totals stay with the last row before them. Rows may be tall and
/// lined for people to write in.
/// </summary>
/// <param name="columns">From left to right.</param>
public sealed class Table(params IReadOnlyList<Column> columns)
{
    private const double PaddingX = 6;
    private const double PaddingY = 3.5;

    private readonly List<Entry> _rows = [];

    /// <summary>Draws lines between the columns and makes each row at least this high: a form to fill in by hand.</summary>
    public double? WritingHeight { get; init; }

    /// <summary>A row; as many cells as there are columns.</summary>
    public Table Row(params IReadOnlyList<string> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, columns.Count);
        _rows.Add(new Entry(cells, Emphasis.None));
        return this;
    }

    /// <summary>Many rows.</summary>
    public Table Rows(IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            Row(row);
        }

        return this;
    }

    /// <summary>A sum below the rows: the label spans all columns but the last.</summary>
    public Table Subtotal(string label, string value) => Sum(label, value, Emphasis.Subtotal);

    /// <summary>The sum that counts.</summary>
    public Table Total(string label, string value) => Sum(label, value, Emphasis.Total);

    /// <summary>The head with the first row, and with the sums where they come right after it.</summary>
    internal double Opening()
    {
        var (widths, laid) = Lay();
        return HeadHeight(widths) + (laid.Count > 0 ? Together(laid, 0) : 0);
    }

    internal void Draw(PageFlow flow)
    {
        var (widths, laid) = Lay();
        flow.Keep(HeadHeight(widths) + (laid.Count > 0 ? Together(laid, 0) : 0));
        DrawHead(flow, widths);
        for (var i = 0; i < laid.Count; i++)
        {
            if (Together(laid, i) > flow.Remaining && Together(laid, i) <= PageFlow.Room - HeadHeight(widths))
            {
                flow.Break();
                DrawHead(flow, widths);
            }

            DrawRow(flow, laid[i], widths);
        }

        flow.Space(10);
    }

    private (double[] Widths, List<LaidRow> Rows) Lay()
    {
        var widths = columns.Select(column => PageFlow.Width * column.Share / columns.Sum(c => c.Share)).ToArray();
        return (widths, [.. _rows.Select(row => row.Lay(columns, widths, WritingHeight ?? 0))]);
    }

    // The height that must stay on one page: the row itself, and all sums right after it.
    private static double Together(List<LaidRow> rows, int index) =>
        rows[index].Height + rows.Skip(index + 1).TakeWhile(row => row.Emphasis != Emphasis.None).Sum(row => row.Height);

    private Table Sum(string label, string value, Emphasis emphasis)
    {
        _rows.Add(new Entry([label, value], emphasis));
        return this;
    }

    private double HeadHeight(double[] widths) =>
        (columns.Select((column, i) => Entry.Break(column.Heading, TextStyle.ColumnHead, widths[i]).Count).Max() * TextStyle.ColumnHead.Leading) + (2 * PaddingY);

    private void DrawHead(PageFlow flow, double[] widths)
    {
        var height = HeadHeight(widths);
        flow.Canvas.DrawRectangle(new XSolidBrush(Ink.Brand), PageFlow.Left, flow.Y, PageFlow.Width, height);
        var cells = columns.Select((column, i) => new LaidCell(Entry.Break(column.Heading, TextStyle.ColumnHead, widths[i]), TextStyle.ColumnHead.At(column.Alignment), widths[i])).ToList();
        DrawCells(flow, cells, 0, int.MaxValue);
        flow.Advance(height);
    }

    private void DrawRow(PageFlow flow, LaidRow row, double[] widths)
    {
        // Only a row taller than a page is ever cut, line by line.
        var count = row.Cells.Max(cell => cell.Lines.Count);
        for (var from = 0; from < count;)
        {
            if (from > 0)
            {
                flow.Break();
                DrawHead(flow, widths);
            }

            var fitting = Math.Clamp((int)((flow.Remaining - (2 * PaddingY)) / row.Leading), 1, count - from);
            var height = fitting == count ? row.Height : (fitting * row.Leading) + (2 * PaddingY);
            DrawBackground(flow, row, height);
            DrawCells(flow, row.Cells, from, fitting);
            DrawRules(flow, row, widths, height);
            flow.Advance(height);
            from += fitting;
        }
    }

    private static void DrawCells(PageFlow flow, IReadOnlyList<LaidCell> cells, int from, int count)
    {
        var x = PageFlow.Left;
        foreach (var cell in cells)
        {
            var y = flow.Y + PaddingY;
            foreach (var line in cell.Lines.Skip(from).Take(count))
            {
                line.Draw(flow.Canvas, cell.Style, x + PaddingX, y, cell.Width - (2 * PaddingX));
                y += cell.Style.Leading;
            }

            x += cell.Width;
        }
    }

    private static void DrawBackground(PageFlow flow, LaidRow row, double height)
    {
        if (row.Emphasis == Emphasis.Total)
        {
            flow.Canvas.DrawRectangle(new XSolidBrush(Ink.Tint), PageFlow.Left, flow.Y, PageFlow.Width, height);
        }
    }

    private void DrawRules(PageFlow flow, LaidRow row, double[] widths, double height)
    {
        var pen = row.Emphasis == Emphasis.Total ? new XPen(Ink.Brand, 1) : new XPen(Ink.Rule, 0.5);
        flow.Canvas.DrawLine(pen, PageFlow.Left, flow.Y + height, PageFlow.Right, flow.Y + height);
        if (WritingHeight is null)
        {
            return;
        }

        for (var (i, x) = (0, PageFlow.Left); i <= widths.Length; x += i < widths.Length ? widths[i] : 0, i++)
        {
            flow.Canvas.DrawLine(new XPen(Ink.Rule, 0.5), x, flow.Y, x, flow.Y + height);
        }
    }

    private enum Emphasis
    {
        None,
        Subtotal,
        Total,
    }

    private sealed record LaidCell(IReadOnlyList<TextLine> Lines, TextStyle Style, double Width);

    private sealed record LaidRow(IReadOnlyList<LaidCell> Cells, Emphasis Emphasis, double Height, double Leading);

    private sealed record Entry(IReadOnlyList<string> Cells, Emphasis Emphasis)
    {
        public LaidRow Lay(IReadOnlyList<Column> columns, double[] widths, double atLeast)
        {
            var cells = Emphasis == Emphasis.None ? Plain(columns, widths) : Summed(widths);
            var leading = cells.Max(cell => cell.Style.Leading);
            return new LaidRow(cells, Emphasis, Math.Max(atLeast, (cells.Max(cell => cell.Lines.Count) * leading) + (2 * PaddingY)), leading);
        }

        public static IReadOnlyList<TextLine> Break(string text, TextStyle style, double width) => TextLines.Break(Typography.Apply(text), style, width - (2 * PaddingX));

        private List<LaidCell> Plain(IReadOnlyList<Column> columns, double[] widths) =>
            [.. Cells.Select((text, i) => new LaidCell(Break(text, TextStyle.Value, widths[i]), TextStyle.Value.At(columns[i].Alignment), widths[i]))];

        private List<LaidCell> Summed(double[] widths)
        {
            var style = (Emphasis == Emphasis.Total ? TextStyle.Strong : TextStyle.Value).At(TextAlignment.Right);
            var valueWidth = Math.Max(widths[^1], 90);
            var labelWidth = PageFlow.Width - valueWidth;
            return [new LaidCell(Break(Cells[0], style, labelWidth), style, labelWidth), new LaidCell(Break(Cells[1], style, valueWidth), style, valueWidth)];
        }
    }
}
