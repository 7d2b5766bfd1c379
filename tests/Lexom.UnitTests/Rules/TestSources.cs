using System.Text.RegularExpressions;
using Lexom.UnitTests.Architecture;

namespace Lexom.UnitTests.Rules;

/// <summary>A test and the rules it names: in its own text (comment, data, body), or in the summary of its class.</summary>
internal sealed record TestSource(string Project, string File, string Class, string Method, IReadOnlySet<string> Rules);

/// <summary>
/// Reads the sources of all test projects, so that a test of another assembly counts without being referenced. The convention: a test names the rule it proves where it
/// proves it.
/// </summary>
internal static partial class TestSources
{
    public static IReadOnlyList<TestSource> All { get; } = [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "Rules" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<TestSource> Read(string path)
    {
        var file = Path.GetRelativePath(Repository.PathOf("tests"), path).Replace('\\', '/');
        var blocks = BlockStart().Split(File.ReadAllText(path).ReplaceLineEndings("\n"));
        var (className, ofClass) = ("", new HashSet<string>());
        foreach (var block in blocks)
        {
            if (ClassName().Match(block) is { Success: true } named)
            {
                (className, ofClass) = (named.Groups[1].Value, RulesIn(block[..named.Index]));
            }

            if (IsTest().IsMatch(block) && MethodName().Match(block) is { Success: true } method)
            {
                yield return new TestSource(file.Split('/')[0], file, className, method.Groups[1].Value, new HashSet<string>([.. ofClass, .. RulesIn(block)]));
            }
        }
    }

    private static HashSet<string> RulesIn(string text) => [.. RuleId().Matches(text).Select(m => m.Value), .. RuleInName().Matches(text).Select(IdOf)];

    // CGV_2_1_f_a_withdrawal_credits_what_was_asked names CGV-2.1-f; in CGV_5_2_a_penalty_is_an_indemnity the « a » is a word.
    private static string IdOf(Match name)
    {
        if (!name.Groups["clause"].Success)
        {
            return $"{name.Groups["area"].Value}-{name.Groups["number"].Value}";
        }

        var clause = $"CGV-{name.Groups["article"].Value}.{name.Groups["clause"].Value}";
        var rule = $"{clause}-{name.Groups["letter"].Value}";
        return TermsRules.All.Any(r => r.Id == rule) ? rule : clause;
    }

    // Members stand four spaces in, with an empty line between them; what follows a class's opening brace begins a block too.
    [GeneratedRegex(@"\n(?=\n    (?:\[|//|///|public|internal|private|protected))|(?<=\n\{)\n")]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^(?:public |internal |private |sealed |static |abstract |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^    \[(?:Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex IsTest();

    [GeneratedRegex(@"^    public (?:static |async )*(?:void|Task|ValueTask) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex MethodName();

    [GeneratedRegex(@"\b(?:CGV-\d\.\d(?:-[a-z])?|CAT-\d|BIL-\d|ORD-\d|FUN-\d|PRI-\d)(?![\w-])")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\b(?:CGV_(?<article>\d)_(?<clause>\d)(?:_(?<letter>[a-z])(?=_))?_|(?<area>CAT|BIL|ORD|FUN|PRI)_(?<number>\d)_)")]
    private static partial Regex RuleInName();
}
