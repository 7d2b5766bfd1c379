using System.Globalization;
using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>Reference rates and the eleven OPCOs, in every environment. They come with the service; later ones are entered by staff. Applying it twice changes nothing.</summary>
public static class BillingSeed
{
    // The file says up to when the last ECB rate was confirmed; nothing later may be computed from it.
    public static readonly DateOnly RefiConfirmedThrough = new(2026, 2, 5);

    public static async Task ApplyAsync(IServiceProvider services, bool withSamples, CancellationToken ct)
    {
        var db = services.GetRequiredService<BillingDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var known = (await db.Rates.Select(r => new { r.Kind, r.EffectiveFrom }).ToListAsync(ct)).Select(r => (r.Kind, r.EffectiveFrom)).ToHashSet();
        db.Rates.AddRange(ReadRates().Where(r => !known.Contains((r.Kind, r.EffectiveFrom)))
            .Select(r => new ReferenceRate(Guid.CreateVersion7(now), r.Kind, r.EffectiveFrom, r.ConfirmedThrough, r.RatePercent, r.Source, "system", now)));
        if (await db.SaveChangesAsync(ct) > 0)
        {
            await db.NoteRateEnteredAsync(ct);
        }

        var opcos = await db.Opcos.Select(o => o.Code).ToListAsync(ct);
        db.Opcos.AddRange(Opcos.All.Where(o => !opcos.Contains(o.Code)).Select(o => OpcoIdentity.Of(o.Code, o.Name, o.Street, o.PostCode, o.City, o.Siren, "system", now)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The rows of the embedded reference file. An ECB rate holds until the next one; a legal rate for its semester.</summary>
    public static IReadOnlyList<RateRow> ReadRates()
    {
        using var stream = typeof(BillingSeed).Assembly.GetManifestResourceStream("rates.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#' && !line.StartsWith("kind,", StringComparison.Ordinal)).Select(line => line.Split(',', 4))
            .Select(cells => new RateRow(
                cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), default,
                decimal.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]))
            .OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.EffectiveFrom).ToList();
        return [.. rows.Select(r => r with { ConfirmedThrough = ConfirmedThrough(r, rows) })];
    }

    private static DateOnly ConfirmedThrough(RateRow row, List<RateRow> rows) => RateKinds.IsLegal(row.Kind)
        ? RateBook.EndOfSemester(row.EffectiveFrom)
        : rows.Where(r => r.Kind == row.Kind && r.EffectiveFrom > row.EffectiveFrom).Select(r => (DateOnly?)r.EffectiveFrom.AddDays(-1)).Min() ?? RefiConfirmedThrough;
}
