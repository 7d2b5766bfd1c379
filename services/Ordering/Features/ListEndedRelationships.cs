using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// For Privacy's retention (CGV-5.5-b): persons still known here whose last relationship ended before a day. A participant's ends with their training; a contact's with the
/// customer's last proposal or contract, a trainer's with the last day of their session or its cancellation.
/// </summary>
public static class ListEndedRelationships
{
    private const int Most = 200;

    /// <param name="SubjectId">The person.</param>
    /// <param name="EndedOn">Last day of the relationship, Europe/Paris.</param>
    public sealed record Response(Guid SubjectId, DateOnly EndedOn);

    public static void Map(RouteGroupBuilder services) => services.MapGet("personal-data/ended-relationships", Handle);

    public static async Task<Ok<List<Response>>> Handle(DateOnly before, OrderingDbContext db, CancellationToken ct)
    {
        // A draft promises nothing: it ends the day it was made unless it is issued.
        var ended = await db.Database.SqlQuery<Response>(
            $"""
            WITH dealings AS (
              SELECT p.id, p.customer_id, p.status = 'Issued' OR coalesce(k.status IN ('AwaitingDeposit', 'Concluded'), false) AS running,
                coalesce(k.delivered_on, k.cancelled_on, (k.withdrawn_at AT TIME ZONE 'Europe/Paris')::date, p.ended_on, (p.created_at AT TIME ZONE 'Europe/Paris')::date) AS ended_on
              FROM ordering.proposals p LEFT JOIN ordering.contracts k ON k.proposal_id = p.id)
            SELECT x.id AS subject_id, d.ended_on FROM ordering.participants x JOIN dealings d ON d.id = x.proposal_id
            WHERE NOT d.running AND d.ended_on < {before} AND (x.name_erased_at IS NULL OR x.email_erased_at IS NULL)
            UNION ALL
            SELECT c.contact_id, max(coalesce(d.ended_on, (c.created_at AT TIME ZONE 'Europe/Paris')::date))
            FROM ordering.customers c LEFT JOIN dealings d ON d.customer_id = c.id
            WHERE c.contact_erased_at IS NULL
            GROUP BY c.id HAVING NOT coalesce(bool_or(d.running), false) AND max(coalesce(d.ended_on, (c.created_at AT TIME ZONE 'Europe/Paris')::date)) < {before}
            UNION ALL
            SELECT c.decision_maker_id, max(coalesce(d.ended_on, (c.created_at AT TIME ZONE 'Europe/Paris')::date))
            FROM ordering.customers c LEFT JOIN dealings d ON d.customer_id = c.id
            WHERE c.decision_maker_id IS NOT NULL AND c.decision_maker_last_name <> ''
            GROUP BY c.id HAVING NOT coalesce(bool_or(d.running), false) AND max(coalesce(d.ended_on, (c.created_at AT TIME ZONE 'Europe/Paris')::date)) < {before}
            UNION ALL
            SELECT s.trainer_id, coalesce(s.cancelled_on, s.ends_on) FROM ordering.sessions s
            WHERE s.trainer_id IS NOT NULL AND s.trainer_name <> {Person.Erased.FullName} AND coalesce(s.cancelled_on, s.ends_on) < {before}
            ORDER BY ended_on, subject_id LIMIT {Most}
            """).ToListAsync(ct);

        return TypedResults.Ok(ended);
    }
}
