using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Personal;

/// <summary>A participant signs a half-day on their own page (ORD-1). Signing again changes nothing.</summary>
public static class SignHalfDay
{
    public static void Map(RouteGroupBuilder person) => person.MapPost("training/attendance", Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();

    public static async Task<ContentHttpResult> Handle(
        string? link, IFormCollection form, OrderingDbContext db, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (await OwnTraining.FindAsync(db, links.Read(link ?? ""), ct) is not { } own || await db.LockSessionAsync(own.Session.Id, ct) is not { } session)
        {
            return HtmlPage.LinkOver(response);
        }

        var halfDay = form.HalfDay();
        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        GivenSignature[] signatures = [new(own.Participant.Id, Participant: true, Trainer: false)];
        if (AttendanceSigning.Refusals(session, halfDay, sheet, signatures, now).ToList() is { Count: > 0 } refusals)
        {
            return TrainingPages.Show(response, own, link!, now, HtmlPage.Refusals(refusals, "Ce n’est pas possible"), StatusCodes.Status422UnprocessableEntity);
        }

        await AttendanceSigning.SignAsync(db, sheet, halfDay, signatures, (now, $"person:{own.Participant.Id}"), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        var signed = await OwnTraining.FindAsync(db, links.Read(link!), ct);
        return TrainingPages.Show(response, signed!, link!, now, HtmlPage.Good("Votre présence est enregistrée."));
    }
}
