using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The attendance sheet of a session (ORD-1), for those who plan and sell: it names people (CGV-5.5-c); as PDF, the feuille d'émargement.</summary>
public static class GetAttendance
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("sessions/{sessionId:guid}/attendance", Handle).NotesReading("attendance", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<AttendanceSheet>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid sessionId, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        if (!http.Request.PrefersPdf())
        {
            return TypedResults.Ok(sheet);
        }

        http.Shows(sheet);
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.CourseId == session.CourseId && c.Version == session.CourseVersion, ct);
        return PdfAnswers.Pdf(AttendancePaper.Of(company, sheet, new TrainingFacts(session, course, course.Price).ToTraining(), session.Trainer).ToPdf(), AttendancePaper.NameOf(sheet));
    }
}
