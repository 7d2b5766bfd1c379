using System.ComponentModel;
using System.Diagnostics;

namespace Lexom.AppHost;

/// <summary>Whether containers can be started here. Aspire itself never says so: its containers would only never become healthy.</summary>
internal static class ContainerRuntime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<bool> AnswersAsync()
    {
        var chosen = Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") ?? Environment.GetEnvironmentVariable("DOTNET_ASPIRE_CONTAINER_RUNTIME");
        string[] runtimes = chosen is null ? ["docker", "podman"] : [chosen];
        foreach (var runtime in runtimes)
        {
            if (await AnswersAsync(runtime))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(string runtime)
    {
        try
        {
            using var info = Process.Start(new ProcessStartInfo(runtime, ["info"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            if (info is null)
            {
                return false;
            }

            info.BeginOutputReadLine();
            info.BeginErrorReadLine();
            await info.WaitForExitAsync().WaitAsync(Patience);
            return info.ExitCode == 0;
        }
        catch (Exception e) when (e is Win32Exception or TimeoutException)
        {
            // Not installed, or installed without an engine behind it.
            return false;
        }
    }
}
