namespace Lexom.AppHost.Local;

/// <summary>The folder a host works in: data, logs and pid files of everything it runs.</summary>
public sealed record Workplace(string Folder, Guard Guard, Action<string> Say)
{
    public string LogFolder => Made("log");
    public string RunFolder => Made("run");

    public string LogFile(string name) => Path.Combine(LogFolder, name + ".log");

    public string PidFile(string name) => Path.Combine(RunFolder, name + ".pid");

    public string Made(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    /// <summary>Each run writes new logs; those of the run before are kept beside them.</summary>
    public void KeepPreviousLogs()
    {
        var previous = Path.Combine(Folder, "log.previous");
        if (Directory.Exists(previous))
        {
            Directory.Delete(previous, recursive: true);
        }

        Directory.Move(LogFolder, previous);
    }

    /// <summary>What a log says about a failure, and where the whole of it is: the unhandled exception, else the last lines.</summary>
    public string LogTail(string name, int lines = 15)
    {
        var all = File.Exists(LogFile(name)) ? File.ReadAllLines(LogFile(name)) : [];
        var thrown = Array.FindLastIndex(all, line => line.StartsWith("Unhandled exception", StringComparison.Ordinal));
        var telling = thrown >= 0 ? all.Skip(thrown).Take(lines) : all.TakeLast(lines);
        return string.Join('\n', telling.Append($"(all of it: {LogFile(name)})"));
    }
}
