using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Lexom.Bench.Load;

/// <summary>
/// One HTTP/1.1 connection that sends requests made beforehand and reads the answers. HttpClient would take several times the processor time, on a machine where driver and
/// subject share the cores.
/// </summary>
internal sealed class HttpCaller : IDisposable
{
    private static volatile bool _shown;

    private readonly Socket _socket;
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    private HttpCaller(Socket socket) => _socket = socket;

    /// <summary>Of the last answer; good until the next call. Of an answer in chunks it is the raw chunks.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    public static async Task<HttpCaller> ConnectAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", address.Port);
        return new HttpCaller(socket);
    }

    public static byte[] Request(string method, Uri address, string path, string headers, byte[]? body = null)
    {
        var length = body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n";
        return [.. Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}{length}\r\n"), .. body ?? []];
    }

    /// <summary>Whether the answer is as it should be; the first that is not is shown, since a load of refusals measures nothing.</summary>
    public async ValueTask<bool> IsAnsweredAsync(ReadOnlyMemory<byte> request, int expected)
    {
        var status = await SendAsync(request);
        if (status != expected && !_shown)
        {
            _shown = true;
            Console.Error.WriteLine($"Answered {status} instead of {expected}: {Encoding.UTF8.GetString(Body.Span)}");
        }

        return status == expected;
    }

    /// <summary>Sends one request and gives the status of its answer, which has been read to its end.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _filled = 0;
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await ReceiveAsync();
        }

        var (status, length, chunked) = ReadHead(_buffer.AsSpan(0, end + 2));
        var start = end + 4;
        if (chunked)
        {
            while (!_buffer.AsSpan(start, _filled - start).EndsWith("0\r\n\r\n"u8))
            {
                await ReceiveAsync();
            }
        }
        else
        {
            while (_filled < start + length)
            {
                await ReceiveAsync();
            }
        }

        Body = _buffer.AsMemory(start, _filled - start);
        return status;
    }

    public void Dispose() => _socket.Dispose();

    private static (int Status, int Length, bool Chunked) ReadHead(ReadOnlySpan<byte> head)
    {
        _ = Utf8Parser.TryParse(head[9..], out int status, out _);
        var (length, chunked) = (0, false);
        foreach (var range in head.Split("\r\n"u8))
        {
            var line = head[range];
            if (Value(line, "content-length:"u8) is var text && !text.IsEmpty)
            {
                _ = Utf8Parser.TryParse(text, out length, out _);
            }
            else if (!Value(line, "transfer-encoding:"u8).IsEmpty)
            {
                chunked = true;
            }
        }

        return (status, length, chunked);
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name) ? line[name.Length..].TrimStart((byte)' ') : default;

    private async ValueTask ReceiveAsync()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
