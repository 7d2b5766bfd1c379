using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>ORD-1 and CGV-3.7: presence per half-day, and the certificates that follow.</summary>
public class AttendanceTests
{
    private static readonly Guid Session = Guid.CreateVersion7();
    private static readonly Guid Order = Guid.CreateVersion7();
    private static readonly HalfDay[] Four =
    [
        new(Make.Day("2027-04-06"), DayPeriod.Morning), new(Make.Day("2027-04-06"), DayPeriod.Afternoon),
        new(Make.Day("2027-04-07"), DayPeriod.Morning), new(Make.Day("2027-04-07"), DayPeriod.Afternoon),
    ];

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "3.5")]
    [InlineData(3, "10.5")]
    [InlineData(4, "14")]
    public void Hours_follow_the_half_days_signed_by_both(int attended, string hours)
    {
        var participant = Guid.CreateVersion7();
        var presence = Attendance.Count([participant], Four, 14m, [.. Four.Take(attended).Select(h => Line(participant, h, true, true))]).Single();

        (presence.HalfDaysAttended, presence.HalfDays, presence.Hours).ShouldBe((attended, 4, decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [InlineData(false, false, 0)]
    public void Both_sign(bool participantSigns, bool trainerSigns, int attended)
    {
        var participant = Guid.CreateVersion7();
        Attendance.Count([participant], Four, 14m, [Line(participant, Four[0], participantSigns, trainerSigns)]).Single().HalfDaysAttended.ShouldBe(attended);
    }

    [Theory]
    [InlineData(CustomerKind.Company, 0, "")]
    [InlineData(CustomerKind.Company, 1, "Attestation Realisation")]
    [InlineData(CustomerKind.Individual, 1, "Attestation")]
    [InlineData(CustomerKind.Individual, 0, "")]
    public void Who_attended_gets_certificates(CustomerKind customer, int attended, string kinds) =>
        string.Join(' ', Attendance.CertificatesDue([new Presence(Guid.CreateVersion7(), attended, 4, 0)], customer).Select(c => c.Kind)).ShouldBe(kinds);

    [Theory]
    [InlineData("2027-04-06T04:59:00Z", DayPeriod.Morning, false)] // 6:59 in Paris
    [InlineData("2027-04-06T05:00:00Z", DayPeriod.Morning, true)]
    [InlineData("2027-04-06T09:59:00Z", DayPeriod.Afternoon, false)]
    [InlineData("2027-04-06T10:00:00Z", DayPeriod.Afternoon, true)]
    public void Nobody_signs_in_advance(string now, DayPeriod period, bool may) =>
        new HalfDay(Make.Day("2027-04-06"), period)
            .MayBeSigned(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(may);

    // CGV-3.7: an absence has a reason, which a signature contradicts; whoever signs after all was there.
    [Theory]
    [InlineData(false, false, null, "done")]
    [InlineData(false, false, AbsenceReason.Unexplained, "done")]
    [InlineData(false, false, AbsenceReason.Justified, "already")]
    [InlineData(true, false, null, "refused")]
    [InlineData(false, true, null, "refused")]
    [InlineData(true, true, null, "refused")]
    public void An_absence_is_noted_where_nobody_has_signed(bool participantSigns, bool trainerSigns, AbsenceReason? before, string answer)
    {
        var line = Line(Guid.CreateVersion7(), Four[0], participantSigns, trainerSigns);
        if (before is { } reason)
        {
            line.NoteAbsence(reason, "staff:1").Value.ShouldBeTrue();
        }

        Make.Word(line.NoteAbsence(AbsenceReason.Justified, "staff:2")).ShouldBe(answer);
        line.Absence.ShouldBe(answer == "refused" ? null : AbsenceReason.Justified);
        line.SignAsParticipant(Make.Now, "person:1");
        line.SignAsTrainer(Make.Now, "person:2");
        (line.Absence, line.AbsenceNotedBy, line.IsPresent).ShouldBe((null, null, true));
    }

    private static AttendanceLine Line(Guid participant, HalfDay halfDay, bool participantSigns, bool trainerSigns)
    {
        var line = new AttendanceLine(Session, Order, participant, halfDay);
        if (participantSigns)
        {
            line.SignAsParticipant(Make.Now, "person:1");
        }

        if (trainerSigns)
        {
            line.SignAsTrainer(Make.Now, "person:2");
        }

        return line;
    }
}
