using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Documents;

/// <summary>A second reader's opinion, where poppler-utils is installed; PdfPig's stands in <see cref="DocumentTests"/> everywhere.</summary>
public sealed class PopplerTests
{
    [Fact]
    public async Task Poppler_reads_the_file_without_complaint()
    {
        if (!Poppler.IsInstalled("pdftotext"))
        {
            return;
        }

        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, Specimen.Full().ToPdf(), TestContext.Current.CancellationToken);

            var text = await Poppler.Run("pdftotext", "-layout", path, "-");
            text.Output.ShouldContain("Œuvrard");
            text.Output.ShouldContain("Page 1 sur 1");
            text.Errors.ShouldBeEmpty();

            var fonts = await Poppler.Run("pdffonts", path);
            var rows = fonts.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(row => row.Contains("yes yes yes"), "embedded, subset and with a map to Unicode");

            var info = await Poppler.Run("pdfinfo", path);
            info.Output.ShouldContain("A4");
            info.Output.ShouldContain("Metadata Stream: yes");
            info.Errors.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }
    }
}

/// <summary>Programs of poppler-utils.</summary>
internal static class Poppler
{
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static async Task<(string Output, string Errors)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await errors);
    }
}
