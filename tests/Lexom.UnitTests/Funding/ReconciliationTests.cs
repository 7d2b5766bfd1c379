using Lexom.Funding.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;
using static Lexom.UnitTests.Funding.FundingBuilders;

namespace Lexom.UnitTests.Funding;

/// <summary>CGV-3.3-b: the OPCO's statement against our files, as they stood on its day.</summary>
public class ReconciliationTests
{
    private const string Number = "ATL-2027-0001";

    [Fact]
    public void Finds_nothing_where_both_agree_by_number_or_by_id()
    {
        var file = Granted();

        Compare([file], Stated(Number, 2000m, 500m)).ShouldBeEmpty();
        Compare([file], Stated(file.Id.ToString(), 2000m, 500m)).ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_was_decided_or_paid_after_the_day()
    {
        var file = Granted().With(Reduced(1500m, 13));
        _ = file.Pay(Payment(300m, "VIR-2", 13));

        Compare([file], Stated(Number, 2000m, 500m)).ShouldBeEmpty();
        Compare([File().With(Accepted(day: 13))]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1800, 500, null, null, DriftKind.GrantDiffers, DriftCause.NeverReceived, null)]
    [InlineData(1800, 500, MessageState.Refused, false, DriftKind.GrantDiffers, DriftCause.MessageRefused, "CGV-3.3-b")]
    [InlineData(1800, 500, MessageState.Unmatched, false, DriftKind.GrantDiffers, DriftCause.MessageUnmatched, null)]
    [InlineData(1800, 500, MessageState.Done, false, DriftKind.GrantDiffers, DriftCause.RecordedOnly, null)]
    [InlineData(1800, 500, MessageState.Refused, true, DriftKind.GrantDiffers, DriftCause.NeverReceived, null)]
    [InlineData(2000, 900, null, null, DriftKind.PaidDiffers, DriftCause.NeverReceived, null)]
    [InlineData(2000, 900, MessageState.Refused, true, DriftKind.PaidDiffers, DriftCause.MessageRefused, "CGV-3.3-b")]
    [InlineData(2000, 100, MessageState.Refused, true, DriftKind.PaidDiffers, DriftCause.NotConfirmed, null)]
    public void Names_the_drift_and_its_cause(int granted, int paid, object? state, bool? isPayment, object kind, object cause, string? code)
    {
        var file = Granted();
        LostMessage[] lost = state is null ? [] : [new LostMessage(Number, null, isPayment!.Value, (MessageState)state, code)];

        var drift = Compare([file], lost, Stated(Number, granted, paid)).ShouldHaveSingleItem();

        (drift.Kind, drift.Cause, drift.RefusedFor, drift.FundingFileId).ShouldBe(((DriftKind)kind, (DriftCause)cause, code, file.Id));
        DriftTexts.Explain(drift).ShouldStartWith($"Dossier {Number} : l’OPCO indique ");
    }

    [Fact]
    public void Shows_the_file_only_one_of_the_two_knows()
    {
        var file = Granted();

        var drifts = Compare([file], [new LostMessage("XX-2", null, false, MessageState.Unmatched, null)], Stated("XX-1", 10m, 0m), Stated("XX-2", 20m, 0m));

        drifts.Select(d => (d.Kind, d.Cause, d.File)).ShouldBe(
        [
            (DriftKind.UnknownHere, DriftCause.NeverReceived, "XX-1"), (DriftKind.UnknownHere, DriftCause.MessageUnmatched, "XX-2"),
            (DriftKind.MissingThere, DriftCause.NotConfirmed, Number),
        ]);
        drifts.ShouldAllBe(d => DriftTexts.Explain(d).Contains("l’OPCO", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Tells_once_what_is_new()
    {
        var statement = Statement(Stated(Number, 1800m, 500m));
        var drifts = Reconciliation.Compare(statement, [Granted()], []);

        statement.Compare(drifts, Day(12)).ShouldBeTrue();
        statement.Compare([.. drifts], Day(13)).ShouldBeFalse();
        statement.Compare([], Day(14)).ShouldBeFalse();
        statement.ComparedOn.ShouldBe(Day(14));
    }

    [Fact]
    public void Refuses_a_statement_of_the_future_or_with_a_file_twice_or_below_nothing() =>
        AccountStatement.Check(new AccountFacts("R-1", Day(16), [Stated(Number, 1m, 0m), Stated(Number, 1m, 0m), Stated("XX", -1m, 0m)]), Now, Now)
            .Select(e => e.Field).ShouldBe(["asOf", "files[1].file", "files[2]"]);

    private static FundingFile Granted()
    {
        var file = File().With(Accepted());
        _ = file.Pay(Payment(500m));
        return file;
    }

    private static StatedFile Stated(string file, decimal granted, decimal paid) => new(file, Money.Euros(granted), Money.Euros(paid));

    private static AccountStatement Statement(params StatedFile[] files) => AccountStatement.Of(Guid.CreateVersion7(), "atlas", new AccountFacts("R-1", Day(12), files), Now);

    private static IReadOnlyList<Drift> Compare(FundingFile[] files, params StatedFile[] stated) => Compare(files, [], stated);

    private static IReadOnlyList<Drift> Compare(FundingFile[] files, LostMessage[] lost, params StatedFile[] stated) =>
        Reconciliation.Compare(Statement(stated), files, lost);
}
