using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Ordering.Data;

/// <summary>Filters of lists come from an allow-list (api.md).</summary>
internal static class Filters
{
    /// <summary>A status-like filter; any value when absent, refused when there is no such word.</summary>
    public static Result<Filter<T>> Read<T>(string field, string? code)
        where T : struct, Enum
    {
        if (code is null)
        {
            return new Filter<T>(null);
        }

        return Codes.TryParse<T>(code, out var value)
            ? new Filter<T>(value)
            : DomainError.Invalid("filter-unknown", $"« {field} » doit être l’un de : {string.Join(", ", Enum.GetValues<T>().Select(v => v.ToCode()))}.", field);
    }

    /// <summary>A pattern for ILIKE in which the words typed stand for themselves.</summary>
    public static string? Containing(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : $"%{Literally(typed.Trim())}%";

    /// <summary>In a query: a column without its capitals, as the indexes on addresses have it; compared with <c>ToLowerInvariant()</c> of what is looked for.</summary>
    public static string Lower(string column) => throw new InvalidOperationException($"Only the database lowers {column}.");

    private static string Literally(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

/// <param name="Only">The one value wanted; null for any.</param>
internal sealed record Filter<T>(T? Only)
    where T : struct, Enum;

internal static class Callers
{
    /// <summary>Prefix of the surface the caller uses, for <c>Location</c>.</summary>
    public static string Surface(this ClaimsPrincipal user) => user.PartnerIdOrNull() is null ? "/staff/v1/ordering" : "/partner/v1";

    /// <summary>Narrows a route that portals have too; no role means that the surface's policy is enough.</summary>
    public static RouteHandlerBuilder LimitTo(this RouteHandlerBuilder route, string[] roles) => roles.Length == 0 ? route : route.RequireRole(roles);
}
