using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lexom.AppHost.Local;

/// <summary>
/// One process in a session of its own (Ctrl-C in the terminal reaches the host alone, which then ends things in order), its output in a
/// file, known to the guard and to a pid file, so that neither a killed host nor a killed guard leaves it behind for good.
/// </summary>
public sealed partial class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly Guard _guard;
    private readonly string _pidFile;
    private readonly Signal _endsOn;

    private ChildProcess(string name, Process process, Guard guard, string pidFile, Signal endsOn)
    {
        (Name, _process, _guard, _pidFile, _endsOn) = (name, process, guard, pidFile, endsOn);
        Exited = WatchAsync();
    }

    public string Name { get; }
    public int Id => _process.Id;
    public bool IsRunning => !Exited.IsCompleted;

    /// <summary>Completes with the exit code once the process has ended, for whatever reason.</summary>
    public Task<int> Exited { get; }

    public static ChildProcess Start(string name, Command command, Workplace place)
    {
        // The shell replaces itself: the id stays the same from setsid over sh to the command.
        var start = new ProcessStartInfo("setsid",
            ["sh", "-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", place.LogFile(name), command.File, .. command.Arguments])
        {
            WorkingDirectory = command.Folder ?? place.Folder,
        };
        foreach (var (key, value) in command.Environment)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        place.Guard.Add(process.Id, command.EndsOn);
        var pidFile = place.PidFile(name);
        File.WriteAllText(pidFile, $"{process.Id} {StartedAt(process.Id)} {(int)command.EndsOn}");
        return new ChildProcess(name, process, place.Guard, pidFile, command.EndsOn);
    }

    /// <summary>Asks the process to end, and kills its whole group when it does not within the given time.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        if (IsRunning)
        {
            _ = Kill(Id, (int)_endsOn);
        }

        await Task.WhenAny(Exited, Task.Delay(patience, TimeProvider.System));
        await KillAsync();
    }

    /// <summary>kill -9 of the whole group, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (IsRunning)
        {
            // Only just started, it has no group of its own yet.
            _ = Kill(Id, (int)Signal.Kill);
        }

        _ = Kill(-Id, (int)Signal.Kill);
        await Exited;
    }

    public static void Send(int pid, Signal signal) => _ = Kill(pid, (int)signal);

    public static bool IsAlive(int pid) => Kill(pid, 0) == 0 && !IsZombie(pid);

    public void Dispose() => _process.Dispose();

    /// <summary>Ends what an earlier host of this folder left running, when both it and its guard were killed.</summary>
    public static async Task EndLeftoversAsync(Workplace place)
    {
        foreach (var file in Directory.EnumerateFiles(place.RunFolder, "*.pid"))
        {
            var parts = (await File.ReadAllTextAsync(file)).Split(' ');
            if (parts.Length == 3 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var pid) && IsAlive(pid) && StartedAt(pid) == parts[1])
            {
                place.Say($"Ending {Path.GetFileNameWithoutExtension(file)} (process {pid}), left over from an earlier run.");
                _ = Kill(pid, int.Parse(parts[2], CultureInfo.InvariantCulture));
                await Waiting.TryUntilAsync(() => Task.FromResult(!IsAlive(pid)), TimeSpan.FromSeconds(10));
                _ = Kill(-pid, (int)Signal.Kill);
            }

            File.Delete(file);
        }
    }

    private async Task<int> WatchAsync()
    {
        await _process.WaitForExitAsync();
        _guard.Remove(_process.Id);
        File.Delete(_pidFile);
        return _process.ExitCode;
    }

    // Field 22 of /proc/PID/stat: with it a process id that was given to another program is not mistaken for ours.
    private static string StartedAt(int pid) => Stat(pid) is { Length: > 19 } fields ? fields[19] : "?";

    private static bool IsZombie(int pid) => Stat(pid) is ["Z", ..];

    private static string[] Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);
}
