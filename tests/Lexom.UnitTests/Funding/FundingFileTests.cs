using CsCheck;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;
using static Lexom.UnitTests.Funding.FundingBuilders;

namespace Lexom.UnitTests.Funding;

public class FundingFileTests
{
    /// <summary>Every status against every decision of the OPCO made later than what is known: the status it ends in, or the code of the refusal.</summary>
    [Theory]
    [InlineData("Announced", "Accepted Rejected Announced Revoked MoreRequested")]
    [InlineData("MoreRequested", "Accepted Rejected MoreRequested Revoked MoreRequested")]
    [InlineData("Accepted", "Accepted Rejected Reduced Revoked Accepted")]
    [InlineData("Rejected", "Accepted Rejected Rejected Revoked Rejected")]
    [InlineData("Reduced", "Accepted Rejected Reduced Revoked Reduced")]
    [InlineData("Revoked", "CGV-3.3-b CGV-3.3-b CGV-3.3-b Revoked CGV-3.3-b")]
    [InlineData("Refused", "CGV-3.3-a CGV-3.3-a CGV-3.3-a CGV-3.3-a CGV-3.3-a")]
    [InlineData("Lapsed", "Lapsed Lapsed Lapsed Lapsed Lapsed")]
    [InlineData("Closed", "Closed Closed Closed Closed Closed")]
    public void Follows_the_transition_table(string from, string ends)
    {
        Statement[] decisions = [Accepted(1800m, 14), Rejected(14), Reduced(1000m, 14), Revoked(14), MoreRequested(14)];

        decisions.Select(d => After(Enum.Parse<FileStatus>(from), d)).ShouldBe(ends.Split(' '));
    }

    [Theory]
    [InlineData("2027-01-17", "Announced")]
    [InlineData("2027-01-18", "Refused")]
    [InlineData("2027-01-19", "Refused")]
    public void Is_refused_when_asked_for_on_the_first_day_or_later(string requestedOn, string status) =>
        File(DateOnly.Parse(requestedOn, null)).Status.ToString().ShouldBe(status);

    [Theory]
    [InlineData(3000, true)]
    [InlineData(3000.01, false)]
    [InlineData(0.01, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Grants_at_most_the_price_and_more_than_nothing(double granted, bool done)
    {
        var decided = File().Decide(Accepted((decimal)granted));

        decided.IsDone.ShouldBe(done);
        decided.Errors.ShouldAllBe(e => e.Code == "CGV-3.3-b" && e.Kind == ErrorKind.Invalid);
    }

    [Fact]
    public void BIL_3_the_last_of_several_OPCOs_owes_the_cent_that_rounding_leaves_as_its_invoice_says()
    {
        // 22.22 x 1.2 = 26.664, 26.66; the whole price of 33.33 is 40.00 incl. VAT and the other OPCO's 11.11 are 13.33: 26.67 is left.
        var file = File();
        file.Decide(Accepted(22.22m, 7));
        file.GrantedInclVat.ShouldBe(Money.Euros(26.66m));

        file.NoteInvoiced(Money.Euros(26.67m));
        (file.GrantedInclVat, file.UnpaidInclVat).ShouldBe((Money.Euros(26.67m), Money.Euros(26.67m)));

        file.NoteInvoiced(Money.Euros(26.60m));
        file.GrantedInclVat.ShouldBe(Money.Euros(26.66m), "what differs by more than the rounding is no rounding");
    }

    [Fact]
    public void Leaves_to_one_opco_only_what_another_does_not_grant() =>
        File().Decide(Guid.CreateVersion7(), Accepted(2000m), Pushed, Money.Euros(1000.01m)).IsDone.ShouldBeFalse();

    [Fact]
    public void Refuses_a_decision_of_tomorrow()
    {
        File().Decide(Accepted(day: 15)).IsDone.ShouldBeTrue();
        File().Decide(Accepted(day: 16)).Errors.ShouldHaveSingleItem().Field.ShouldBe("decidedOn");
    }

    [Theory]
    [InlineData(3, 500, null, 1500, null)]
    [InlineData(2, 500, null, 1000, null)]
    [InlineData(3, 900, 2000, 2000, null)]
    [InlineData(3, 500, 2000, 1500, null)]
    [InlineData(3, 500, null, 2000, "grantedExclVat")]
    [InlineData(3, 900, 2000, 2700, "grantedExclVat")]
    [InlineData(4, 500, null, 2000, "basis")]
    [InlineData(0, 500, null, 1500, "basis")]
    [InlineData(3, 0, null, 1500, "basis")]
    [InlineData(3, 500, 0, 1500, "basis")]
    public void Grants_what_its_amount_per_participant_and_its_cap_come_to(int participants, int each, int? cap, int granted, string? refusedField)
    {
        var file = File();

        var decided = file.Decide(Based(participants, each, cap, granted));

        decided.Errors.Select(e => e.Field).ShouldBe(refusedField is null ? [] : [refusedField]);
        file.Basis?.Participants.ShouldBe(participants);
    }

    [Fact]
    public void Shows_the_papers_asked_for_until_the_decision()
    {
        var file = File().With(MoreRequested(6, 9, Day(12), Piece.Quote, Piece.Programme, Piece.Quote));

        (file.Status, file.Asked!.AnswerBy, file.UnpaidInclVat).ShouldBe((FileStatus.MoreRequested, Day(12), Money.Zero));
        file.Asked.Pieces.ShouldBe([Piece.Programme, Piece.Quote]);
        file.Decide(MoreRequested(6, 18, Day(12), Piece.Programme, Piece.Quote)).Value.Effect.ShouldBe(Effect.AlreadyKnown);
        file.Decide(MoreRequested(7, 9, Day(6))).Errors.ShouldHaveSingleItem().Field.ShouldBe("answerBy");
        file.Decide(MoreRequested(7) with { Asked = null }).Errors.ShouldHaveSingleItem().Field.ShouldBe("pieces");

        file.With(Accepted(day: 8)).Asked.ShouldBeNull();
        file.Decide(MoreRequested(9)).Value.Effect.ShouldBe(Effect.RecordedOnly);
        file.Decide(MoreRequested(7)).Value.Effect.ShouldBe(Effect.Superseded);
    }

    [Fact]
    public void Lists_all_violations_at_once() => File().Decide(Accepted(-5m, day: 20)).Errors.Count.ShouldBe(2);

    [Fact]
    public void Knows_a_payment_by_its_reference()
    {
        var file = File().With(Accepted());

        var first = file.Pay(Payment(1200m)).Value;
        file.Pay(Payment(1200m)).Value.ShouldBe(new Paid(Effect.AlreadyKnown, first.PaymentId));
        file.Pay(Payment(1100m)).Errors.ShouldHaveSingleItem().Code.ShouldBe("payment-reference-reused");
        file.PaidInclVat.ShouldBe(Money.Euros(1200m));
        file.UnpaidInclVat.ShouldBe(Money.Euros(1200m));
    }

    [Theory]
    [InlineData(3600, true)]
    [InlineData(3600.01, false)]
    [InlineData(0, false)]
    [InlineData(-10, false)]
    public void Is_paid_at_most_the_price_incl_vat(double amount, bool done) => File().Pay(Payment((decimal)amount)).IsDone.ShouldBe(done);

    [Fact]
    public void Lapses_the_day_after_the_deadline_and_not_on_it()
    {
        var file = File().With(Accepted());
        file.Deliver(Day(19));
        _ = file.Pay(Payment(1200m));

        file.Deadline.ShouldBe(new DateOnly(2027, 2, 19));
        file.LapseIfDue(new DateOnly(2027, 2, 19)).ShouldBeNull();
        file.LapseIfDue(new DateOnly(2027, 2, 20))
            .ShouldBe(new Lapse(new DateOnly(2027, 2, 19), new DateOnly(2027, 2, 20), Money.Euros(1200m), Money.Euros(1200m)));
        file.Status.ShouldBe(FileStatus.Lapsed);
        file.LapseIfDue(new DateOnly(2027, 2, 21)).ShouldBeNull();
    }

    [Fact]
    public void Warns_once_a_week_before_the_deadline_and_not_when_the_month_is_over()
    {
        var file = File().With(Accepted());
        file.Deliver(Day(19));

        file.NoticeDueOn.ShouldBe(new DateOnly(2027, 2, 12));
        file.WarnIfDue(new DateOnly(2027, 2, 11)).ShouldBeNull();
        file.WarnIfDue(new DateOnly(2027, 2, 12)).ShouldBe(new LapseWarning(new DateOnly(2027, 2, 19), Money.Euros(2400m)));
        _ = file.Pay(Payment(100m));
        (file.NoticeDueOn, file.WarnIfDue(new DateOnly(2027, 2, 13))).ShouldBe((null, null));

        var late = File().With(Accepted());
        late.Deliver(Day(19));
        late.WarnIfDue(new DateOnly(2027, 2, 20)).ShouldBeNull();
        late.NoticeDueOn.ShouldBeNull();
        late.LapseIfDue(new DateOnly(2027, 2, 20)).ShouldNotBeNull();
    }

    [Fact]
    public void Is_still_paid_after_its_lapse()
    {
        var file = Lapsed();

        file.Pay(Payment(2400m)).Value.Effect.ShouldBe(Effect.Applied);
        (file.Status, file.UnpaidInclVat, file.LapseDueOn).ShouldBe((FileStatus.Lapsed, Money.Zero, null));
    }

    [Fact]
    public void Does_not_lapse_without_subrogation_or_grant_or_once_paid_or_closed()
    {
        var late = new DateOnly(2027, 6, 1);
        FundingFile[] files =
        [
            File(), File().With(Rejected(7)), File().With(Accepted(), Revoked(9)), File().With(Accepted(subrogation: false)), File().With(Accepted()),
            File(requestedOn: Day(18)), File().With(Accepted()),
        ];
        foreach (var file in files)
        {
            file.Deliver(Day(19));
        }

        _ = files[4].Pay(Payment(2400m));
        files[6].Close(Day(20));

        files.ShouldAllBe(f => f.LapseDueOn == null && f.LapseIfDue(late) == null && f.NoticeDueOn == null);
    }

    [Fact]
    public void Starts_the_month_whichever_comes_first_delivery_or_decision()
    {
        var file = File();
        file.Deliver(Day(19));
        file.LapseDueOn.ShouldBeNull();

        file.With(Accepted()).LapseDueOn.ShouldBe(new DateOnly(2027, 2, 20));
        file.Deliver(Day(20));
        file.DeliveredOn.ShouldBe(Day(19));
    }

    [Fact]
    public void Never_owes_more_than_granted_nor_less_than_nothing() => Gen.Select(Gen.Int[1, 300_000], Gen.Int[0, 360_000], Gen.Int[0, 3])
        .Sample((granted, paid, which) =>
        {
            decimal[] rates = [0m, 5.5m, 10m, 20m];
            var rate = rates[which];
            var file = File(vatRate: rate).With(Accepted(granted / 100m));
            var told = paid == 0 || file.Pay(Payment(paid / 100m)).IsDone;

            file.UnpaidInclVat.ShouldBe(Money.Max(file.GrantedInclVat - (told ? Money.Euros(paid / 100m) : Money.Zero), Money.Zero));
            file.GrantedInclVat.ShouldBe(file.GrantedExclVat + file.GrantedExclVat.Percent(rate));
        });

    private static string After(FileStatus from, Statement decision)
    {
        var file = In(from);
        file.Status.ShouldBe(from);
        var decided = file.Decide(decision);
        return decided.IsDone ? file.Status.ToString() : decided.Errors[0].Code;
    }

    private static FundingFile In(FileStatus status)
    {
        var file = status switch
        {
            FileStatus.Accepted => File().With(Accepted()),
            FileStatus.MoreRequested => File().With(MoreRequested(6)),
            FileStatus.Rejected => File().With(Rejected(7)),
            FileStatus.Reduced => File().With(Accepted(), Reduced(1500m, 8)),
            FileStatus.Revoked => File().With(Accepted(), Revoked(8)),
            FileStatus.Refused => File(requestedOn: Day(18)),
            FileStatus.Lapsed => Lapsed(),
            _ => File(),
        };
        if (status == FileStatus.Closed)
        {
            file.Close(Day(8));
        }

        return file;
    }

    private static FundingFile Lapsed()
    {
        var file = File().With(Accepted());
        file.Deliver(Day(19));
        file.LapseIfDue(new DateOnly(2027, 2, 20)).ShouldNotBeNull();
        return file;
    }
}
