using System.Globalization;

namespace Lexom.Bench.Running;

/// <summary>Megabytes of one process: all that is resident, and the part that is its own (the rest is files that other processes map too).</summary>
internal sealed record Memory(double Resident, double Own)
{
    public static Memory Of(int pid)
    {
        var lines = File.ReadAllLines($"/proc/{pid}/status");
        return new Memory(Read(lines, "VmRSS:"), Read(lines, "RssAnon:"));
    }

    private static double Read(string[] lines, string name) =>
        double.Parse(Array.Find(lines, l => l.StartsWith(name, StringComparison.Ordinal))![name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
}
