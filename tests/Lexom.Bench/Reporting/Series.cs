namespace Lexom.Bench.Reporting;

/// <summary>One figure, once per round.</summary>
internal sealed record Series(string Name, string Unit, double[] Rounds)
{
    public double Median => Numbers.Median(Rounds);

    public double Min => Rounds.DefaultIfEmpty(double.NaN).Min();

    public double Max => Rounds.DefaultIfEmpty(double.NaN).Max();

    /// <summary>Round by round, since both sides of a round met the same machine.</summary>
    public static Series Ratio(string name, Series of, Series to) => new(name, "ratio", [.. of.Rounds.Zip(to.Rounds, (a, b) => a / b)]);
}
