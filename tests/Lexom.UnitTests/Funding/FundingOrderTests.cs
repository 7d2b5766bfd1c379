using CsCheck;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;
using static Lexom.UnitTests.Funding.FundingBuilders;

namespace Lexom.UnitTests.Funding;

/// <summary>CGV-3.3-b: whatever the order in which messages come, the file ends in one state, and repeated ones have one effect.</summary>
public class FundingOrderTests
{
    public static TheoryData<string> Stories => [.. Sets.Keys];

    private static Dictionary<string, Statement[]> Sets { get; } = new()
    {
        ["accepted, corrected, twice reduced, revoked"] = [Accepted(2000m, 7), Accepted(2200m, 8), Reduced(1500m, 9), Reduced(1200m, 10), Revoked(11)],
        ["asked for more, twice, then decided"] = [MoreRequested(5), MoreRequested(6, 9, null, Piece.Quote), Accepted(2000m, 7), MoreRequested(8), Reduced(1500m, 9)],
        ["rejected, accepted on appeal, reduced"] = [Rejected(6), Accepted(2000m, 7), Reduced(1500m, 9), Reduced(1700m, 10), Accepted(1800m, 11)],
        ["all on one day, by the hour"] = [Accepted(2000m, 9, hour: 8), Reduced(1500m, 9, 9), Rejected(9, 10), Accepted(1000m, 9, hour: 11), Reduced(900m, 9, 12)],
        ["all at the same moment"] = [Accepted(2000m, 9), Accepted(1000m, 9, false), Rejected(9), Reduced(900m, 9), Accepted(2000m, 9, false)],
        ["revoked, and told the rest afterwards"] = [Revoked(8), Accepted(2000m, 7), Accepted(2000m, 9), Reduced(1500m, 10), Rejected(11)],
        ["the same thing said again and again"] = [Accepted(2000m, 7), Accepted(2000m, 7, hour: 18), Reduced(1500m, 7, 12), Reduced(1500m, 7, 19), Accepted(2000m, 7, hour: 20)],
        ["reductions higher than the grant they find"] = [Accepted(1000m, 7), Reduced(1200m, 10), Accepted(1500m, 8), Reduced(1400m, 11), Rejected(6)],
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void Five_messages_end_alike_in_all_120_orders(string story)
    {
        var ends = Orders(Sets[story]).Select(End).ToList();

        ends.Count.ShouldBe(120);
        ends.Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void What_was_announced_last_is_what_holds(string story)
    {
        foreach (var order in Orders(Sets[story]))
        {
            var file = File();
            var told = order.Select(file.Decide).Where(r => r.IsDone).SelectMany(r => r.Value.Announcements).ToList();

            told.Select(t => t.Revision).ShouldBe(Enumerable.Range(1, told.Count));
            file.Revision.ShouldBe(told.Count);
            told[^1].Kind.ToString().ShouldBe(file.Status.ToString());
            told[^1].Granted.ShouldBe(file.GrantedExclVat);
            told[^1].DecidedOn.ShouldBe(file.DecidedOn!.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Each_message_repeated_at_once_and_at_the_end_changes_nothing(string story)
    {
        foreach (var order in Orders(Sets[story]))
        {
            var file = File();
            foreach (var said in order)
            {
                _ = file.Decide(said);
                ShouldDoNothing(file, said);
            }

            foreach (var said in order)
            {
                ShouldDoNothing(file, said);
            }

            State(file).ShouldBe(End(order));
        }
    }

    [Fact]
    public void Payments_and_decisions_mixed_end_alike_in_all_120_orders()
    {
        var steps = new Func<FundingFile, bool>[]
        {
            f => f.Decide(Accepted()).IsDone,
            f => f.Decide(Reduced(1500m, 9)).IsDone,
            f => f.Pay(Payment(500m, "VIR-1")).IsDone,
            f => f.Pay(Payment(700m, "VIR-2")).IsDone,
            f => f.Pay(Payment(500m, "VIR-1")).IsDone,
        };

        var ends = Orders(steps).Select(order =>
        {
            var file = File();
            order.ShouldAllBe(step => step(file));
            return (State(file), file.PaidInclVat, file.Payments.Count);
        }).Distinct();

        ends.ShouldHaveSingleItem().ShouldBe(((FileStatus.Reduced, Money.Euros(1500m), true, "ATL-2027-0001", Day(9)), Money.Euros(1200m), 2));
    }

    [Fact]
    public void Any_messages_end_alike_in_any_order() => Gen.Select(Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[5, 8], Gen.Int[9, 11])
        .Select((kind, hundreds, day, hour) => (DecisionKind)kind switch
        {
            DecisionKind.MoreRequested => MoreRequested(day, hour, null, (Piece)hundreds),
            DecisionKind.Accepted => Accepted(hundreds * 100m, day, hundreds % 2 == 0, hour),
            DecisionKind.Rejected => Rejected(day, hour),
            DecisionKind.Reduced => Reduced(hundreds * 100m, day, hour),
            _ => Revoked(day, hour),
        }).Array[2, 7].SelectMany(said => Gen.Shuffle(said.ToArray()).Select(shuffled => (said, shuffled)))
        .Sample((said, shuffled) => End(said).ShouldBe(End(shuffled)), iter: 2000);

    [Fact]
    public void A_reduction_waits_for_its_acceptance_and_is_then_told_after_it()
    {
        var file = File();

        file.Decide(Reduced(1500m, 9)).Value.Effect.ShouldBe(Effect.Waiting);
        file.Status.ShouldBe(FileStatus.Announced);

        var decided = file.Decide(Accepted(2000m, 7)).Value;
        decided.Effect.ShouldBe(Effect.Applied);
        decided.Announcements.Select(a => (a.Kind, a.Granted.Amount, a.Revision)).ShouldBe([(DecisionKind.Accepted, 2000m, 1), (DecisionKind.Reduced, 1500m, 2)]);
        file.Status.ShouldBe(FileStatus.Reduced);
    }

    private static void ShouldDoNothing(FundingFile file, Statement said)
    {
        var before = (State(file), file.Revision);
        var again = file.Decide(said);
        (State(file), file.Revision).ShouldBe(before);
        if (again.IsDone)
        {
            again.Value.Announcements.ShouldBeEmpty();
        }
    }

    private static (FileStatus Status, Money Granted, bool Subrogation, string? FileNumber, DateOnly? DecidedOn) End(IEnumerable<Statement> order)
    {
        var file = File();
        foreach (var said in order)
        {
            _ = file.Decide(said);
        }

        return State(file);
    }

    private static (FileStatus Status, Money Granted, bool Subrogation, string? FileNumber, DateOnly? DecidedOn) State(FundingFile file) =>
        (file.Status, file.GrantedExclVat, file.Subrogation, file.FileNumber, file.DecidedOn);
}
