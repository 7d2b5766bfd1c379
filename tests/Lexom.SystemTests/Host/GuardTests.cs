using System.Diagnostics;
using System.Globalization;
using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Host;

public sealed class GuardTests
{
    [Fact]
    public async Task Ends_what_still_runs_when_its_host_is_gone()
    {
        await using var temporary = new TemporaryPlace();
        var guard = new Guard();
        using var stubborn = ChildProcess.Start("stubborn", new Command("sh", "-c", "trap '' INT HUP; while :; do sleep 1; done"),
            temporary.Place with { Guard = guard });

        // Closing the pipe is what the kernel does when the host dies.
        await guard.DisposeAsync();

        await stubborn.Exited.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Leftovers_of_a_host_killed_together_with_its_guard_end_at_the_next_start()
    {
        await using var temporary = new TemporaryPlace();
        // A process of another parent, known by its pid file only.
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "setsid sleep 300 & echo $!"]) { RedirectStandardOutput = true })!;
        var pid = int.Parse((await shell.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
        var started = (await File.ReadAllTextAsync($"/proc/{pid}/stat", TestContext.Current.CancellationToken)).Split(") ")[1].Split(' ')[19];
        await File.WriteAllTextAsync(temporary.Place.PidFile("sleeper"), $"{pid} {started} 15", TestContext.Current.CancellationToken);

        await ChildProcess.EndLeftoversAsync(temporary.Place);

        ChildProcess.IsAlive(pid).ShouldBeFalse();
        File.Exists(temporary.Place.PidFile("sleeper")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pid_that_now_belongs_to_another_program_is_left_alone()
    {
        await using var temporary = new TemporaryPlace();
        await File.WriteAllTextAsync(temporary.Place.PidFile("other"), $"{Environment.ProcessId} 1 15", TestContext.Current.CancellationToken);

        await ChildProcess.EndLeftoversAsync(temporary.Place);

        ChildProcess.IsAlive(Environment.ProcessId).ShouldBeTrue();
    }
}
