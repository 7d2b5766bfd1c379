using System.Globalization;
using System.Text;
using Lexom.UnitTests.Architecture;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Rules;

/// <summary>
/// <c>tests/RULES.md</c> lists every rule with the tests that prove it. It is generated: run with <c>LEXOM_ACCEPT_SNAPSHOTS=1</c> to write it anew.
/// </summary>
public sealed class RulesPageTests
{
    private static string Page => Repository.PathOf("tests", "RULES.md");

    [Fact]
    public void Every_rule_has_a_test()
    {
        TestSources.All.Count.ShouldBeGreaterThan(150, "the tests were not found");
        TermsRules.All.Select(r => r.Id).Where(id => ProofsOf(id).Count == 0).ShouldBeEmpty();
    }

    [Fact]
    public void No_test_names_a_rule_that_does_not_exist() =>
        TestSources.All.SelectMany(t => t.Rules.Except(TermsRules.All.Select(r => r.Id)).Select(id => $"{t.Class}.{t.Method} names {id}"))
            .Where(named => !Articles.Any(article => named.EndsWith($" {article}", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void The_page_is_up_to_date()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable("LEXOM_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Page, written);
        }

        File.ReadAllText(Page).ReplaceLineEndings("\n").ShouldBe(written);
    }

    [Fact]
    public void The_reader_tells_a_tests_rules_from_its_neighbours()
    {
        var seen = TestSources.All.Single(t => t.Method == "An_individual_concludes_nothing_in_the_withdrawal_period");
        (seen.Class, seen.Project, seen.File).ShouldBe(("ContractTests", "Lexom.UnitTests", "Lexom.UnitTests/Ordering/ContractTests.cs"));
        seen.Rules.Order().ShouldBe(["CGV-2.1-f"]);
    }

    // Whole articles of the terms, named where an invoice or a document quotes the article.
    private static readonly string[] Articles = ["CGV-2.1", "CGV-3.3", "CGV-3.4", "CGV-3.5", "CGV-3.6", "CGV-5.5"];

    private static List<TestSource> ProofsOf(string rule) => [.. TestSources.All.Where(t => t.Rules.Contains(rule))];

    private static string Write()
    {
        var page = new StringBuilder("# Rules and the tests that prove them\n\nGenerated from the tests by `RulesPageTests`: a test counts for the rules it names. Rule ids are those of the code, of problem documents and of the terms of sale.\n\n| rule | what it says | tests | proven by |\n|---|---|---|---|\n");
        foreach (var (id, says) in TermsRules.All)
        {
            var proofs = ProofsOf(id);
            var links = proofs.GroupBy(t => (t.File, t.Class)).Select(g => $"[{g.Key.Class}]({g.Key.File}): {string.Join(", ", g.Select(t => t.Method.Replace('_', ' ')))}");
            page.Append(CultureInfo.InvariantCulture, $"| {id} | {says} | {proofs.Count} | {string.Join("<br>", links)} |\n");
        }

        return page.ToString();
    }
}
