using System.Security.Cryptography;
using System.Text;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class TermsPublicationTests
{
    private static readonly string Text = Encoding.UTF8.GetString(TermsOfSaleTests.ReadText());
    private static readonly TermsOfSale Draft = Make.Terms with { Version = 0, Sha256 = "", InForceFrom = Make.Day("2027-04-01") };

    [Fact]
    public void The_next_version_has_the_hash_of_its_text()
    {
        var text = Text + "\nVersion 2\n";
        var published = Decide(Draft with { DepositPercent = 25m }, text).Value;

        (published.Version, published.Sha256, published.DepositPercent).ShouldBe((2, Hash(text), 25m));
        Make.Terms.ShouldBe(TermsOfSale.V1, "the old version is as it was");
    }

    [Theory]
    [InlineData("2027-03-01", false)] // today
    [InlineData("2027-03-02", true)]
    public void Comes_into_force_tomorrow_at_the_earliest(string inForceFrom, bool published) =>
        Decide(Draft with { InForceFrom = Make.Day(inForceFrom) }, Text).IsDone.ShouldBe(published);

    [Fact]
    public void Another_text_than_the_one_approved_is_refused() =>
        TermsPublication.Decide(Make.Terms, Draft, Text + " ", Hash(Text), Make.Today).Errors.Single().Field.ShouldBe("sha256");

    [Fact]
    public void A_passage_worded_anew_is_given_or_refused()
    {
        var text = Text.Replace("huit jours après une mise en demeure", "dix jours après une mise en demeure", StringComparison.Ordinal);
        Decide(Draft with { TerminationNoticeDays = 10 }, text).Errors.Single().Field.ShouldBe("clauses.CGV-4.7");

        var clause = new Clause("4.7", Clauses.V1["CGV-4.7"].Text.Replace("huit jours", "dix jours", StringComparison.Ordinal));
        var published = Decide(Draft with { TerminationNoticeDays = 10, OwnClauses = new Dictionary<string, Clause> { ["CGV-4.7"] = clause } }, text).Value;
        (published.ClauseOf("CGV-4.7"), published.ClauseOf("CGV-3.5-a")).ShouldBe((clause, Clauses.V1["CGV-3.5-a"]));
    }

    public static TheoryData<string, TermsOfSale> OutOfRange => new()
    {
        { "proposalValidityDays", Draft with { ProposalValidityDays = 0 } },
        { "depositPercent", Draft with { DepositPercent = 30.01m } },
        { "onlineWithdrawalDays", Draft with { OnlineWithdrawalDays = 13 } },
        { "individualWithdrawalDays", Draft with { IndividualWithdrawalDays = 9 } },
        { "cancellationThresholdDays", Draft with { CancellationThresholdDays = -1 } },
        { "reschedulingWindowMonths", Draft with { ReschedulingWindowMonths = 0 } },
        { "opcoPaymentWindowMonths", Draft with { OpcoPaymentWindowMonths = 13 } },
        { "lateInterestPoints", Draft with { LateInterestPoints = -0.5m } },
        { "lateInterestLegalRateFloor", Draft with { LateInterestLegalRateFloor = 2.99m } },
        { "refiBasis", Draft with { RefiBasis = "month" } },
        { "recoveryIndemnity", Draft with { RecoveryIndemnity = 39.99m } },
        { "terminationNoticeDays", Draft with { TerminationNoticeDays = 0 } },
        { "personalDataYears", Draft with { PersonalDataYears = 6 } },
        { "nonSolicitationMonths", Draft with { NonSolicitationMonths = 61 } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void Every_parameter_keeps_to_the_law(string field, TermsOfSale draft) => Decide(draft, Text).Errors.Single().Field.ShouldBe(field);

    [Fact]
    public void The_limits_themselves_are_allowed() => Decide(
        Draft with { DepositPercent = 30m, OnlineWithdrawalDays = 14, IndividualWithdrawalDays = 10, LateInterestLegalRateFloor = 3m, RecoveryIndemnity = 40m, PersonalDataYears = 5 }, Text)
        .IsDone.ShouldBeTrue();

    private static Result<TermsOfSale> Decide(TermsOfSale draft, string text) => TermsPublication.Decide(Make.Terms, draft, text, Hash(text), Make.Today);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
