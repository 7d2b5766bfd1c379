using System.Buffers.Binary;
using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Lexom.Catalog.Domain;
using Period = Lexom.Catalog.Domain.Period;

namespace Lexom.Catalog.Calendars;

/// <summary>A session and what its calendar entries say.</summary>
internal sealed record CalendarSession(Session Session, string Reference, string Title, decimal Hours);

/// <summary>
/// Sessions as an iCalendar feed (RFC 5545): an entry per half-day in the time of Paris, whose identity outlives each change, so that a calendar that is subscribed to shows the
/// new place or the cancellation of what it already had. It names nobody.
/// </summary>
internal static class SessionCalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";
    private const string Zone = "Europe/Paris";

    public static string Of(string name, IEnumerable<CalendarSession> sessions)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//LEXOM//Lexom//FR" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddTimeZone(new VTimeZone(Zone));
        calendar.Events.AddRange(sessions.SelectMany(EventsOf));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static IEnumerable<CalendarEvent> EventsOf(CalendarSession entry)
    {
        var session = entry.Session;
        var isCancelled = session.Status == SessionStatus.CancelledByLexom;
        foreach (var half in session.HalfDays)
        {
            var (from, to) = TrainingHours.Of(half.Period, entry.Hours, session.Slots.Count);
            yield return new CalendarEvent
            {
                Uid = $"{session.Id:N}-{half.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{(half.Period == Period.Morning ? "am" : "pm")}@lexom",
                DtStamp = new CalDateTime(CreatedAt(session.Id).UtcDateTime),
                Sequence = session.Revision - 1 + (isCancelled ? 1 : 0),
                Status = isCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
                Summary = isCancelled ? $"Annulée : {entry.Title}" : entry.Title,
                Location = session.Place,
                Description = $"Formation {entry.Reference}, session du {French.Day(session.StartsOn)} au {French.Day(session.EndsOn)}.",
                Start = new CalDateTime(half.Day, from, Zone),
                End = new CalDateTime(half.Day, to, Zone),
            };
        }
    }

    // A version 7 id carries the instant it was made at; the same entry has the same stamp each time it is read, so that its ETag holds.
    private static DateTimeOffset CreatedAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}
