using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Lexom.AppHost.Local;

/// <summary>PostgreSQL refuses to run as root: there it runs as the user "postgres", who needs a folder it can reach.</summary>
internal static class PostgresUser
{
    private const string Name = "postgres";

    public static Command Run(Command command) => Environment.IsPrivilegedProcess ? command.As(Name) : command;

    /// <summary>
    /// A folder of the host's own, or, for root working below a folder closed to others (/root), one under /var/tmp named after it.
    /// </summary>
    public static string HomeFor(Workplace place)
    {
        var wanted = Path.Combine(place.Folder, "postgres");
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(wanted).FullName;
        }

        var own = Directory.CreateDirectory(place.Folder);
        own.UnixFileMode |= UnixFileMode.OtherExecute;
        var reachable = Parents(own).All(folder => folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute));
        var home = reachable ? wanted : Path.Combine("/var/tmp", "lexom-" + ShortHash(place.Folder));
        if (!Directory.Exists(home))
        {
            Directory.CreateDirectory(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            GiveTo(home);
        }

        if (!reachable)
        {
            place.Say($"The user {Name} cannot reach {place.Folder}; the database is kept in {home}.");
        }

        return home;
    }

    public static void GiveTo(string path)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", [$"{Name}:{Name}", path]);
            chown.WaitForExit();
        }
    }

    private static IEnumerable<DirectoryInfo> Parents(DirectoryInfo folder)
    {
        for (var at = folder; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
