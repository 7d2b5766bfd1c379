using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Lexom.ServiceDefaults.Documents;

/// <summary>
/// Writes a PDFsharp document as PDF/A-3b, the same bytes each time. PDFsharp itself offers PDF/A-1 only, puts the time and random identifiers into each
/// file, and compresses without the checksum a strict reader asks for. So it writes plainly, and its objects are put together anew here: streams
/// compressed, metadata and identifier of our own, the random tags in the names of subset fonts replaced.
/// </summary>
internal static partial class ArchivalPdf
{
    public sealed record Description(string Title, string Author, DateTimeOffset CreatedAt, string ExtraMetadata);

    public static byte[] Save(PdfDocument pdf, Description description, IReadOnlyList<Attachment> attachments)
    {
        pdf.Options.NoCompression = true;
        pdf.Options.CompressContentStreams = false;
        pdf.Language = "fr-FR";
        pdf.ViewerPreferences.DisplayDocTitle = true;
        // In the information dictionary PDFsharp confuses the no-break space with the euro sign.
        pdf.Info.Title = description.Title.Replace('\u00A0', ' ');
        pdf.Info.Author = description.Author;
        pdf.Info.Creator = description.Author;
        pdf.Info.Elements.SetString("/CreationDate", PdfDate(description.CreatedAt));
        AddOutputIntent(pdf);
        AddAttachments(pdf, attachments, description.CreatedAt);

        using var plain = new MemoryStream();
        pdf.Save(plain);
        return Rewrite(WithStableFontTags(Encoding.Latin1.GetString(plain.ToArray())), Xmp(description, pdf.Info.Producer));
    }

    private static void AddOutputIntent(PdfDocument pdf)
    {
        var profile = AddStream(pdf, SrgbProfile.Bytes);
        profile.Elements.SetInteger("/N", 3);
        var intent = new PdfDictionary(pdf);
        intent.Elements.SetName("/Type", "/OutputIntent");
        intent.Elements.SetName("/S", "/GTS_PDFA1");
        intent.Elements.SetString("/OutputConditionIdentifier", "sRGB IEC61966-2.1");
        intent.Elements.SetString("/Info", "sRGB IEC61966-2.1");
        intent.Elements.SetReference("/DestOutputProfile", profile);
        pdf.Internals.AddObject(intent);
        pdf.Internals.Catalog.Elements["/OutputIntents"] = new PdfArray(pdf, intent.Reference!);
    }

    private static void AddAttachments(PdfDocument pdf, IReadOnlyList<Attachment> attachments, DateTimeOffset modifiedAt)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        var associated = new PdfArray(pdf);
        var names = new PdfArray(pdf);
        foreach (var attachment in attachments.OrderBy(a => a.FileName, StringComparer.Ordinal))
        {
            var specification = Specification(pdf, attachment, modifiedAt);
            associated.Elements.Add(specification.Reference!);
            names.Elements.Add(new PdfString(attachment.FileName));
            names.Elements.Add(specification.Reference!);
        }

        var files = new PdfDictionary(pdf);
        files.Elements["/Names"] = names;
        var tree = new PdfDictionary(pdf);
        tree.Elements["/EmbeddedFiles"] = files;
        pdf.Internals.Catalog.Elements["/Names"] = tree;
        pdf.Internals.Catalog.Elements["/AF"] = associated;
    }

    private static PdfDictionary Specification(PdfDocument pdf, Attachment attachment, DateTimeOffset modifiedAt)
    {
        var content = AddStream(pdf, attachment.Content);
        content.Elements.SetName("/Type", "/EmbeddedFile");
        content.Elements.SetName("/Subtype", "/" + attachment.MediaType);
        var parameters = new PdfDictionary(pdf);
        parameters.Elements.SetInteger("/Size", attachment.Content.Length);
        parameters.Elements.SetString("/ModDate", PdfDate(modifiedAt));
        content.Elements["/Params"] = parameters;

        var places = new PdfDictionary(pdf);
        places.Elements.SetReference("/F", content);
        places.Elements.SetReference("/UF", content);
        var specification = new PdfDictionary(pdf);
        specification.Elements.SetName("/Type", "/Filespec");
        specification.Elements.SetString("/F", attachment.FileName);
        specification.Elements.SetString("/UF", attachment.FileName);
        specification.Elements.SetString("/Desc", attachment.Description);
        specification.Elements.SetName("/AFRelationship", "/" + attachment.Relationship);
        specification.Elements["/EF"] = places;
        pdf.Internals.AddObject(specification);
        return specification;
    }

    private static PdfDictionary AddStream(PdfDocument pdf, byte[] bytes)
    {
        var stream = new PdfDictionary(pdf);
        stream.CreateStream(bytes);
        pdf.Internals.AddObject(stream);
        return stream;
    }

    // Six letters for six letters, so that the offsets in the file stay right.
    private static string WithStableFontTags(string file)
    {
        var tags = new Dictionary<string, string>();
        return FontTag().Replace(file, match =>
        {
            if (!tags.TryGetValue(match.Groups[2].Value, out var tag))
            {
                tag = "LEXOM" + (char)('A' + tags.Count);
                tags.Add(match.Groups[2].Value, tag);
            }

            return $"{match.Groups[1].Value}{tag}+";
        });
    }

    private static byte[] Rewrite(string file, string xmp)
    {
        var tail = Tail().Match(file, file.LastIndexOf("xref\n0 ", StringComparison.Ordinal));
        var starts = tail.Groups["entry"].Captures.Select(entry => int.Parse(entry.Value, CultureInfo.InvariantCulture)).Append(tail.Index).ToList();
        var body = new StringBuilder(file, 0, starts[0], file.Length);
        var table = new StringBuilder();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{body.Length:D10} 00000 n \n");
            body.Append(RewriteObject(i + 1, file[starts[i]..starts[i + 1]], xmp));
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(body.ToString())).AsSpan(0, 16));
        var start = body.Length;
        body.Append(CultureInfo.InvariantCulture, $"xref\n0 {starts.Count}\n0000000000 65535 f \n{table}trailer\n")
            .Append(CultureInfo.InvariantCulture, $"<</ID[<{id}><{id}>]/Info {tail.Groups["info"].Value}/Root {tail.Groups["root"].Value}/Size {starts.Count}>>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(body.ToString());
    }

    private static string RewriteObject(int number, string written, string xmp)
    {
        if (StreamObject().Match(written) is not { Success: true } stream)
        {
            return written;
        }

        var entries = stream.Groups["entries"].Value;
        if (entries.Contains("/Type/Metadata", StringComparison.Ordinal))
        {
            // Metadata stays readable for programs that know nothing of PDF.
            return StreamText(number, "/Type/Metadata/Subtype/XML", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(xmp)));
        }

        var length = int.Parse(Length().Match(entries).Groups[1].Value, CultureInfo.InvariantCulture);
        var content = written.Substring(stream.Length, length);
        return StreamText(number, Length().Replace(entries, "") + "/Filter/FlateDecode", Compressed(content));
    }

    private static string StreamText(int number, string entries, string content) =>
        $"{number} 0 obj\n<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n";

    private static string Compressed(string content)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return Encoding.Latin1.GetString(compressed.ToArray());
    }

    private static string Xmp(Description description, string producer)
    {
        var title = SecurityElement.Escape(description.Title);
        var author = SecurityElement.Escape(description.Author);
        var at = description.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                  <pdfaid:part>3</pdfaid:part>
                  <pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
                  <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                  <xmp:CreatorTool>{author}</xmp:CreatorTool>
                  <xmp:CreateDate>{at}</xmp:CreateDate>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                  <pdf:Producer>{SecurityElement.Escape(producer)}</pdf:Producer>
                </rdf:Description>
            {description.ExtraMetadata}
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string PdfDate(DateTimeOffset at) => at.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(/(?:BaseFont|FontName)/)([A-Z]{6})\+")]
    private static partial Regex FontTag();

    [GeneratedRegex(@"\Gxref\n0 \d+\n0000000000 65535 f \n(?:(?<entry>\d{10}) 00000 n \n)+trailer\n.*?/Info (?<info>\d+ 0 R).*?/Root (?<root>\d+ 0 R)")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\A\d+ 0 obj\n<<(?<entries>.*?)>>\nstream\n", RegexOptions.Singleline)]
    private static partial Regex StreamObject();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();
}
