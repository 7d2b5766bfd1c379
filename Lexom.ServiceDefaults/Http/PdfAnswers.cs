using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.ServiceDefaults.Http;

/// <summary>A resource as a PDF, by <c>Accept: application/pdf</c>.</summary>
public static class PdfAnswers
{
    private const string MediaType = "application/pdf";

    /// <summary>Whether the caller names PDF and does not rather have JSON.</summary>
    public static bool PrefersPdf(this HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var pdf = accepted.Where(type => type.MediaType == MediaType).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        var json = accepted.Where(type => type.MediaType == "application/json").Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        return pdf > 0 && pdf >= json;
    }

    /// <summary>The file, to be kept under a speaking name (without extension).</summary>
    public static FileContentHttpResult Pdf(byte[] content, string name) => TypedResults.File(content, MediaType, $"{FileName(name)}.pdf");

    // What no file system takes becomes a dash; RFC 6266 carries the accents.
    private static string FileName(string name) => string.Concat(name.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '-' : c)).Trim();
}
