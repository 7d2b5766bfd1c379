using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

// GDPR art. 33 and 34.
public sealed class BreachTests
{
    private static readonly DateTimeOffset Aware = new(2027, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, BreachClock.Running)]
    [InlineData(48, BreachClock.Running)]
    [InlineData(48.1, BreachClock.Soon)]
    [InlineData(72, BreachClock.Soon)]
    [InlineData(72.1, BreachClock.Late)]
    public void The_clock_runs_72_hours_from_awareness(double hours, BreachClock expected) => Enter().Clock(Aware.AddHours(hours)).ShouldBe(expected);

    [Fact]
    public void Late_notification_needs_its_reason()
    {
        var breach = Enter();
        breach.Notify(Aware.AddHours(73), null, Aware.AddHours(74)).Errors.ShouldHaveSingleItem().Field.ShouldBe("delayReason");
        breach.Notify(Aware.AddHours(73), "Analyse de l’étendue", Aware.AddHours(74)).IsDone.ShouldBeTrue();
        breach.Clock(Aware.AddHours(80)).ShouldBe(BreachClock.Stopped);
        breach.Notify(Aware.AddHours(79), null, Aware.AddHours(80)).IsDone.ShouldBeTrue("done already");
        breach.NotifiedAt.ShouldBe(Aware.AddHours(73));
    }

    [Fact]
    public void A_high_risk_is_never_declared_without_risk()
    {
        Enter(highRisk: true).DeclareWithoutRisk("Aucun").IsDone.ShouldBeFalse();
        Enter().DeclareWithoutRisk(" ").IsDone.ShouldBeFalse();
        Enter().DeclareWithoutRisk("Données chiffrées").IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Everything_missing_is_named_at_once() =>
        Breach.Enter(Guid.CreateVersion7(), new BreachFacts(Aware.AddHours(1), null, "", -1, null, null, null, false), "staff:x", Aware).Try(out _, out var errors)
            .ShouldBeFalse(string.Join(", ", errors.Select(e => e.Field)));

    [Fact]
    public void The_notification_states_what_the_law_asks_for()
    {
        var text = Enter(highRisk: true).NotificationText("dpo@lexom.fr");

        foreach (var part in (string[])["le 03/03/2027 à 10 h 00", "le 06/03/2027 à 10 h 00", "Vol d’un ordinateur", "1\u202f200", "dpo@lexom.fr", "le risque est élevé"])
        {
            text.ShouldContain(part);
        }
    }

    private static Breach Enter(bool highRisk = false) =>
        Breach.Enter(Guid.CreateVersion7(), new BreachFacts(Aware, "Vol d’un ordinateur", "Stagiaires", 1200, 3400, "Hameçonnage", "Disque chiffré", highRisk), "staff:x", Aware)
            .Try(out var breach, out _) ? breach : throw new InvalidOperationException();
}
