using System.Net;
using System.Net.Sockets;

namespace Lexom.AppHost.Local;

/// <summary>
/// Free ports on the loopback, below 32768: above it the kernel hands the same numbers to outgoing connections, and a server
/// restarted on its port can find it taken.
/// </summary>
public static class Ports
{
    private const int Lowest = 20_000;
    private const int Highest = 32_000;

    // Several hosts live in one test process; none may be given a port another has been promised.
    private static readonly HashSet<int> Promised = [];
    private static readonly Lock Gate = new();

    public static int Take(int? wanted = null)
    {
        lock (Gate)
        {
            if (wanted is { } port && !Promised.Contains(port) && IsFree(port))
            {
                Promised.Add(port);
                return port;
            }

            for (var attempt = 0; attempt < 2_000; attempt++)
            {
                var candidate = Random.Shared.Next(Lowest, Highest);
                if (!Promised.Contains(candidate) && IsFree(candidate))
                {
                    Promised.Add(candidate);
                    return candidate;
                }
            }
        }

        throw new HostException("No free port between 20000 and 32000 on 127.0.0.1.");
    }

    public static void Release(IEnumerable<int> ports)
    {
        lock (Gate)
        {
            Promised.ExceptWith(ports);
        }
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
