using System.Globalization;
using Lexom.Kernel;
using Microsoft.AspNetCore.Builder;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Optimistic concurrency by RFC 9110: an aggregate's <c>Version</c> is its strong entity tag.</summary>
public static class ETags
{
    /// <summary>The tag to answer with, quotes included.</summary>
    public static string Of(uint version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>For PUT and PATCH: done when the caller saw the current version; 428 without <c>If-Match</c>, 412 when stale.</summary>
    /// <param name="ifMatch">The request's <c>If-Match</c> header.</param>
    /// <param name="version">The aggregate's version.</param>
    public static Result Require(string? ifMatch, uint version) => string.IsNullOrEmpty(ifMatch)
        ? new DomainError(ErrorKind.PreconditionRequired, "if-match-missing", "Indiquez la version modifiée par l’en-tête If-Match.")
        : Check(ifMatch, version);

    /// <summary>For command POSTs: done without <c>If-Match</c>, or when it names the current version; 412 when stale.</summary>
    /// <param name="ifMatch">The request's <c>If-Match</c> header.</param>
    /// <param name="version">The aggregate's version.</param>
    public static Result Check(string? ifMatch, uint version) =>
        string.IsNullOrEmpty(ifMatch) || ifMatch == "*" || ifMatch.Split(',', StringSplitOptions.TrimEntries).Contains(Of(version))
            ? Result.Done
            : new DomainError(ErrorKind.Stale, "if-match-stale", "L’objet a changé depuis votre lecture : relisez-le et recommencez.");

    /// <summary>Says of a route that it heeds <c>If-Match</c>, which it reads from the request itself: its document has the header and its refusals.</summary>
    public static RouteHandlerBuilder WithIfMatch(this RouteHandlerBuilder route) => route.WithMetadata(new ConditionalRoute());
}

/// <summary>Marks a route that heeds <c>If-Match</c>.</summary>
internal sealed class ConditionalRoute;
