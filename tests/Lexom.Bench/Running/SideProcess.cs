using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lexom.Bench.Running;

/// <summary>A program run beside the system for comparison, ended with it.</summary>
internal sealed class SideProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SideProcess(Process process) => _process = process;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<SideProcess> StartAsync(int port, string file, params string[] arguments)
    {
        var process = new SideProcess(Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!);
        while (!await ListensAsync(port))
        {
            if (process._process.HasExited)
            {
                throw new InvalidOperationException($"{file} ended: {await process._process.StandardError.ReadToEndAsync()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return process;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
