using System.Globalization;

namespace Lexom.Bench.Running;

/// <summary>What the kernel says of processes: time on a processor, with everything below it.</summary>
internal sealed class ProcessTable
{
    private const double TicksPerSecond = 100;

    private readonly Dictionary<int, (int Parent, double Cpu)> _rows = [];

    private ProcessTable()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && Read(folder + "/stat") is { } fields)
            {
                // proc(5), counted after the name: 1 parent; 11 and 12 user and system time.
                double At(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture);
                _rows[pid] = (int.Parse(fields[1], CultureInfo.InvariantCulture), (At(11) + At(12)) / TicksPerSecond);
            }
        }
    }

    /// <summary>Seconds the processors were busy since the machine started, whoever it was for.</summary>
    public double Busy { get; } = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(f => double.Parse(f, CultureInfo.InvariantCulture)).Where((_, i) => i is not (3 or 4) and < 8).Sum() / TicksPerSecond;

    public static ProcessTable Now() => new();

    /// <summary>Seconds of processor time of a process and its descendants.</summary>
    public double Cpu(int root) => Family(root).Sum(pid => _rows[pid].Cpu);

    private IEnumerable<int> Family(int root) => _rows.ContainsKey(root)
        ? _rows.Where(r => r.Value.Parent == root).SelectMany(r => Family(r.Key)).Prepend(root)
        : [];

    private static string[]? Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Processes come and go while we look.
            return null;
        }
    }
}
