using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class CourseTests
{
    [Theory]
    [InlineData("RCL-APPL-03", true)]
    [InlineData("AB", true)]
    [InlineData("rcl-appl-03", false)]
    [InlineData("RCL APPL", false)]
    [InlineData("RCL-", false)]
    [InlineData("", false)]
    [InlineData("RCL-APPL-03\n", false)]
    public void Takes_a_reference_of_capitals_digits_and_dashes(string reference, bool taken) =>
        Course.Create(Samples.Id(1), reference, Samples.Sheet(), Samples.Now).IsDone.ShouldBe(taken);

    [Fact]
    public void Lists_everything_that_is_missing_before_publishing()
    {
        var empty = new CourseSheet("", " ", true, 0, 0m, [], [], "", "", [], [""], Money.Zero, Money.Euros(-1m), VatRegime.Standard, 0);
        var course = Course.Create(Samples.Id(1), "RCL-APPL-03", empty, Samples.Now).Value;

        var errors = course.Publish(1, Samples.Now).Errors;

        errors.Codes().Distinct().ShouldBe(["CAT-1"]);
        errors.Select(e => e.Field).ShouldBe(
            new[]
            {
                "title", "domain", "prerequisites", "audience", "objectives", "teachingMethods", "evaluationMethods", "programme",
                "durationDays", "durationHours", "maximumParticipants", "interPrice", "intraPrice",
            }.Select(f => $"sheet.{f}"), ignoreOrder: true);
        course.CurrentVersion.ShouldBe(0);
    }

    [Fact]
    public void Publishes_a_version_once_and_keeps_it_unchanged()
    {
        var course = Course.Create(Samples.Id(1), "RCL-APPL-03", Samples.Sheet(), Samples.Now).Value;

        course.Publish(1, Samples.Now).Value.ShouldBe(Effect.Changed);
        course.Publish(1, Samples.Now.AddDays(1)).Value.ShouldBe(Effect.DoneAlready);

        course.Current!.PublishedAt.ShouldBe(Samples.Now);
        course.Revise(1, Samples.Sheet() with { Title = "Autre" }).Errors.Codes().ShouldBe(["CAT-2"]);
        course.Current.Sheet.Title.ShouldBe("Titre");
    }

    [Fact]
    public void Takes_a_change_as_the_next_version_and_sells_the_old_one_until_it_is_published()
    {
        var course = Course.Create(Samples.Id(1), "RCL-APPL-03", Samples.Sheet(), Samples.Now).Value;
        course.Publish(1, Samples.Now);

        course.AddDraft(Samples.Sheet() with { Title = "Mieux" }, Samples.Now).Value.Number.ShouldBe(2);
        course.CurrentVersion.ShouldBe(1);
        course.AddDraft(Samples.Sheet(), Samples.Now).Errors.Codes().ShouldBe(["course-draft-exists"]);
        course.Revise(2, Samples.Sheet() with { Title = "Bien mieux" }).IsDone.ShouldBeTrue();

        course.Publish(2, Samples.Now).Value.ShouldBe(Effect.Changed);
        course.CurrentVersion.ShouldBe(2);
        course.Versions.Select(v => v.Sheet.Title).ShouldBe(["Titre", "Bien mieux"]);
    }

    [Fact]
    public void Does_not_know_a_version_it_never_had()
    {
        var course = Course.Create(Samples.Id(1), "RCL-APPL-03", Samples.Sheet(), Samples.Now).Value;

        course.Publish(2, Samples.Now).Errors.Codes().ShouldBe(["course-version-unknown"]);
        course.Revise(2, Samples.Sheet()).Errors.Codes().ShouldBe(["course-version-unknown"]);
    }
}
