using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>An OPCO as it stands on invoices: complete, and corrected only with what can be right (FUN-1, BIL-6).</summary>
public sealed class OpcoIdentityTests
{
    [Fact]
    public void FUN_1_each_of_the_eleven_has_a_postal_address()
    {
        Opcos.All.Count.ShouldBe(11);
        Opcos.All.ShouldAllBe(o => o.Street.Length > 5 && o.PostCode.Length == 5 && o.City.Length > 3);
    }

    [Fact]
    public void BIL_6_the_share_of_an_OPCO_names_its_office_and_SIREN()
    {
        var ledger = new Ledger().Settle().With(Make.Grant(1000m)).After(a => a.Deliver(Make.LastDay));
        var buyer = ledger.Chain.Single(c => c.Document.Kind == DocumentKind.OpcoShare).Buyer.Identity;

        (buyer.Name, buyer.AddressLines[0], buyer.PostCode, buyer.City, buyer.Siren).ShouldBe(("Atlas", "25 quai Panhard et Levassor", "75013", "Paris", "851296632"));
    }

    [Theory]
    [InlineData("Atlas", "1 rue de l’Exemple", "75013", "Paris", "851 296 632", null)]
    [InlineData("Atlas", "1 rue de l’Exemple", "75013", "Paris", null, null)]
    [InlineData("Atlas", "1 rue de l’Exemple", "75013", "Paris", "851296633", "siren")]
    [InlineData("Atlas", "1 rue de l’Exemple", "75013", "Paris", "85129663", "siren")]
    [InlineData("Atlas", "1 rue de l’Exemple", "7501", "Paris", null, "postCode")]
    [InlineData(" ", "", "75013", "", null, "name street city")]
    public void A_correction_is_checked(string name, string street, string postCode, string city, string? siren, string? refused)
    {
        var opco = Make.Opco("atlas");

        var result = opco.Correct(name, street, postCode, city, siren, "staff:1", ParisTime.StartOf(Make.LastDay));

        result.IsDone.ShouldBe(refused is null);
        opco.RecordedBy.ShouldBe(refused is null ? "staff:1" : "system");
        if (refused is not null)
        {
            string.Join(' ', result.Errors.Select(e => e.Field)).ShouldBe(refused);
        }
    }
}
