using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Architecture;

/// <summary>Decisions are pure (style rule 2): values in, Result out; no clock, database, bus, HTTP, logger or async.</summary>
public sealed class DomainTests
{
    private static readonly string[] Impure =
    [
        "System.Net", "System.Data", "System.Threading", "System.Diagnostics.Process", "System.TimeProvider", "System.Environment", "System.Console", "System.Random",
        "System.IO.File", "System.IO.Directory",
    ];

    // Put there by the compiler for primary constructors, collection expressions, inline arrays and the like.
    private static readonly string[] FromTheCompiler = ["Microsoft.CodeAnalysis", "System.Threading.Interlocked"];

    public static TheoryData<string> WithDomain => [.. Services.Names.Where(s => Directory.Exists(Repository.PathOf("services", s, "Domain")))];

    [Theory]
    [MemberData(nameof(WithDomain))]
    public void Domain_depends_on_System_and_the_kernel_only(string service)
    {
        var domain = Services.TypesIn(service, "Domain").ToList();
        domain.Count.ShouldBeGreaterThan(3, $"{service}/Domain was not found");

        var foreign = domain.SelectMany(type => References.Of(type)
            .Where(used => !IsAllowed(used, service) && !IsIteratorsThreadCheck(type, used)).Select(used => $"{type.FullName} uses {used.FullName}"));

        foreign.Order().ShouldBeEmpty();
    }

    [Fact]
    public void The_services_with_rules_have_a_domain() =>
        WithDomain.Select(row => row.Data).ShouldBe(["Catalog", "Ordering", "Billing", "Funding", "Privacy", "Identity"], ignoreOrder: true);

    [Fact]
    public void The_reader_sees_what_a_body_uses()
    {
        var seen = References.Of(typeof(Sinner));

        seen.ShouldContain(typeof(TimeProvider));
        seen.ShouldContain(typeof(HttpClient));
        seen.Where(used => !IsAllowed(used, "Privacy")).ShouldContain(typeof(TimeProvider));
    }

    private static bool IsAllowed(Type used, string service)
    {
        var name = used.FullName ?? used.Name;
        return FromTheCompiler.Any(allowed => Begins(name, allowed))
            || used.Namespace is null
            || Services.IsIn(used.Namespace, "Lexom.Kernel")
            || Services.IsIn(used.Namespace, $"Lexom.{service}.Domain")
            || (Services.IsIn(used.Namespace, "System") && !Impure.Any(impure => Begins(name, impure)));
    }

    // What «yield return» compiles to asks Environment which thread it runs on.
    private static bool IsIteratorsThreadCheck(Type type, Type used) => used == typeof(Environment) && type.Name.StartsWith('<');

    private static bool Begins(string name, string prefix) => name == prefix || name.StartsWith($"{prefix}.", StringComparison.Ordinal);

    private static class Sinner
    {
        public static string Now(TimeProvider clock)
        {
            using var http = new HttpClient();
            return $"{clock.GetUtcNow()} {http.BaseAddress}";
        }
    }
}
