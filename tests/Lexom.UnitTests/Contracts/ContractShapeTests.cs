using System.Reflection;
using Lexom.Contracts;
using Lexom.ServiceDefaults.Messaging;
using Lexom.UnitTests.Architecture;
using MassTransit;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Contracts;

/// <summary>Contracts are plain facts: primitives, no personal data (PRI-1), no base class.</summary>
public sealed class ContractShapeTests
{
    private static readonly Type[] Primitives = [typeof(Guid), typeof(string), typeof(int), typeof(bool), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset)];

    // Words that would name a person, a way to reach one, or a bank account.
    private static readonly string[] Personal = ["Name", "Email", "Mail", "Phone", "Address", "Birth", "Iban", "Signature"];

    [Fact]
    public void Are_sealed_records_of_primitives()
    {
        var records = WithParts().ToList();
        records.Count.ShouldBeGreaterThan(20);

        foreach (var record in records)
        {
            record.IsSealed.ShouldBeTrue(record.Name);
            record.BaseType.ShouldBe(typeof(object), record.Name);
            record.GetMethod("<Clone>$").ShouldNotBeNull($"{record.Name} is a record");
            Messages.ValueTypesOf(record).Except(Primitives).Where(t => t.Namespace != record.Namespace).ShouldBeEmpty(record.Name);
        }
    }

    [Fact]
    public void Carry_no_personal_data() =>
        WithParts().SelectMany(r => r.GetProperties().Select(p => (Record: r.Name, p.Name)))
            .Where(p => Personal.Any(word => p.Name.Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Lie_in_the_namespace_of_their_publisher_by_which_they_are_routed() =>
        Messages.All.Select(m => m.Namespace).Distinct().Order()
            .ShouldBe(["Lexom.Contracts.Billing", "Lexom.Contracts.Catalog", "Lexom.Contracts.Funding", "Lexom.Contracts.Ordering", "Lexom.Contracts.Privacy"]);

    [Fact]
    public void Name_the_services_that_react_to_them()
    {
        foreach (var message in Messages.All)
        {
            var heard = message.GetCustomAttribute<HeardByAttribute>().ShouldNotBeNull($"{message.Name} has a listener");
            var (singly, inBatches) = (ReactingBy(typeof(IConsumer<>), message), ReactingBy(typeof(IBatchReaction<>), message));
            heard.Services.Order().ShouldBe((heard.InBatches ? inBatches : singly).Order(), message.Name);
            (heard.InBatches ? singly : inBatches).ShouldBeEmpty(message.Name);
        }
    }

    private static List<string> ReactingBy(Type reaction, Type message)
    {
        var wanted = reaction.MakeGenericType(message);
        var everywhere = typeof(MessagingSetup).Assembly.GetTypes().Any(type => type.IsAssignableTo(wanted));
        return [.. Services.Names.Where(name => everywhere || Services.AssemblyOf(name).GetTypes().Any(type => type.IsAssignableTo(wanted))).Select(name => name.ToLowerInvariant())];
    }

    private static IEnumerable<Type> WithParts() =>
        Messages.All.Concat(Messages.All.SelectMany(Messages.ValueTypesOf).Where(t => t.Namespace!.StartsWith("Lexom.Contracts.", StringComparison.Ordinal))).Distinct();
}
