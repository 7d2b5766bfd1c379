namespace Lexom.Funding.Push;

/// <summary>The raw bytes of a push, as they were signed; never more than the limit is read.</summary>
internal static class PushBody
{
    private const int MostBytes = 64 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("The message is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        using var memory = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBytes)
            {
                throw new BadHttpRequestException("The message is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return memory.ToArray();
    }
}
