using Lexom.Kernel;
using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

public sealed class PrivacyRequestTests
{
    [Fact]
    public void Lists_everything_that_is_wrong_at_once()
    {
        var refused = PrivacyRequest.Receive(Guid.Empty, "forget", [], "signed-link", Sample.Today.AddDays(1), "staff:1", Sample.Today);

        refused.Errors.Select(e => e.Field).ShouldBe(["right", "channel", "subjectIds", "receivedOn"]);
        refused.Errors.ShouldAllBe(e => e.Kind == ErrorKind.Invalid && e.Code == "CGV-5.5-d");
    }

    [Fact]
    public void Counts_a_person_named_twice_once()
    {
        var request = PrivacyRequest.Receive(Guid.Empty, "access", [Sample.Subject, Sample.Subject], "letter", Sample.Received, "staff:1", Sample.Today).Value;

        request.SubjectIds.ShouldBe([Sample.Subject]);
        request.DueOn.ShouldBe(new DateOnly(2027, 2, 15));
    }

    [Fact]
    public void Comes_from_a_link_on_the_day_it_is_made()
    {
        var request = PrivacyRequest.ReceiveByLink(Guid.Empty, "portability", [Sample.Subject], Sample.Today).Value;

        request.Channel.ShouldBe(Channel.SignedLink);
        request.ReceivedOn.ShouldBe(Sample.Today);
        PrivacyRequest.ReceiveByLink(Guid.Empty, "all", [Sample.Subject], Sample.Today).Errors.Single().ShouldBe(PrivacyErrors.UnknownRight);
    }

    [Fact]
    public void Is_answered_only_when_the_last_service_has_answered()
    {
        var request = Sample.In(RequestStatus.Running);

        foreach (var service in Sample.Others)
        {
            request.Status.ShouldBe(RequestStatus.Running);
            request.MissingAnswers.ShouldContain(service);
            request.RecordAnswer(service, [], Sample.Now, Sample.Now).IsDone.ShouldBeTrue();
        }

        request.Status.ShouldBe(RequestStatus.Answered);
        request.AnsweredAt.ShouldBe(Sample.Now);
    }

    [Fact]
    public void Keeps_the_first_answer_of_a_service()
    {
        var request = Sample.In(RequestStatus.Running);

        request.RecordAnswer("billing", [Sample.Item("buyer.name")], Sample.Now, Sample.Now).IsDone.ShouldBeTrue();
        request.RecordAnswer("billing", [], Sample.Now.AddHours(1), Sample.Now).IsDone.ShouldBeTrue();

        request.Answers.Single(a => a.Service == "billing").Items.Count.ShouldBe(1);
        request.AnswersReceived.ShouldBe(2);
    }

    [Fact]
    public void Refuses_an_answer_from_a_service_that_is_not_asked() =>
        Sample.In(RequestStatus.Running).RecordAnswer("gateway", [], Sample.Now, Sample.Now).Errors.Single().Code.ShouldBe("unknown-service");

    // Every status times every command: what the command answers, and the state it leaves.
    [Theory]
    [InlineData(RequestStatus.Received, "start", null, RequestStatus.Running)]
    [InlineData(RequestStatus.Running, "start", "already", RequestStatus.Running)]
    [InlineData(RequestStatus.Answered, "start", "already", RequestStatus.Answered)]
    [InlineData(RequestStatus.Closed, "start", "already", RequestStatus.Closed)]
    [InlineData(RequestStatus.Received, "answer", "identity-unchecked", RequestStatus.Received)]
    [InlineData(RequestStatus.Running, "answer", null, RequestStatus.Running)]
    [InlineData(RequestStatus.Answered, "answer", null, RequestStatus.Answered)]
    [InlineData(RequestStatus.Closed, "answer", null, RequestStatus.Closed)]
    [InlineData(RequestStatus.Received, "extend", null, RequestStatus.Received)]
    [InlineData(RequestStatus.Running, "extend", null, RequestStatus.Running)]
    [InlineData(RequestStatus.Answered, "extend", null, RequestStatus.Answered)]
    [InlineData(RequestStatus.Closed, "extend", "request-closed", RequestStatus.Closed)]
    [InlineData(RequestStatus.Received, "close", "identity-unchecked", RequestStatus.Received)]
    [InlineData(RequestStatus.Running, "close", "answers-missing", RequestStatus.Running)]
    [InlineData(RequestStatus.Answered, "close", null, RequestStatus.Closed)]
    [InlineData(RequestStatus.Closed, "close", null, RequestStatus.Closed)]
    public void Follows_the_transition_table(RequestStatus from, string command, string? refusal, RequestStatus to)
    {
        var request = Sample.In(from);

        var code = command switch
        {
            "start" => request.Start("staff:2", [], Sample.Now) ? null : "already",
            "answer" => request.RecordAnswer("ordering", [], Sample.Now, Sample.Now).Errors.SingleOrDefault()?.Code,
            "extend" => request.ExtendWithNotice(Sample.Today, "demande complexe", Sample.Today).Errors.SingleOrDefault()?.Code,
            _ => request.Close(Sample.Now).Errors.SingleOrDefault()?.Code,
        };

        code.ShouldBe(refusal);
        request.Status.ShouldBe(to);
    }

    [Theory]
    [InlineData("2027-01-14", false)]
    [InlineData("2027-01-15", true)]
    [InlineData("2027-02-15", true)]
    [InlineData("2027-02-16", false)]
    public void Is_extended_by_a_notice_given_within_the_month(string notice, bool accepted)
    {
        var request = Sample.In(RequestStatus.Running);

        var extended = request.ExtendWithNotice(
            DateOnly.Parse(notice, System.Globalization.CultureInfo.InvariantCulture), "demande complexe", new DateOnly(2027, 3, 1));

        extended.IsDone.ShouldBe(accepted);
        request.DueOn.ShouldBe(accepted ? new DateOnly(2027, 4, 15) : new DateOnly(2027, 2, 15));
    }

    [Fact]
    public void Is_extended_once_with_a_reason_and_not_ahead_of_time()
    {
        var request = Sample.In(RequestStatus.Running);

        request.ExtendWithNotice(Sample.Today.AddDays(1), " ", Sample.Today).Errors.ShouldBe([PrivacyErrors.NoReason, PrivacyErrors.NoticeOutsideMonth]);
        request.ExtendWithNotice(Sample.Today, "demande complexe", Sample.Today).IsDone.ShouldBeTrue();
        request.ExtendWithNotice(Sample.Today, "demande complexe", Sample.Today).IsDone.ShouldBeTrue();
        request.ExtendWithNotice(Sample.Today, "autre motif", Sample.Today).Errors.Single().Code.ShouldBe("already-extended");
    }
}
