using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>Pages filled from top to bottom: the place where the next thing goes, and a new page when it does not fit.</summary>
internal sealed class PageFlow : IDisposable
{
    public const double Left = 56;
    public const double Right = 539;
    public const double Width = Right - Left;

    /// <summary>Where the text of a page ends at the latest.</summary>
    public const double TextEnd = 762;

    private const double FirstTop = 118;
    private const double NextTop = 74;

    private readonly Letterhead _letterhead;
    private readonly string _title;
    private XGraphics _canvas = null!;

    public PageFlow(Letterhead letterhead, string title)
    {
        _letterhead = letterhead;
        _title = title;
        Break();
    }

    public PdfDocument Pdf { get; } = new();

    public XGraphics Canvas => _canvas;

    /// <summary>Top of the next thing, in points from the top of the page.</summary>
    public double Y { get; private set; }

    public double Remaining => TextEnd - Y;

    public bool IsAtTop { get; private set; }

    /// <summary>The room a page offers that is not the first.</summary>
    public static double Room => TextEnd - NextTop;

    /// <summary>Starts a new page unless there is room for this much.</summary>
    public void Keep(double height)
    {
        if (height > Remaining && !IsAtTop && height <= Room)
        {
            Break();
        }
    }

    public void Advance(double height)
    {
        Y += height;
        IsAtTop = false;
    }

    /// <summary>Room between two things; none at the top of a page.</summary>
    public void Space(double height)
    {
        if (!IsAtTop)
        {
            Y += height;
        }
    }

    public void Break()
    {
        _canvas?.Dispose();
        var page = Pdf.AddPage();
        page.Size = PageSize.A4;
        _canvas = XGraphics.FromPdfPage(page);
        var first = Pdf.PageCount == 1;
        if (first)
        {
            LetterheadBlock.DrawFull(_canvas, _letterhead);
        }
        else
        {
            LetterheadBlock.DrawShort(_canvas, _letterhead, _title);
        }

        Y = first ? FirstTop : NextTop;
        IsAtTop = true;
    }

    /// <summary>The footers, which need to know how many pages there are.</summary>
    public void Finish(string? initials)
    {
        _canvas.Dispose();
        for (var i = 0; i < Pdf.PageCount; i++)
        {
            using var canvas = XGraphics.FromPdfPage(Pdf.Pages[i], XGraphicsPdfPageOptions.Append);
            LetterheadBlock.DrawFoot(canvas, _letterhead, i + 1, Pdf.PageCount);
            if (initials is not null)
            {
                LetterheadBlock.DrawInitials(canvas, initials);
            }
        }
    }

    public void Dispose()
    {
        _canvas.Dispose();
        Pdf.Dispose();
    }
}
