namespace Lexom.Ordering.Domain;

/// <summary>Whether a file that calls itself a PDF is one: a header near its beginning and an end-of-file mark near its end (ISO 32000-1, 7.5.2 and 7.5.5).</summary>
public static class PdfCheck
{
    private const int Near = 1024;

    public static bool IsPdf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(Near, content.Length)].IndexOf("%PDF-"u8) >= 0 && content[Math.Max(0, content.Length - Near)..].IndexOf("%%EOF"u8) >= 0;
}
