using Lexom.Funding.Data;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Privacy reads the values behind our answer to a request for access or portability (CGV-5.5-d). What staff recorded, and the copy of a participant's certificate.</summary>
internal static class GetPersonalData
{
    internal sealed record PersonalValue(string Field, string Category, string Value);

    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/{requestId:guid}", Handle);

    private static async Task<Ok<List<PersonalValue>>> Handle(Guid requestId, FundingDbContext db, CancellationToken ct)
    {
        var request = await db.PersonalDataRequests.AsNoTracking()
            .SingleOrDefaultAsync(r => r.RequestId == requestId && (r.Right == "access" || r.Right == "portability"), ct);
        if (request is null)
        {
            return TypedResults.Ok(new List<PersonalValue>());
        }

        var decisions = await db.Decisions.AsNoTracking().Where(d => d.RecordedBy != null && request.Actors.Contains(d.RecordedBy)).OrderBy(d => d.Id).ToListAsync(ct);
        var payments = await db.Payments.AsNoTracking().Where(p => p.RecordedBy != null && request.Actors.Contains(p.RecordedBy)).OrderBy(p => p.Id).ToListAsync(ct);
        var claims = await db.Claims.AsNoTracking().Where(c => c.SentBy != null && request.Actors.Contains(c.SentBy)).OrderBy(c => c.FundingFileId).ToListAsync(ct);
        var keys = await db.Keys.AsNoTracking()
            .Where(k => request.Actors.Contains(k.AddedBy) || request.Actors.Contains(k.RevokedBy!)).OrderBy(k => k.Id).ToListAsync(ct);
        var copies = await db.ClaimCopiesOfAsync(request.Persons, ct);
        return TypedResults.Ok(new List<PersonalValue>(
        [
            .. copies.Select(c => new PersonalValue(
                ClaimCopies.Field, ClaimCopies.Category, $"dossier {c.FundingFileId}, copie du {ParisTime.DayOf(c.MadeAt):yyyy-MM-dd}, supprimée avant le {c.DeletedOn:yyyy-MM-dd}")),
            .. decisions.Select(d => Trace(StaffTraces.Decisions, $"courrier enregistré le {d.ReceivedAt:yyyy-MM-dd} sur le dossier {d.FundingFileId}")),
            .. payments.Select(p => Trace(StaffTraces.Payments, $"paiement enregistré le {p.ReceivedAt:yyyy-MM-dd} sur le dossier {p.FundingFileId}")),
            .. claims.Select(c => Trace(StaffTraces.Claims, $"demande de paiement envoyée le {c.SentOn:yyyy-MM-dd} pour le dossier {c.FundingFileId}")),
            .. keys.Select(k => Trace(StaffTraces.Keys, $"clé {k.Fingerprint} de l’OPCO {k.Opco} ajoutée ou retirée")),
        ]));
    }

    private static PersonalValue Trace(string field, string value) => new(field, StaffTraces.Category, value);
}
