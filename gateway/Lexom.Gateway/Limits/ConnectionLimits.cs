namespace Lexom.Gateway.Limits;

/// <summary>What one connection may take: slow clients are cut, large headers refused, before anything of ours runs. Bodies have the limits of their routes.</summary>
internal static class ConnectionLimits
{
    private const int HeaderBytes = 32 * 1024;
    private const int Headers = 60;
    private const int RequestLineBytes = 8 * 1024;

    public static void AddConnectionLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        var limits = kestrel.Limits;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.MaxRequestLineSize = RequestLineBytes;
        limits.Http2.MaxStreamsPerConnection = 100;
    });
}
