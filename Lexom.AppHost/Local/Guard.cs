using System.Diagnostics;

namespace Lexom.AppHost.Local;

/// <summary>
/// Ends every child when the host itself dies without a chance to do so (kill -9, a crash). It is a shell in a session of its own that
/// reads what runs from a pipe: the kernel closes the pipe when the host is gone, and then it ends what is still on its list.
/// </summary>
public sealed class Guard : IAsyncDisposable
{
    // Process groups are signalled, not single processes: RabbitMQ is a script with the Erlang machine below it. A process that has
    // only just been started has no group of its own yet, hence the second try.
    private const string Script = """
        trap '' HUP INT TERM
        list=
        while read -r verb pid signal; do
          case $verb in
            add) list="$list $pid:$signal" ;;
            del) kept=; for e in $list; do [ "${e%%:*}" = "$pid" ] || kept="$kept $e"; done; list=$kept ;;
          esac
        done
        end() { kill -s "$2" -- -"$1" 2>/dev/null || kill -s "$2" "$1" 2>/dev/null; }
        for e in $list; do end "${e%%:*}" "${e##*:}"; done
        for i in $(seq 100); do
          alive=; for e in $list; do state=$(cut -d' ' -f3 "/proc/${e%%:*}/stat" 2>/dev/null); [ "${state:-Z}" = Z ] || alive=yes; done
          [ -n "$alive" ] || break
          sleep 0.1
        done
        for e in $list; do end "${e%%:*}" 9; done
        """;

    private readonly Process _shell;
    private readonly Lock _gate = new();

    public Guard()
    {
        _shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Script]) { RedirectStandardInput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException("The guard process did not start.");
        _shell.StandardInput.AutoFlush = true;
    }

    public void Add(int pid, Signal signal) => Tell($"add {pid} {(int)signal}");

    public void Remove(int pid) => Tell($"del {pid} -");

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _shell.StandardInput.Close();
        }

        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private void Tell(string line)
    {
        lock (_gate)
        {
            try
            {
                _shell.StandardInput.WriteLine(line);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // Without a guard everything still works; only a killed host would leave its children, and the next start ends those.
            }
        }
    }
}
