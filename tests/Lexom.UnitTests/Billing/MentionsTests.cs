using Lexom.Billing.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>The mentions of CGI ann. II 242 nonies A, Code de commerce L441-9 and Code du travail L6352-12 on each sort of document.</summary>
public sealed class MentionsTests
{
    [Fact]
    public void An_invoice_to_a_company_names_its_due_date_interest_indemnity_discount_and_nature()
    {
        var mentions = string.Join('\n', For(DocumentKind.Final));

        mentions.ShouldSatisfyAllConditions(
            m => m.ShouldContain("Échéance\u00a0: 08/04/2027"), m => m.ShouldContain("Pas d’escompte"), m => m.ShouldContain("taux de refinancement de la BCE"),
            m => m.ShouldContain("40\u00a0€"), m => m.ShouldContain("prestation de services"), m => m.ShouldContain("TVA exigible à l’encaissement"),
            m => m.ShouldContain("82070000000"));
    }

    [Fact]
    public void CGV_3_4_b_an_individual_is_not_told_of_the_40_EUR() => For(DocumentKind.Final, Make.Terms(customerKind: "individual")).ShouldAllBe(m => !m.Contains("recouvrement"));

    [Fact]
    public void An_exempt_course_names_its_article() => For(DocumentKind.Final, Make.Terms(vatRate: 0m)).ShouldContain("Exonération de TVA, article 261-4-4° a du CGI.");

    [Fact]
    public void The_option_for_debits_is_stated() =>
        Mentions.For(DocumentKind.Final, null, null, Make.LastDay, Make.Terms(), Make.Seller with { VatOnDebits = true }).ShouldContain("Option pour le paiement de la taxe d’après les débits.");

    [Theory]
    [InlineData(DocumentKind.Indemnity)]
    [InlineData(DocumentKind.CancellationFee)]
    [InlineData(DocumentKind.LatePayment)]
    public void BIL_2_an_indemnity_says_that_it_is_outside_VAT(DocumentKind kind) => For(kind).ShouldContain("Somme sans contrepartie, hors du champ de la TVA.");

    [Fact]
    public void A_credit_note_names_the_invoice_it_corrects_and_no_due_date()
    {
        var mentions = Mentions.For(DocumentKind.CreditNote, DocumentKind.Final, "FA-2027-00002", Make.LastDay, Make.Terms(), Make.Seller);

        mentions[0].ShouldBe("Avoir sur la facture FA-2027-00002.");
        mentions.ShouldNotContain(m => m.StartsWith("Échéance", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> For(DocumentKind kind, ContractTerms? terms = null) =>
        Mentions.For(kind, null, null, Make.Day("2027-04-08"), terms ?? Make.Terms(), Make.Seller);
}
