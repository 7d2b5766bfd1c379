using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Architecture;

/// <summary>The table of security requirements names tests; a test that was renamed or removed must not live on there.</summary>
public sealed partial class AsvsTests
{
    [Fact]
    public void Names_only_tests_that_exist()
    {
        var named = TestName().Matches(File.ReadAllText(Repository.PathOf("gateway", "ASVS.md"))).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).Distinct().ToList();
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(test => !sources.Exists(source => Regex.IsMatch(source, $@"class {test.Class}\b") && source.Contains($" {test.Method}(", StringComparison.Ordinal)))
            .Select(test => $"{test.Class}.{test.Method}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
