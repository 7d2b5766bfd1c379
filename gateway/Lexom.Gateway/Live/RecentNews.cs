using System.Globalization;
using System.Security.Cryptography;

namespace Lexom.Gateway.Live;

/// <summary>What was changed, and where in the row of all news it stands.</summary>
/// <param name="Position">Opaque to screens; good for as long as this process lives.</param>
/// <param name="What"><c>ordering Contract,Proposal</c>, or <see cref="RecentNews.Everything"/>.</param>
internal sealed record News(string Position, string What);

/// <summary>The latest news in their order: who joins, or comes back, hears what it has missed instead of reading everything again. Not safe for use by several at once.</summary>
internal sealed class RecentNews
{
    /// <summary>Said where it is unknown what has changed: read all of it again.</summary>
    public const string Everything = "*";

    private const int Most = 256;

    // Another process counts its own: its positions mean nothing here.
    private readonly string _process = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly Queue<string> _latest = new(Most);
    private long _count;

    /// <summary>Behind everything heard so far.</summary>
    public string Position => string.Create(CultureInfo.InvariantCulture, $"{_process}-{_count}");

    public News Add(string what)
    {
        if (_latest.Count == Most)
        {
            _latest.Dequeue();
        }

        _latest.Enqueue(what);
        _count++;
        return new News(Position, what);
    }

    /// <summary>What came after a position, each kind once; everything where that is not known any more or never was.</summary>
    /// <param name="position">As given by <see cref="Position"/>; null from who has none.</param>
    public IReadOnlyList<News> After(string? position)
    {
        if (position?.Split('-') is not [var process, var number] || process != _process || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return [new News(Position, Everything)];
        }

        var missed = _count - count;
        return missed < 0 || missed > _latest.Count
            ? [new News(Position, Everything)]
            : [.. _latest.Skip(_latest.Count - (int)missed).Distinct().Select(what => new News(Position, what))];
    }
}
