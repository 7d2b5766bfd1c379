using System.ComponentModel.DataAnnotations;
using System.Text;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Accounting;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>The income boxes of the yearly report (Code du travail L6352-11) as a file for a spreadsheet, with the postings each box adds up.</summary>
public static class ExportBpf
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/exports/bpf", Handle).RequireRole(Roles.Accountant);

    private static async Task<FileContentHttpResult> Handle([Range(2000, 2199)] int year, BillingDbContext db, Company company, CancellationToken ct)
    {
        var text = BpfFile.Write(Bpf.Of(year, await db.ReadIncomeAsync(year, ct)));

        // Without the mark at its head a French spreadsheet takes UTF-8 for an older alphabet.
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        return TypedResults.File(file, "text/csv; charset=utf-8", BpfFile.FileName(company.Siren, year));
    }
}
