using Lexom.Catalog.Domain;
using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;

namespace Lexom.Catalog.Data;

/// <summary>What others are told. The key is the course's or session's id, so that news about one leave in order.</summary>
internal static class Announcements
{
    public static void AddPublished(this Outbox outbox, Course course, CourseVersion version)
    {
        var sheet = version.Sheet;
        outbox.Add(
            new CoursePublished(
                course.Id, version.Number, course.Reference, sheet.Title, sheet.IsTraining, sheet.DurationDays, sheet.DurationHours, sheet.Objectives,
                sheet.InterPrice.Amount, sheet.IntraPrice.Amount, Money.Currency, Words.Of(sheet.VatRegime), sheet.MaximumParticipants, version.PublishedAt!.Value,
                new CourseContents(
                    [.. sheet.Programme.Select(m => new CourseContentsModule(m.Title, m.Items))], sheet.Prerequisites, sheet.Audience, string.Join("\n", sheet.TeachingMethods), string.Join("\n", sheet.EvaluationMethods))),
            course.Id);
    }

    public static void AddScheduled(this Outbox outbox, Session session) => outbox.Add(
        new SessionScheduled(
            session.Id, session.Revision, session.CourseId, session.CourseVersion, Words.Of(session.Mode), session.StartsOn, session.EndsOn,
            [.. session.HalfDays.Select(h => new SessionHalfDay(h.Day, Words.Of(h.Period)))], session.Place, session.Capacity, session.SameConditionsAs),
        session.Id);

    public static void AddAnswers(this Outbox outbox, IEnumerable<SeatAnswer> answers, DateTimeOffset now)
    {
        foreach (var answer in answers)
        {
            if (answer.Position is { } position)
            {
                outbox.Add(new SeatsWaitlisted(answer.ProposalId, answer.SessionId, answer.Seats, position, now), answer.SessionId);
            }
            else
            {
                outbox.Add(new SeatsHeld(answer.ProposalId, answer.SessionId, answer.Seats, now), answer.SessionId);
            }
        }
    }
}
