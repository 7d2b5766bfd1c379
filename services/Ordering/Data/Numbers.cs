using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Ordering.Data;

/// <summary>The last number given in a series and year.</summary>
public sealed class NumberCounter
{
    public required string Series { get; init; }

    public required int Year { get; init; }

    public required int Last { get; init; }
}

internal sealed class NumberCounterMapping : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> counter)
    {
        counter.ToTable("number_counters");
        counter.HasKey(c => new { c.Series, c.Year });
    }
}

/// <summary>Numbers for people. The counter's row stays locked until the transaction ends, so a refusal leaves no gap.</summary>
internal static class Numbers
{
    public const string Proposals = "P";
    public const string Contracts = "C";

    /// <summary>For example <c>P-2027-00042</c>. Throws <see cref="InvalidOperationException"/> outside a transaction.</summary>
    public static async Task<string> NextNumberAsync(this OrderingDbContext db, string series, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken in the transaction that uses it.");
        }

        var next = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO ordering.number_counters AS c (series, year, last) VALUES ({series}, {year}, 1)
            ON CONFLICT (series, year) DO UPDATE SET last = c.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{year:0000}-{next[0]:00000}");
    }
}
