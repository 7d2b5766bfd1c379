namespace Lexom.Funding.Uploads;

/// <summary>The bytes of an uploaded CSV; the server has limited their number.</summary>
internal static class UploadBody
{
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, ct);
        return memory.ToArray();
    }
}
