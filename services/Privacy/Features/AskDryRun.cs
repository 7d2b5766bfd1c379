using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>What would be erased on a day, and why, without erasing anything (CGV-5.5-b). The services are asked by a job: the answer is read at GET /retention/runs/{id}.</summary>
public static class AskDryRun
{
    private const int MostYears = 10;

    public sealed record Request(DateOnly? On);

    public sealed record Response(Guid Id, DateOnly On);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/retention/dry-runs", Handle).WithIdempotency();

    private static async Task<Results<Accepted<Response>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var on = request.On ?? today;
        if (on < today || on > today.AddYears(MostYears))
        {
            return PrivacyErrors.RunOutOfRange.ToProblem();
        }

        var run = RetentionRun.Ask(Guid.CreateVersion7(now), on, dryRun: true, user.Actor(), now);
        db.RetentionRuns.Add(run);
        await db.SaveChangesAsync(ct);

        return TypedResults.Accepted($"/staff/v1/privacy/retention/runs/{run.Id}", new Response(run.Id, run.On));
    }
}
