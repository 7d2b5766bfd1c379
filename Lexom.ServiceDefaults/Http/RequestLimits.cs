namespace Lexom.ServiceDefaults.Http;

/// <summary>Sizes above which a request is refused with 413 (api.md).</summary>
public static class RequestLimits
{
    /// <summary>Bytes of an ordinary body: 1 MB.</summary>
    public const long Body = 1024 * 1024;

    /// <summary>Bytes of an upload: 10 MB.</summary>
    public const long Upload = 10 * 1024 * 1024;
}
