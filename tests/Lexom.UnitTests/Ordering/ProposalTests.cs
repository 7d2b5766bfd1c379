using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class ProposalTests
{
    private const string Done = "done";
    private const string Already = "already";
    private const string Refused = "refused";

    // Every status times every command: done now, done already (success without effect), or refused.
    [Theory]
    [InlineData(ProposalStatus.Draft, Done, Refused, Already, Done, Done, Done)]
    [InlineData(ProposalStatus.Issued, Already, Done, Done, Done, Done, Refused)]
    [InlineData(ProposalStatus.Accepted, Refused, Refused, Already, Refused, Already, Refused)]
    [InlineData(ProposalStatus.Expired, Refused, Refused, Already, Refused, Already, Refused)]
    [InlineData(ProposalStatus.Declined, Refused, Refused, Already, Already, Already, Refused)]
    [InlineData(ProposalStatus.SessionCancelled, Refused, Refused, Already, Refused, Already, Refused)]
    public void Transitions(ProposalStatus status, string issue, string accept, string expire, string decline, string endWithSession, string revise)
    {
        var customer = Make.Company();
        string.Join(' ', Try(p => Word(p.Issue(customer, Make.Terms, Make.Today))),
                Try(p => Word(p.Accept(Make.CompleteForm, Make.AllDocuments, Guid.CreateVersion7(), Make.Today))),
                Try(p => p.Expire(Make.Today.AddDays(31)) ? Done : Already),
                Try(p => Word(p.Decline(Make.Today))),
                Try(p => p.EndWithSession(Make.Today) ? Done : Already),
                Try(p => Word(p.Revise(Make.DraftOf(customer), Make.Now))))
            .ShouldBe(string.Join(' ', issue, accept, expire, decline, endWithSession, revise));

        string Try(Func<Proposal, string> command) => command(Make.Proposal(status, customer));
    }

    // CGV-2.1-c: issued on 2027-03-01, day 30 is 2027-03-31.
    [Theory]
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-30", true)]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void Is_valid_on_day_30_and_expired_on_day_31(string day, bool valid)
    {
        var form = Make.CompleteForm with { SignedOn = Make.Today };
        Make.Proposal(ProposalStatus.Issued).Accept(form, Make.AllDocuments, Guid.CreateVersion7(), Make.Day(day)).IsDone.ShouldBe(valid);
        Make.Proposal(ProposalStatus.Issued).Expire(Make.Day(day)).ShouldBe(!valid);
        Make.Proposal(ProposalStatus.Issued).ValidUntil.ShouldBe(Make.Day("2027-03-31"));
    }

    [Fact]
    public void Pins_the_terms_in_force_when_it_is_issued()
    {
        var later = Make.Terms with { Version = 2, Sha256 = new string('a', 64), ProposalValidityDays = 10 };
        var proposal = Make.Proposal(ProposalStatus.Draft);

        proposal.Issue(Make.Company(), later, Make.Today).Value.ShouldBeTrue();

        (proposal.TermsVersion, proposal.TermsSha256, proposal.ValidUntil).ShouldBe((2, later.Sha256, Make.Day("2027-03-11")));
    }

    [Fact]
    public void Lists_everything_missing_before_it_is_issued()
    {
        var training = Make.Training(startsOn: "2027-03-01", isTraining: false) with { CourseTitle = "", Place = " ", Hours = 0, MaximumParticipants = 2 };
        Participant[] people = [new(Guid.CreateVersion7(), 1, new Person("Stagiaire", "", "")), .. Make.Participants(2)];
        var draft = Make.DraftOf(Make.Company(), training) with { Participants = people, CoursePrice = new CoursePrice(Money.Zero, Money.Zero, "standard") };
        var proposal = Proposal.Draft(draft, Make.Now).Value;

        var result = proposal.Issue(Make.Company(), Make.Terms, Make.Today);

        result.Errors.Select(e => $"{e.Code} {e.Field}").ShouldBe(
        [
            "CGV-2.1-a course", "CGV-2.1-a place", "CGV-2.1-a duration", "CGV-2.1-a participants[0]", "CGV-2.1-a price",
            "CGV-2.1-b course", "CAT-3 participants", "session-started startsOn",
        ]);
        proposal.Status.ShouldBe(ProposalStatus.Draft);
    }

    [Fact]
    public void A_draft_without_participants_waits_for_them() =>
        Proposal.Draft(Make.DraftOf(Make.Company(), participants: 0), Make.Now).Value
            .MissingForIssue(Make.Company(), Make.Today).Select(e => e.Field).ShouldBe(["participants", "price"]);

    // CGV-3.3-a: the training starts on 2027-04-06.
    [Theory]
    [InlineData("2027-03-01", "atlas", "600.00", null)]
    [InlineData("2027-04-05", "atlas", "600.00", "CGV-3.3-a")] // in the future: today is 2027-03-01
    [InlineData("2027-04-06", "atlas", "600.00", "CGV-3.3-a")]
    [InlineData("2027-03-01", "opca", "600.00", "FUN-1")]
    [InlineData("2027-03-01", "atlas", "0.00", "CGV-3.3-a")]
    public void Funding_is_requested_before_the_start_from_a_known_OPCO(string requestedOn, string opco, string amount, string? rule)
    {
        var money = Money.Euros(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        var file = new FundingAnnouncement(Guid.CreateVersion7(), opco, null, Make.Day(requestedOn), money);

        Proposal.Draft(Make.DraftOf(Make.Company(), funding: [file]), Make.Now).Errors.Select(e => e.Code).ShouldBe(rule is null ? [] : [rule]);
    }

    [Theory]
    [InlineData("2027-04-05", true)]
    [InlineData("2027-04-06", false)]
    public void The_day_before_the_start_is_the_last_for_a_funding_request(string requestedOn, bool accepted) =>
        new FundingAnnouncement(Guid.CreateVersion7(), "akto", null, Make.Day(requestedOn), Money.Euros(1m))
            .Refusals(Make.Day("2027-04-06"), Make.Day("2027-04-06"), "funding[0]").Any().ShouldBe(!accepted);

    [Theory]
    [InlineData(SeatsStatus.Asked, "seats-pending")]
    [InlineData(SeatsStatus.Waiting, "CAT-3")]
    public void Is_not_accepted_without_its_seats(SeatsStatus seats, string code)
    {
        var proposal = Make.Proposal(ProposalStatus.Draft);
        proposal.Issue(Make.Company(), Make.Terms, Make.Today);
        if (seats == SeatsStatus.Waiting)
        {
            proposal.NoteWaiting(1);
        }

        proposal.Accept(Make.CompleteForm, Make.AllDocuments, Guid.CreateVersion7(), Make.Today).Errors.Single().Code.ShouldBe(code);
        proposal.NoteSeatsHeld();
        proposal.Accept(Make.CompleteForm, Make.AllDocuments, Guid.CreateVersion7(), Make.Today).IsDone.ShouldBeTrue();
    }

    // Every state of the seats times Catalog's two answers (CAT-3).
    [Theory]
    [InlineData(SeatsStatus.Asked, "Held ", "Waiting 2")]
    [InlineData(SeatsStatus.Waiting, "Held ", "Waiting 2")]
    [InlineData(SeatsStatus.Held, "Held ", "Held ")]
    public void Seats_go_from_state_to_state(SeatsStatus from, string whenHeld, string whenWaiting)
    {
        string After(Action<Proposal> news)
        {
            var proposal = Make.Proposal(ProposalStatus.Draft);
            proposal.Issue(Make.Company(), Make.Terms, Make.Today).Value.ShouldBeTrue();
            if (from != SeatsStatus.Asked)
            {
                proposal.NoteWaiting(5);
            }

            if (from == SeatsStatus.Held)
            {
                proposal.NoteSeatsHeld();
            }

            news(proposal);
            return $"{proposal.Seats} {proposal.WaitingPosition}";
        }

        (After(p => p.NoteSeatsHeld()), After(p => p.NoteWaiting(2))).ShouldBe((whenHeld, whenWaiting));
    }

    [Fact]
    public void Old_news_of_waiting_does_not_take_seats_back()
    {
        var proposal = Make.Proposal(ProposalStatus.Issued);
        proposal.NoteWaiting(2);
        (proposal.Seats, proposal.WaitingPosition).ShouldBe((SeatsStatus.Held, null));
    }

    private static string Word(Result<bool> result) => !result.IsDone ? Refused : result.Value ? Done : Already;

    private static string Word(Result result) => result.IsDone ? Done : Refused;
}
