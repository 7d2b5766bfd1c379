using Lexom.Contracts.Ordering;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

// The facts the five years of CGV-5.5-b will be counted from.
[Collection(PrivacyCollection.Name)]
public sealed class RelationshipTests(PrivacyFixture privacy)
{
    private static readonly DateTimeOffset First = new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notes_a_customer_once_whatever_the_order_of_revisions()
    {
        var customer = Guid.CreateVersion7();

        await privacy.Deliver(new CustomerRegistered(customer, 2, "company", First.AddDays(40)), customer);
        await privacy.DeliverTwice(new CustomerRegistered(customer, 1, "individual", First), customer);

        var noted = await privacy.Db(db => db.Relationships.SingleAsync(r => r.CustomerId == customer, Ct));
        noted.Kind.ShouldBe("company");
        noted.Revision.ShouldBe(2);
        // 23:30 UTC is already the next day in Paris.
        noted.Since.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public async Task Notes_a_contract_once_even_before_its_customer()
    {
        var (customer, contract) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var concluded = new ContractConcluded(contract, Guid.CreateVersion7(), customer, Guid.CreateVersion7(), new DateOnly(2027, 2, 1));

        await privacy.DeliverTwice(concluded, contract);
        await privacy.Deliver(concluded, contract);
        await privacy.Deliver(new CustomerRegistered(customer, 1, "individual", First), customer);

        (await privacy.Db(db => db.Contracts.SingleAsync(c => c.ContractId == contract, Ct))).ConcludedOn.ShouldBe(new DateOnly(2027, 2, 1));
    }

    [Fact]
    public async Task Reports_them_to_the_person_they_are_about()
    {
        var customer = Guid.CreateVersion7();
        await privacy.Deliver(new CustomerRegistered(customer, 1, "individual", First), customer);
        var contract = Guid.CreateVersion7();
        await privacy.Deliver(new ContractConcluded(contract, Guid.CreateVersion7(), customer, Guid.CreateVersion7(), new DateOnly(2027, 2, 1)), contract);

        var id = await privacy.Log("erasure", customer);

        var report = await privacy.Get($"{PrivacyFixture.Requests}/{id}/report");
        var own = report.GetProperty("services").EnumerateArray().Single(s => s.GetProperty("service").GetString() == "privacy");
        own.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("field").GetString(), i.GetProperty("outcome").GetString()))
            .ShouldBe([("relationship", "erased"), ("contract", "erased")]);
        (await privacy.Db(db => db.Relationships.AnyAsync(r => r.CustomerId == customer, Ct))).ShouldBeFalse();
        // Ordering tells of the new revision, in which nobody is named any more: nobody is remembered for it.
        await privacy.Deliver(new CustomerRegistered(customer, 2, "individual", First), customer);
        (await privacy.Db(db => db.Relationships.AnyAsync(r => r.CustomerId == customer, Ct))).ShouldBeFalse();
    }
}
