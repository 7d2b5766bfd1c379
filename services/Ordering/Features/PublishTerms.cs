using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// An administrator publishes a new version of the terms of sale: text, hash, parameters, day of entry into force. Proposals issued from that day on are under it;
/// what was issued or signed before keeps its own version for ever.
/// </summary>
public static class PublishTerms
{
    /// <param name="Text">The text clients will sign.</param>
    /// <param name="Sha256">The hash of the text that was approved.</param>
    /// <param name="InForceFrom">Not before tomorrow.</param>
    /// <param name="Parameters">Every parameter the text fixes.</param>
    /// <param name="Clauses">By rule, the passages this version words differently.</param>
    public sealed record Request(
        [property: Required] string? Text, [property: Required] string? Sha256, [property: Required] DateOnly? InForceFrom, [property: Required] TermsParameters? Parameters,
        Dictionary<string, ClauseView>? Clauses);

    public static void Map(RouteGroupBuilder group) => group.MapPost("terms", Handle).WithIdempotency().RequireRole(Roles.Administrator);

    public static async Task<Results<Created<TermsVersionView>, ProblemHttpResult>> Handle(
        Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.Terms.AsNoTracking().OrderByDescending(t => t.Version).FirstAsync(ct);
        var draft = request.Parameters!.ToTerms(request.InForceFrom!.Value, request.Clauses);

        if (!TermsPublication.Decide(last, draft, request.Text!, request.Sha256!, ParisTime.DayOf(now)).Try(out var terms, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(terms);
        db.Add(new TermsText { Version = terms.Version, Text = request.Text!, PublishedAt = now, PublishedBy = user.Actor() });
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{user.Surface()}/terms/{terms.Version}", TermsVersionView.Of(terms, inForce: false));
    }
}
