using System.Text.Json;
using Lexom.Privacy.Domain;

namespace Lexom.Privacy.Restoring;

/// <summary>
/// Every erasure, one JSON line each, in a file outside the database (PRI-2): after a backup is restored it says what has to be erased again. A line twice is one erasure.
/// </summary>
public sealed class ErasureLog(PrivacyOptions options)
{
    public bool IsKept => !string.IsNullOrWhiteSpace(options.ErasureLog);

    /// <summary>On the disk when this returns: a crash just after must not lose it.</summary>
    public async Task AppendAsync(IEnumerable<LoggedErasure> erasures, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.ErasureLog!))!);
        await using var file = new FileStream(options.ErasureLog!, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var erasure in erasures)
        {
            await JsonSerializer.SerializeAsync(file, erasure, JsonSerializerOptions.Web, ct);
            file.WriteByte((byte)'\n');
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>All of them, each once. A last line that a crash cut short was not answered for yet and is left out.</summary>
    public async Task<IReadOnlyList<LoggedErasure>> ReadAsync(CancellationToken ct)
    {
        if (!IsKept || !File.Exists(options.ErasureLog))
        {
            return [];
        }

        var lines = await File.ReadAllLinesAsync(options.ErasureLog, ct);
        return [.. lines.Where(l => l.EndsWith('}')).Select(l => JsonSerializer.Deserialize<LoggedErasure>(l, JsonSerializerOptions.Web)!).DistinctBy(e => e.RequestId)];
    }
}
