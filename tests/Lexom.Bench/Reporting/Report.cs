namespace Lexom.Bench.Reporting;

/// <summary>Everything that was measured, and on what.</summary>
internal sealed record Report(IReadOnlyList<string> Machine, IReadOnlyList<RowReport> Rows)
{
    /// <summary>The row takes the place of an earlier one of its name: rows can be measured one at a time.</summary>
    public Report With(RowReport row) => this with
    {
        Rows = Rows.Any(r => r.Name == row.Name) ? [.. Rows.Select(r => r.Name == row.Name ? row : r)] : [.. Rows, row],
    };
}
