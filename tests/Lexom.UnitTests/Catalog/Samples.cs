using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Shouldly;

namespace Lexom.UnitTests.Catalog;

/// <summary>Valid by default; a test changes what it is about.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly FirstDay = new(2026, 12, 15);

    public static CourseSheet Sheet(int maximum = 10) => new(
        "Titre", "Domaine", true, 2, 14m, ["Objectif"], [new("Module", ["Point"])], "Aucun", "Tous", ["Exercices"], ["Test"],
        Money.Euros(690m), Money.Euros(1890m), VatRegime.Standard, maximum);

    public static CourseVersion Published(CourseSheet? sheet = null)
    {
        var course = Course.Create(Id(1), "RCL-APPL-03", sheet ?? Sheet(), Now).Value;
        course.Publish(1, Now).IsDone.ShouldBeTrue();
        return course.Current!;
    }

    public static Trainer Internal() => Trainer.Create(Id(10), "Formatrice interne 1", TrainerKind.Internal, "formatrice@lexom.example").Value;

    public static Trainer External() => Trainer.Create(Id(11), "Prestataire Exemple 1", TrainerKind.External, "prestataire@exemple.example").Value;

    public static Room Room(int capacity = 12) => Lexom.Catalog.Domain.Room.Create(Id(20), "Salle A", "1 rue de l'Exemple, 07200 Aubenas", capacity).Value;

    public static HalfDay[] HalfDays(DateOnly? first = null) =>
        [.. Enumerable.Range(0, 2).SelectMany(d => new[] { Period.Morning, Period.Afternoon }.Select(p => new HalfDay((first ?? FirstDay).AddDays(d), p)))];

    public static SessionPlan Plan(int capacity = 10, SessionMode mode = SessionMode.Inter) =>
        new(mode, HalfDays(), "Aubenas", capacity, Internal(), null);

    public static Session Session(int capacity = 10, SessionMode mode = SessionMode.Inter, int id = 100) =>
        Lexom.Catalog.Domain.Session.Schedule(Id(id), Published(Sheet(Math.Max(10, capacity))), Plan(capacity, mode), Today).Value;

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static IEnumerable<string> Codes(this IReadOnlyList<DomainError> errors) => errors.Select(e => e.Code);
}
