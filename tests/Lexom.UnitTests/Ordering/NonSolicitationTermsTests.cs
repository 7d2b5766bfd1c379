using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class NonSolicitationTermsTests
{
    private static readonly DateOnly Order = Make.Day("2027-03-01");

    [Theory]
    [InlineData("2500.00", "1050.00", "42600.00")]
    [InlineData("1766.92", "0.00", "21203.04")]
    public void An_employee_costs_twelve_last_salaries_with_employer_charges(string salary, string charges, string amount)
    {
        var outcome = Decide(new("employee", Order, Make.Euros(salary), Make.Euros(charges), null)).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString()).ShouldBe(("CGV-5.2", "penalty-due", amount));
        Make.Terms.ClauseOf(outcome.ClauseKey).Text.ShouldContain("douze fois le dernier salaire");
    }

    [Fact]
    public void A_subcontractor_costs_the_turnover_of_the_year_before()
    {
        var outcome = Decide(new("subcontractor", Make.Day("2027-06-15"), null, null, Money.Euros(18000m))).Value;

        outcome.Amount.ShouldBe(Money.Euros(18000m));
        outcome.Explanation.ShouldContain("du 15/06/2026 au 14/06/2027");
        Make.Terms.ClauseOf(outcome.ClauseKey).Text.ShouldContain("chiffre d'affaire sous-traité");
    }

    [Fact]
    public void The_months_are_those_of_the_version_signed() =>
        NonSolicitationTerms.Decide(Make.Terms with { NonSolicitationMonths = 6 }, new("employee", Order, Money.Euros(1000m), Money.Zero, null), Order, Make.Day("2027-12-31"))
            .Value.Amount.ShouldBe(Money.Euros(6000m));

    [Theory]
    [InlineData("employee", "2027-02-28", "2500.00", "1050.00", null, "hiredOn")] // before the order
    [InlineData("employee", "2027-03-01", "2500.00", "1050.00", null, null)]
    [InlineData("employee", "2027-12-31", "2500.00", "1050.00", null, null)]
    [InlineData("employee", "2028-01-01", "2500.00", "1050.00", null, "hiredOn")] // tomorrow
    [InlineData("employee", "2027-03-01", "0.00", "1050.00", null, "lastMonthlySalary")]
    [InlineData("employee", "2027-03-01", "2500.00", null, null, "employerCharges")]
    [InlineData("subcontractor", "2027-03-01", "2500.00", "1050.00", null, "turnoverYearBefore")]
    [InlineData("trainer", "2027-03-01", "2500.00", "1050.00", "1.00", "hired")]
    public void Refuses_what_it_cannot_compute(string hired, string hiredOn, string? salary, string? charges, string? turnover, string? field) =>
        Decide(new(hired, Make.Day(hiredOn), Of(salary), Of(charges), Of(turnover))).Errors.Select(e => e.Field).ShouldBe(field is null ? [] : [field]);

    private static Money? Of(string? euros) => euros is null ? null : Make.Euros(euros);

    private static Result<Outcome> Decide(Solicitation breach) => NonSolicitationTerms.Decide(Make.Terms, breach, Order, Make.Day("2027-12-31"));
}
