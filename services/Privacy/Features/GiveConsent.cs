using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>Staff record a consent given on paper or on the telephone (CGV-5.5-a, CGV-5.5-e): to which words, when, by whom recorded.</summary>
public static class GiveConsent
{
    public sealed record Request(Guid SubjectId, string? Kind, int? TextVersion);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/consents", Handle).WithIdempotency();

    private static async Task<Results<Created<ConsentView>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Consent.Give(Guid.CreateVersion7(now), request.SubjectId, request.Kind, request.TextVersion, user.Actor(), now).Try(out var consent, out var errors))
        {
            return errors.ToProblem();
        }

        db.Consents.Add(consent);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/staff/v1/privacy/consents/{consent.Id}", ConsentView.Of(consent));
    }
}
