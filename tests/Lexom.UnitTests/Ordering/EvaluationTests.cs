using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>ORD-1: the test at the end, and what has come of it some months later.</summary>
public class EvaluationTests
{
    // Every status times every command: due, asked for, answered.
    [Theory]
    [InlineData(false, false, "done", "done", "done")]
    [InlineData(true, false, "already", "done", "done")]
    [InlineData(false, true, "already", "already", "done")]
    [InlineData(true, true, "already", "already", "done")]
    public void Transitions(bool asked, bool answered, string ask, string answer, string recordTest)
    {
        string.Join(' ', Of(asked, answered).Ask(Make.Now) ? "done" : "already",
                Make.Word(Of(asked, answered).Answer([4, 3], 2, null, "person:1", Make.Now)),
                Of(asked, answered).RecordTest(15, 20, null, "staff:1", Make.Now).IsDone ? "done" : "refused")
            .ShouldBe(string.Join(' ', ask, answer, recordTest));
    }

    [Theory]
    [InlineData(0, 20, true)]
    [InlineData(20, 20, true)]
    [InlineData(20.5, 20, false)]
    [InlineData(-0.5, 20, false)]
    [InlineData(0, 0, false)]
    public void A_result_is_between_zero_and_the_maximum(double score, double outOf, bool recorded) =>
        Of(false, false).RecordTest((decimal)score, (decimal)outOf, null, "staff:1", Make.Now).IsDone.ShouldBe(recorded);

    [Theory]
    [InlineData(new[] { 1, 4 }, true)]
    [InlineData(new[] { 0, 4 }, false)]
    [InlineData(new[] { 1, 5 }, false)]
    [InlineData(new[] { 4 }, false)]
    public void Every_objective_has_a_mark_of_one_to_four(int[] marks, bool answered) =>
        Of(true, false).Answer(marks, 2, null, "person:1", Make.Now).Errors.Select(e => e.Field).ShouldBe(answered ? [] : ["marks"]);

    private static Evaluation Of(bool asked, bool answered)
    {
        var evaluation = Evaluation.Due(Guid.CreateVersion7(), EvaluationKind.Later, Guid.CreateVersion7(), Guid.CreateVersion7(), Make.Today);
        _ = asked && evaluation.Ask(Make.Now);
        _ = answered && evaluation.Answer([1, 2], 2, "Utile", "person:1", Make.Now).Value;
        return evaluation;
    }
}
