using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Personal;

/// <summary>The trainer's page: the sheet of the session they teach, and signing who is there, half-day by half-day (ORD-1).</summary>
public static class TakeAttendance
{
    public static void Map(RouteGroupBuilder person)
    {
        person.MapGet("teaching", Show).AllowAnonymous().ExcludeFromDescription();
        person.MapPost("teaching", Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
    }

    public static async Task<ContentHttpResult> Show(string? link, OrderingDbContext db, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct) =>
        links.Read(link ?? "") is { Purpose: PersonLinks.Teaching } read
        && await db.Sessions.SingleOrDefaultAsync(s => s.Id == read.ResourceId, ct) is { Trainer: { } trainer } session && trainer.Id == read.SubjectId
            ? TeachingPages.Show(response, await AttendanceSheet.LoadAsync(db, session, ct), session, link!, clock.GetUtcNow(), Html.None)
            : HtmlPage.LinkOver(response);

    public static async Task<ContentHttpResult> Handle(
        string? link, IFormCollection form, OrderingDbContext db, SignedLinks links, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (links.Read(link ?? "") is not { Purpose: PersonLinks.Teaching } read
            || await db.LockSessionAsync(read.ResourceId, ct) is not { Trainer: { } trainer } session || trainer.Id != read.SubjectId)
        {
            return HtmlPage.LinkOver(response);
        }

        var halfDay = form.HalfDay();
        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        var signatures = form.Ids("present").Select(id => new GivenSignature(id, Participant: false, Trainer: true)).ToList();
        if (AttendanceSigning.Refusals(session, halfDay, sheet, signatures, now).ToList() is { Count: > 0 } refusals)
        {
            return TeachingPages.Show(response, sheet, session, link!, now, HtmlPage.Refusals(refusals, "Ce n’est pas possible"), StatusCodes.Status422UnprocessableEntity);
        }

        await AttendanceSigning.SignAsync(db, sheet, halfDay, signatures, (now, $"person:{trainer.Id}"), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TeachingPages.Show(response, await AttendanceSheet.LoadAsync(db, session, ct), session, link!, now, HtmlPage.Good("Les présences sont enregistrées."));
    }
}
