using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lexom.ServiceTests.Edge;

/// <summary>Requests no honest client sends, byte by byte: each is refused, and the others are still served.</summary>
[Collection("edge")]
public sealed class AbuseTests(EdgeFixture edge)
{
    private const int SlowClients = 500;

    public static TheoryData<string, string> Smuggling => new()
    {
        { "two lengths", "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!" },
        { "a length that is no number", "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5x\r\n\r\nhello" },
        { "a negative length", "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n" },
        { "an unknown coding", "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n" },
        { "a blank before the colon", "GET /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nX-A : b\r\n\r\n" },
        { "no host", "GET /me/v1/privacy/requests HTTP/1.1\r\n\r\n" },
        { "two hosts", "GET /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nHost: ailleurs\r\n\r\n" },
        { "a nul byte", "GET /me/v1/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a bad chunk", "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n" },
        { "huge headers", $"GET /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nX-A: {new string('a', 40_000)}\r\n\r\n" },
        { "too many headers", $"GET /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: 1\r\n"))}\r\n" },
        { "a huge request line", $"GET /me/v1/{new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Smuggling))]
    public async Task Refuses_a_request_of_two_meanings(string what, string bytes)
    {
        var before = edge.Services.Received;

        var answer = await SendAsync(bytes);

        answer.Split(' ')[1].ShouldBeOneOf("400", "408", "411", "413", "414", "431", "501");
        edge.Services.Received.ShouldBe(before, what);
    }

    [Fact]
    public async Task Takes_a_chunked_body_at_its_chunks_when_a_length_lies_beside_it()
    {
        // RFC 9112, 6.3: the coding wins and the connection ends, so that what follows is no second request.
        var answer = await SendAsync(
            "POST /me/v1/privacy/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /internal/v1/secret HTTP/1.1\r\nHost: localhost\r\n\r\n");

        System.Text.RegularExpressions.Regex.Count(answer, "HTTP/1.1 ").ShouldBe(1);
    }

    [Fact]
    public async Task Serves_others_while_hundreds_of_slow_clients_hold_their_breath()
    {
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < SlowClients; i++)
            {
                var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, edge.Gateway.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /partner/v1/courses HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
                slow.Add(client);
            }

            using var portal = edge.With(await edge.PartnerTokenAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            (await portal.GetAsync("/partner/v1/proposals", patience.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);

            // The first of them has been cut: its headers did not come in time.
            using var cut = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var buffer = new byte[512];
            var read = await slow[0].GetStream().ReadAsync(buffer, cut.Token);
            (read == 0 || Encoding.ASCII.GetString(buffer, 0, read).Contains(" 408 ", StringComparison.Ordinal)).ShouldBeTrue();
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Cuts_a_body_of_a_hundred_megabytes_off_at_its_limit()
    {
        using var portal = edge.With(await edge.PartnerTokenAsync());
        var before = edge.Services.Received;
        using var endless = new StreamContent(new Zeros(100L * 1024 * 1024));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/partner/v1/proposals") { Content = endless };
        request.Headers.TransferEncodingChunked = true;

        try
        {
            using var answer = await portal.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The gateway may hang up before the client has finished sending: refused all the same.
        }

        (edge.Services.Received - before).ShouldBeLessThanOrEqualTo(1);
        (await portal.GetAsync("/partner/v1/proposals")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> SendAsync(string bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, edge.Gateway.Port);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (Exception cut) when (answer.Length > 0 && cut is IOException or OperationCanceledException)
        {
            // Reset, or kept open, after the answer.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
