using Lexom.Billing.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rules CGV-5.5-b and -d: what is given, erased or kept, on which ground and until when.</summary>
public sealed class PersonalDataRulesTests
{
    [Theory]
    [InlineData("access", "individual", true, "buyer.name given, buyer.address given, contact.email given")]
    [InlineData("portability", "company", true, "contact.name given, contact.email given")]
    [InlineData("erasure", "individual", true, "buyer.name held 2038-01-01, buyer.address held 2038-01-01, contact.email erased")]
    [InlineData("erasure", "individual", false, "buyer.name erased, buyer.address erased, contact.email erased")]
    [InlineData("rectification", "individual", true, "buyer.name held, buyer.address held, contact.email held")]
    public void Each_field_has_its_answer(string right, string kind, bool contract, string expected)
    {
        var answers = PersonalDataRules.Answer(right, Customer(kind), contract ? [new IssuedTo(Guid.CreateVersion7(), Make.LastDay)] : [], runsUntil: null, Make.LastDay);

        string.Join(", ", answers.Select(a => $"{a.Field} {a.Outcome}{(a.ReleaseOn is { } day ? $" {day:yyyy-MM-dd}" : "")}")).ShouldBe(expected);
        answers.Where(a => a.Outcome == "held").ShouldAllBe(a => !string.IsNullOrEmpty(a.Ground));
    }

    // One document of 2027, one of 2028: the personal part of each goes on the first day of the eleventh year after its own.
    [Theory]
    [InlineData("2037-12-31", false, "held 3 2038-01-01")]
    [InlineData("2038-01-01", false, "erased 1; held 2 2039-01-01")]
    [InlineData("2038-12-31", false, "erased 1; held 2 2039-01-01")]
    [InlineData("2039-01-01", false, "erased 3")]
    [InlineData("2039-01-01", true, "erased 2; held 1 2039-02-11")]
    [InlineData("2039-02-11", true, "erased 2; held 1 2039-03-11")]
    public void Each_document_is_released_after_its_own_ten_years(string today, bool running, string expected)
    {
        IssuedTo[] documents = [new(Guid.CreateVersion7(), Make.Day("2027-06-30")), new(Guid.CreateVersion7(), Make.Day("2028-01-15"))];

        var answers = PersonalDataRules.Answer("erasure", Customer("individual"), documents, running ? Make.Day("2039-02-10") : null, Make.Day(today)).Where(a => a.Field == "buyer.name");

        string.Join("; ", answers.Select(a => $"{a.Outcome} {a.Count}{(a.ReleaseOn is { } day ? $" {day:yyyy-MM-dd}" : "")}")).ShouldBe(expected);
    }

    [Fact]
    public void Erasing_forgets_whom_to_write_to_and_keeps_whom_the_accounts_name()
    {
        var customer = Customer("individual");
        customer.ForgetContact();

        (customer.Identity!.Email, customer.Identity.Contact, customer.Identity.Name).ShouldBe((null, null, "Stagiaire Numero1"));
    }

    [Theory]
    [InlineData("2027-12-31", "2038-01-01")]
    [InlineData("2028-01-01", "2039-01-01")]
    public void Accounts_are_kept_ten_years_from_the_end_of_their_year(string lastDocument, string release) =>
        PersonalDataRules.ReleaseOf(Make.Day(lastDocument)).ShouldBe(Make.Day(release));

    private static CustomerIdentity Customer(string kind)
    {
        var customer = (CustomerIdentity)Activator.CreateInstance(typeof(CustomerIdentity), nonPublic: true)!;
        customer.Announce(1, kind);
        customer.Fetched(
            new BuyerIdentity("Stagiaire Numero1", ["3 rue de l’Exemple"], "07200", "Aubenas", "FR", null, null, "numero1@exemple.example", kind == "company" ? "Contact Numero2" : null),
            Guid.CreateVersion7(), 1);
        return customer;
    }
}
