using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class AcceptanceChecklistTests
{
    [Fact]
    public void Lists_everything_missing_at_once() =>
        Missing(AcceptanceForm.Blank, []).ShouldBe(
        [
            "documents.signed-proposal", "documents.signed-terms", "initialled", "stamped", "handwrittenMention", "termsInitialled", "termsSha256", "signedOn",
        ]);

    [Fact]
    public void An_individual_has_no_stamp() =>
        Missing(Make.CompleteForm with { Stamped = false }, Make.AllDocuments, CustomerKind.Individual).ShouldBeEmpty();

    [Theory]
    [InlineData("BON POUR ACCORD", true)]
    [InlineData(" Bon pour accord ", true)]
    [InlineData("BON POUR ACORD", false)]
    [InlineData("Lu et approuvé", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_mention_is_the_one_of_the_terms(string? mention, bool accepted) =>
        Missing(Make.CompleteForm with { HandwrittenMention = mention }, Make.AllDocuments).ShouldBe(accepted ? [] : ["handwrittenMention"]);

    [Theory]
    [InlineData("2027-02-28", false)] // before the proposal was issued
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-05", true)]
    [InlineData("2027-03-06", false)] // in the future
    public void Is_signed_between_issue_and_today(string signedOn, bool accepted) =>
        AcceptanceChecklist.Missing(
                Make.CompleteForm with { SignedOn = Make.Day(signedOn) }, Make.AllDocuments, CustomerKind.Company, Make.Terms.Sha256, Make.Today, Make.Day("2027-03-05"))
            .Count.ShouldBe(accepted ? 0 : 1);

    [Fact]
    public void Other_terms_are_not_the_terms() =>
        Missing(Make.CompleteForm with { TermsSha256 = new string('0', 64) }, Make.AllDocuments).ShouldBe(["termsSha256"]);

    [Theory]
    [InlineData(DocumentKind.SignedProposal, "documents.signed-terms")]
    [InlineData(DocumentKind.SignedTerms, "documents.signed-proposal")]
    public void Both_papers_come_back(DocumentKind only, string missing) =>
        Missing(Make.CompleteForm, new HashSet<DocumentKind> { only }).ShouldBe([missing]);

    private static IEnumerable<string?> Missing(AcceptanceForm form, IReadOnlySet<DocumentKind> documents, CustomerKind customer = CustomerKind.Company)
    {
        var missing = AcceptanceChecklist.Missing(form, documents, customer, Make.Terms.Sha256, Make.Today, Make.Today);
        missing.ShouldAllBe(e => e.Code == "CGV-2.1-d");
        return missing.Select(e => e.Field);
    }

    private static IEnumerable<string?> Missing(AcceptanceForm form, HashSet<DocumentKind> documents) =>
        Missing(form, (IReadOnlySet<DocumentKind>)documents);
}
