using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>One line of the table.</summary>
internal interface IRow
{
    /// <summary>As given to <c>--only</c>.</summary>
    string Name { get; }

    Task<RowReport> RunAsync(Bed bed, BenchOptions options);
}
