using System.Buffers.Text;
using System.Collections;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Which page of a list is asked for. Lists go from the newest to the oldest, by id.</summary>
/// <param name="Limit">1 to 100 items; 25 when absent.</param>
/// <param name="Cursor">Opaque: from the <c>next</c> of the page before.</param>
public sealed record PageQuery([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "cursor")] string? Cursor)
{
    /// <summary>How many items, and the id after which the page starts (null for the first page); refused when out of range or damaged.</summary>
    public Result<(int Take, Guid? After)> Read()
    {
        if (Limit is < 1 or > 100)
        {
            return DomainError.Invalid("limit-out-of-range", "« limit » va de 1 à 100.", "limit");
        }

        if (Cursor is null)
        {
            return (Limit ?? 25, (Guid?)null);
        }

        Span<byte> bytes = stackalloc byte[16];
        return Base64Url.IsValid(Cursor, out var length) && length == 16 && Base64Url.TryDecodeFromChars(Cursor, bytes, out _)
            ? (Limit ?? 25, new Guid(bytes, bigEndian: true))
            : DomainError.Invalid("cursor-unknown", "Ce « cursor » n’est pas le nôtre.", "cursor");
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Items">At most the limit asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPage
{
    IEnumerable IPage.Things => Items;
}

/// <summary>A page of anything.</summary>
internal interface IPage
{
    IEnumerable Things { get; }
}

/// <summary>Makes pages.</summary>
public static class Page
{
    /// <summary>Cuts the page and sets <c>Link: rel="next"</c> when there is more.</summary>
    /// <param name="found">The items found, read with <c>Take(take + 1)</c>.</param>
    /// <param name="take">How many go on the page.</param>
    /// <param name="id">The id the list is sorted by.</param>
    /// <param name="http">The request, for the link.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> found, int take, Func<T, Guid> id, HttpContext http)
    {
        if (found.Count <= take)
        {
            return new Page<T>(found, null);
        }

        var next = Base64Url.EncodeToString(id(found[take - 1]).ToByteArray(bigEndian: true));
        var query = http.Request.Query.Where(p => p.Key != "cursor").SelectMany(p => p.Value, (p, v) => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(v ?? "")}");
        http.Response.Headers.Link = $"<{http.Request.PathBase}{http.Request.Path}?{string.Join('&', query.Append($"cursor={next}"))}>; rel=\"next\"";
        return new Page<T>([.. found.Take(take)], next);
    }
}
