using Lexom.AppHost.Local;

namespace Lexom.SystemTests.Support;

/// <summary>A workplace of its own for one test, gone afterwards together with everything that ran in it.</summary>
internal sealed class TemporaryPlace : IAsyncDisposable
{
    public TemporaryPlace()
    {
        var folder = Directory.CreateTempSubdirectory("lexom-test-");
        Place = new Workplace(folder.FullName, new Guard(), line => TestContext.Current.SendDiagnosticMessage(line));
    }

    public Workplace Place { get; }

    /// <summary>Every process whose command line or environment names this folder.</summary>
    public IReadOnlyList<string> Processes() => Naming(Place.Folder);

    public static IReadOnlyList<string> Naming(string folder) =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _))
            .Select(d => (Pid: Path.GetFileName(d), Text: Read(d + "/cmdline") + " " + Read(d + "/environ")))
            .Where(p => p.Text.Contains(folder, StringComparison.Ordinal))
            .Select(p => $"{p.Pid}: {p.Text[..Math.Min(p.Text.Length, 200)]}"),
    ];

    public async ValueTask DisposeAsync()
    {
        await Place.Guard.DisposeAsync();
        Directory.Delete(Place.Folder, recursive: true);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Processes come and go while we look.
            return "";
        }
    }
}
