using System.Security.Cryptography;
using System.Text;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class TermsOfSaleTests
{
    private static readonly byte[] Text = ReadText();

    [Fact]
    public void Version_1_names_the_hash_of_the_text_in_the_product() =>
        Convert.ToHexStringLower(SHA256.HashData(Text)).ShouldBe(TermsOfSale.V1.Sha256);

    [Fact]
    public void Version_1_has_the_parameters_the_text_fixes()
    {
        var v1 = TermsOfSale.V1;
        (v1.ProposalValidityDays, v1.DepositPercent, v1.OnlineWithdrawalDays, v1.IndividualWithdrawalDays).ShouldBe((30, 30m, 14, 10));
        (v1.CancellationThresholdDays, v1.ReschedulingWindowMonths, v1.RescheduleCreditsDeposit).ShouldBe((15, 6, false));
        (v1.OpcoPaymentWindowMonths, v1.LateInterestPoints, v1.LateInterestLegalRateFloor, v1.RefiBasis, v1.RecoveryIndemnity).ShouldBe((1, 10m, 3m, "firstOfJanuary", 40m));
        (v1.TerminationNoticeDays, v1.PersonalDataYears, v1.NonSolicitationMonths).ShouldBe((8, 5, 12));
    }

    [Fact]
    public void Every_quoted_clause_stands_in_the_text()
    {
        var text = Encoding.UTF8.GetString(Text);
        Clauses.V1.Count.ShouldBeGreaterThan(5);
        foreach (var (rule, clause) in Clauses.V1)
        {
            text.ShouldContain(clause.Text, Case.Sensitive, $"the quotation of {rule}");
        }
    }

    internal static byte[] ReadText()
    {
        using var stream = typeof(TermsOfSale).Assembly.GetManifestResourceStream("cgv-v1.txt").ShouldNotBeNull();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
