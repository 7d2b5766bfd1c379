using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class CustomerTests
{
    [Theory]
    [InlineData("732829320", true)]
    [InlineData("552100554", true)]
    [InlineData("732829321", false)]
    [InlineData("73282932", false)]
    [InlineData("7328293200", false)]
    [InlineData("73282932A", false)]
    [InlineData("", false)]
    public void Siren_has_a_Luhn_key(string siren, bool valid) => Siren.IsValid(siren).ShouldBe(valid);

    [Theory]
    [InlineData("FR44732829320", true)]
    [InlineData("FR45732829320", false)]
    [InlineData("FR44552100554", false)]
    [InlineData("BE0123456789", true)]
    [InlineData("123", false)]
    public void French_VAT_number_has_a_key_over_the_SIREN(string vatNumber, bool valid) => Siren.IsValidVatNumber(vatNumber, "732829320").ShouldBe(valid);

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Customer.Company(Guid.CreateVersion7(), Guid.CreateVersion7(), null,
                new CompanyIdentity("", "123456789", "FR00123456789", PostalAddress.None, Person.None), Make.Now)
            .Errors.Select(e => e.Field).ShouldBe(
            [
                "siren", "vatNumber", "billingAddress.lines", "billingAddress.postCode", "billingAddress.city", "billingAddress.country",
                "contact.firstName", "contact.lastName", "contact.email", "name",
            ]);

    [Theory]
    [InlineData("a@b", true)]
    [InlineData("a@b@c", false)]
    [InlineData("@b.example", false)]
    [InlineData("a@", false)]
    [InlineData("a b@c.example", false)]
    public void Addresses_have_one_at_sign(string email, bool valid) =>
        new Person("Stagiaire", "Un", email).Missing("").Any().ShouldBe(!valid);

    // CGV-3.4-c: what is told of arrears follows the newest revision.
    [Fact]
    public void Old_news_about_arrears_changes_nothing()
    {
        var customer = Make.Company();
        customer.NoteArrears(2, null).ShouldBeTrue();
        customer.NoteArrears(1, Make.Today).ShouldBeFalse();
        customer.NoteArrears(2, Make.Today).ShouldBeFalse();
        customer.InArrearsSince.ShouldBeNull();
    }

    [Fact]
    public void Erasing_a_company_contact_keeps_the_company()
    {
        var customer = Make.Company();
        customer.EraseContact(Make.Now).ShouldBeTrue();
        customer.EraseContact(Make.Now).ShouldBeFalse();
        (customer.Name, customer.Contact, customer.Address.IsComplete, customer.Revision).ShouldBe(("Société Exemple SARL", Person.Erased, true, 2));
    }

    [Fact]
    public void Erasing_an_individual_leaves_nothing()
    {
        var customer = Make.Individual();
        customer.EraseContact(Make.Now);
        (customer.Name, customer.Contact.Email, customer.Address.IsComplete).ShouldBe(("[effacé]", "", false));
    }

    // La Poste (SIREN 356000000) has establishments whose digits only add up to a multiple of five.
    [Theory]
    [InlineData("73282932000074", "732829320", true)]
    [InlineData("73282932000075", "732829320", false)]
    [InlineData("7328293200007", "732829320", false)]
    [InlineData("73282932000074", "552100554", false)]
    [InlineData("35600000000048", "356000000", true)]
    [InlineData("35600000049837", "356000000", true)]
    [InlineData("35600000049838", "356000000", false)]
    public void Siret_is_the_SIREN_and_an_establishment_with_its_key(string siret, string siren, bool valid) => Siren.IsValidSiret(siret, siren).ShouldBe(valid);

    // CGV-4.6: the training ends on 2027-04-07.
    [Theory]
    [InlineData("2027-04-06", true)]
    [InlineData("2027-04-07", false)]
    public void The_insurance_must_last_until_the_end_of_the_training(string insuredUntil, bool asked)
    {
        var customer = Make.Company();
        customer.NameDecisionMaker(Guid.CreateVersion7(), Make.Person("Correspondant")).Value.ShouldBeTrue();
        customer.NoteInsurance(Make.Day(insuredUntil), Make.Today).Value.ShouldBeTrue();

        customer.StillAsked(Make.Day("2027-04-07")).Select(e => $"{e.Code} {e.Field}").ShouldBe(asked ? ["CGV-4.6 insurance"] : []);
    }

    [Theory]
    [InlineData("2027-02-28", false)] // yesterday
    [InlineData("2027-03-01", true)]
    public void A_certificate_out_of_date_is_refused(string validUntil, bool taken) => Make.Company().NoteInsurance(Make.Day(validUntil), Make.Today).IsDone.ShouldBe(taken);

    [Fact]
    public void An_individual_is_asked_for_neither() => Make.Individual().StillAsked(Make.Today).ShouldBeEmpty();

    // CGV-4.2: agreed on 2027-03-01, revoked on 2027-03-20.
    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-19", true)]
    [InlineData("2027-03-20", false)]
    public void A_logo_is_used_between_agreement_and_revocation(string day, bool allowed)
    {
        var customer = Make.Company();
        customer.RevokeLogo(Make.Today).ShouldBeFalse();
        customer.AgreeToLogo(Make.Today, "Courrier", Make.Today).Value.ShouldBeTrue();
        customer.AgreeToLogo(Make.Today, "Courrier", Make.Today).Value.ShouldBeFalse();
        customer.RevokeLogo(Make.Day("2027-03-20")).ShouldBeTrue();

        customer.AllowsLogoOn(Make.Day(day)).ShouldBe(allowed);
        (Customer.LogoAgreed(Make.Today).RuleId, customer.LogoRevoked(Make.Today).Consequence).ShouldBe(("CGV-4.2", "nothing-changes"), "taken back already");
        customer.AgreeToLogo(Make.Today.AddDays(1), "Courrier", Make.Today).Errors.Single().Code.ShouldBe("CGV-4.2");
    }
}
