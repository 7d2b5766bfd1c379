namespace Lexom.Bench.Reporting;

/// <summary>One line of the table: what was measured, how, and whether it is as it should be.</summary>
/// <param name="Method">How it was measured, for somebody who would measure it again.</param>
/// <param name="Bound">What limits the figure now; said where an aim is missed.</param>
internal sealed record RowReport(string Name, string What, string Method, IReadOnlyList<Series> Series, IReadOnlyList<Verdict> Verdicts, string? Bound = null);

/// <summary>A figure beside its aim.</summary>
/// <param name="Aim">In words, as in <c>at least 0.55</c>.</param>
internal sealed record Verdict(string Claim, Series Value, string Aim, bool Met)
{
    public static Verdict AtLeast(string claim, Series value, double aim) => new(claim, value, $"at least {Numbers.Short(aim)}", value.Median >= aim);

    public static Verdict AtMost(string claim, Series value, double aim) => new(claim, value, $"at most {Numbers.Short(aim)}", value.Median <= aim);
}
