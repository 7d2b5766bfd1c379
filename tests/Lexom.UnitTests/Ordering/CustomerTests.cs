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
}
