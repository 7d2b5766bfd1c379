namespace Lexom.ServiceDefaults.Documents;

/// <summary>
/// A letter, contract or certificate on A4 pages: say its parts in reading order, then ask for the bytes. The texts get French typography, the file is
/// PDF/A-3b (fonts inside, sRGB, XMP), and the same parts make the same bytes, so that a hash of them means something.
/// </summary>
/// <param name="letterhead">Who sends it.</param>
/// <param name="title">Title of the file, shown by readers in their title bar and on the pages after the first.</param>
/// <param name="createdAt">The date in the file; the business instant the document speaks of, so that it can be made again.</param>
public sealed class Document(Letterhead letterhead, string title, DateTimeOffset createdAt)
{
    private readonly List<Part> _parts = [];
    private readonly List<Attachment> _attachments = [];
    private string _metadata = "";
    private string? _initials;

    /// <summary>The addressee, where the window of an envelope is.</summary>
    public Document Recipient(params IEnumerable<string?> lines) => Add(flow => AddressBlock.Draw(flow, Present(lines)));

    /// <summary>The large title on the page, with a line below it for number and date.</summary>
    public Document Title(string text, string? below = null) => Add(flow =>
    {
        flow.Space(6);
        TextBlock.Draw(flow, text, TextStyle.Title);
        if (below is not null)
        {
            TextBlock.Draw(flow, below, TextStyle.Subtitle);
        }

        flow.Space(8);
    });

    /// <summary>A heading; it never stands alone at the foot of a page, whatever follows it.</summary>
    public Document Heading(string text)
    {
        var next = _parts.Count + 1;
        return Add(flow =>
        {
            flow.Space(8);
            var opening = next < _parts.Count ? _parts[next].Opening() : 0;
            flow.Keep(TextStyle.Heading.Leading + 2 + Math.Clamp(opening, 3 * TextStyle.Body.Leading, PageFlow.Room / 2));
            TextBlock.Draw(flow, text, TextStyle.Heading);
            flow.Space(2);
        });
    }

    /// <summary>A paragraph.</summary>
    public Document Text(string text, TextStyle? style = null) => Add(flow =>
    {
        TextBlock.Draw(flow, text, style ?? TextStyle.Body);
        flow.Space(5);
    });

    /// <summary>A list with bullets.</summary>
    public Document Bullets(params IEnumerable<string> items)
    {
        var list = items.ToList();
        return Add(flow =>
        {
            list.ForEach(item => TextBlock.DrawBullet(flow, item));
            flow.Space(4);
        });
    }

    /// <summary>Labels and what they stand for; a fact without a value is left out.</summary>
    public Document Facts(params IEnumerable<(string Label, string? Value)> facts)
    {
        var known = facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).ToList();
        return Add(flow => FactBlock.Draw(flow, known));
    }

    /// <summary>A table; its header comes again on each page and its totals stay with the last row.</summary>
    public Document Table(Table table) => Add(table.Draw, table.Opening);

    /// <summary>A framed passage the reader must not miss.</summary>
    public Document Notice(string text, string? heading = null) => Add(flow => NoticeBlock.Draw(flow, heading, text));

    /// <summary>Boxes to sign in, side by side, kept together with their captions.</summary>
    public Document Signatures(params IEnumerable<SignatureBox> boxes)
    {
        var all = boxes.ToList();
        return Add(flow => SignatureBlock.Draw(flow, all));
    }

    /// <summary>Room for initials at the foot of each page; where they were given otherwise, the words that say so.</summary>
    public Document Initials(string given = "")
    {
        _initials = given;
        return this;
    }

    /// <summary>What follows starts on a new page.</summary>
    public Document NewPage() => Add(flow => flow.Break());

    /// <summary>Puts a file inside the PDF, as PDF/A-3 allows.</summary>
    public Document Attach(Attachment attachment)
    {
        _attachments.Add(attachment);
        return this;
    }

    /// <summary>Adds <c>rdf:Description</c> elements to the XMP metadata, for standards built on PDF/A such as Factur-X.</summary>
    public Document Metadata(string rdfDescriptions)
    {
        _metadata += rdfDescriptions;
        return this;
    }

    /// <summary>The finished file.</summary>
    public byte[] ToPdf()
    {
        using var flow = new PageFlow(letterhead, Typography.Apply(title));
        _parts.ForEach(part => part.Draw(flow));
        flow.Finish(_initials);
        return ArchivalPdf.Save(flow.Pdf, new ArchivalPdf.Description(title, letterhead.Name, createdAt, _metadata), _attachments);
    }

    private static List<string> Present(IEnumerable<string?> lines) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!)];

    private Document Add(Action<PageFlow> draw, Func<double>? opening = null)
    {
        _parts.Add(new Part(draw, opening ?? (() => 0)));
        return this;
    }

    /// <param name="Draw">Puts it on the pages.</param>
    /// <param name="Opening">Height of what can't be parted from its beginning, where that is more than a few lines.</param>
    private sealed record Part(Action<PageFlow> Draw, Func<double> Opening);
}
