using Lexom.Catalog.Calendars;
using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

/// <summary>The feed as another program reads it: parsed again, and line by line where RFC 5545 says how.</summary>
public sealed class SessionCalendarTests
{
    [Fact]
    public void Has_an_entry_per_half_day_in_the_time_of_Paris()
    {
        var events = Ical.Net.Calendar.Load(Feed(Samples.Session()))!.Events.OrderBy(e => e.Start!.Value).ToList();

        events.Select(e => (e.Start!.Value, e.End!.Value)).ShouldBe(
        [
            (new DateTime(2026, 12, 15, 9, 0, 0), new DateTime(2026, 12, 15, 12, 30, 0)), (new DateTime(2026, 12, 15, 13, 30, 0), new DateTime(2026, 12, 15, 17, 0, 0)),
            (new DateTime(2026, 12, 16, 9, 0, 0), new DateTime(2026, 12, 16, 12, 30, 0)), (new DateTime(2026, 12, 16, 13, 30, 0), new DateTime(2026, 12, 16, 17, 0, 0)),
        ]);
        events.ShouldAllBe(e => e.Start!.TzId == "Europe/Paris" && e.Location == "Aubenas" && e.Status == "CONFIRMED");
        events[0].Description.ShouldBe("Formation RCL-APPL-03, session du 15 décembre 2026 au 16 décembre 2026.");
        events[0].Start!.AsUtc.ShouldBe(new DateTime(2026, 12, 15, 8, 0, 0), "winter time");
    }

    [Fact]
    public void Shows_a_cancellation_under_the_same_identity()
    {
        var session = Samples.Session();
        var before = Ical.Net.Calendar.Load(Feed(session))!.Events.ToDictionary(e => e.Uid!, e => e.Sequence);

        session.Cancel(CancellationCause.ForceMajeure, null, Samples.Today);

        var after = Ical.Net.Calendar.Load(Feed(session))!.Events;
        after.Select(e => e.Uid!).ShouldBe(before.Keys, ignoreOrder: true);
        after.ShouldAllBe(e => e.Status == "CANCELLED" && e.Sequence > before[e.Uid!] && e.Summary!.StartsWith("Annulée"));
    }

    [Fact]
    public void Is_the_same_each_time_it_is_read() => Feed(Samples.Session()).ShouldBe(Feed(Samples.Session()));

    [Fact]
    public void Is_folded_escaped_and_ended_as_the_standard_says()
    {
        var title = "La relation client, par écrit ; courriers et courriels : répondre, rassurer, conclure avec élégance";
        var text = Feed(Samples.Session(), title);

        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.ShouldContain("BEGIN:VTIMEZONE");
        text.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Ical.Net.Calendar.Load(text)!.Events[0]!.Summary.ShouldBe(title);
    }

    private static string Feed(Session session, string title = "Titre") => SessionCalendar.Of("Titre", [new CalendarSession(session, "RCL-APPL-03", title, 14m)]);
}
