using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Architecture;

/// <summary>The table of security requirements names tests and files; one that was renamed or removed must not live on there.</summary>
public sealed partial class AsvsTests
{
    private static readonly string Table = File.ReadAllText(Repository.PathOf("gateway", "ASVS.md"));

    [Fact]
    public void Names_only_tests_that_exist()
    {
        var named = TestName().Matches(Table).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).Distinct().ToList();
        var sources = Sources("tests").Select(File.ReadAllText).ToList();

        named.Count.ShouldBeGreaterThan(60);
        named.Where(test => !sources.Exists(source => Regex.IsMatch(source, $@"class {test.Class}\b") && source.Contains($" {test.Method}(", StringComparison.Ordinal)))
            .Select(test => $"{test.Class}.{test.Method}").ShouldBeEmpty();
    }

    [Fact]
    public void Names_only_files_that_exist()
    {
        var files = new[] { "gateway", "services", "Lexom.ServiceDefaults", "Lexom.AppHost" }.SelectMany(Sources).Select(Path.GetFileName).ToHashSet();

        FileNameIn().Matches(Table).Select(m => m.Groups[1].Value).Where(name => !files.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Answers_each_requirement_once()
    {
        var numbers = Table.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).SelectMany(line => Number().Matches(line.Split('|')[1]).Select(m => m.Value)).ToList();

        numbers.Count.ShouldBeGreaterThan(200);
        numbers.GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"`(\w+Tests|\w+Properties)\.(\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(\w+\.cs)`")]
    private static partial Regex FileNameIn();

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex Number();
}
