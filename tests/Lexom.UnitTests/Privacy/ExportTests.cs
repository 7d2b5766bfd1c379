using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

// CGV-5.5-d: the values exist for access and portability only, and only while the request is open.
public sealed class ExportTests
{
    [Theory]
    [InlineData("access", null)]
    [InlineData("portability", null)]
    [InlineData("erasure", "no-export")]
    [InlineData("rectification", "no-export")]
    [InlineData("restriction", "no-export")]
    [InlineData("objection", "no-export")]
    public void Is_given_for_access_and_portability(string right, string? refusal) =>
        Sample.In(RequestStatus.Answered, right).CanGiveValues().Errors.SingleOrDefault()?.Code.ShouldBe(refusal);

    [Theory]
    [InlineData(RequestStatus.Received, "identity-unchecked")]
    [InlineData(RequestStatus.Running, "export-pending")]
    [InlineData(RequestStatus.Answered, null)]
    [InlineData(RequestStatus.Closed, "export-dropped")]
    public void Waits_for_every_service_and_ends_with_the_request(RequestStatus status, string? refusal)
    {
        var errors = Sample.In(status, "access").CanGiveValues().Errors;

        errors.Select(e => e.Code).ShouldBe(refusal is null ? [] : [refusal]);
    }

    [Fact]
    public void Keeps_the_request_open_until_the_values_are_there()
    {
        var request = Sample.In(RequestStatus.Running, "access");
        foreach (var service in Sample.Others)
        {
            request.RecordAnswer(service, service == "ordering" ? [Sample.Item("participant.lastName")] : [], Sample.Now, Sample.Now);
        }

        request.Status.ShouldBe(RequestStatus.Answered);
        request.MissingValues.ShouldBe(["ordering"]);
        request.Close(Sample.Now).Errors.Single().Code.ShouldBe("export-pending");

        request.ReceiveValues("ordering", Sample.Now).ShouldBeTrue();
        request.ReceiveValues("ordering", Sample.Now).ShouldBeFalse();
        request.Close(Sample.Now).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Is_pulled_again_later_and_later()
    {
        var request = Sample.In(RequestStatus.Running, "access");
        request.RecordAnswer("ordering", [Sample.Item("participant.lastName")], Sample.Now, Sample.Now);
        var answer = request.Answers.Single(a => a.Service == "ordering");
        answer.NextPullAt.ShouldBe(Sample.Now);

        var waits = Enumerable.Range(0, 12).Select(_ =>
        {
            request.PostponeValues("ordering", Sample.Now);
            return (answer.NextPullAt!.Value - Sample.Now).TotalSeconds;
        }).ToList();

        waits.Take(4).ShouldBe([5, 10, 20, 40]);
        waits[^1].ShouldBe(600);
    }

    [Fact]
    public void Has_nothing_to_pull_for_an_erasure()
    {
        var request = Sample.In(RequestStatus.Running);
        request.RecordAnswer("ordering", [Sample.Item("participant.lastName", Outcome.Erased)], Sample.Now, Sample.Now);

        request.Answers.ShouldAllBe(a => a.NextPullAt == null && a.ValuesReadyAt != null);
    }
}
