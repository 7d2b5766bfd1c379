using System.Text;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Accounting;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>
/// The accounting entries file of a year (BIL-5): <c>separator=tab|pipe</c>, <c>encoding=utf-8|iso-8859-15</c>. That of the running year is provisional: entries
/// are added to it, none changes.
/// </summary>
public static class ExportFec
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/exports/fec", Handle).RequireRole(Roles.Accountant);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        int year, string? separator, string? encoding, BillingDbContext db, Company company, CancellationToken ct)
    {
        if (separator is not (null or "tab" or "pipe") || encoding is not (null or "utf-8" or "iso-8859-15") || year is < 2000 or > 2099)
        {
            return DomainError.Invalid("filter-unknown", "« separator » est « tab » ou « pipe », « encoding » est « utf-8 » ou « iso-8859-15 », « year » est une année.").ToProblem();
        }

        var text = Fec.Write(await db.ReadJournalAsync(year, ct), separator == "pipe" ? FecSeparator.Pipe : FecSeparator.Tab);

        var charset = encoding == "iso-8859-15" ? CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")! : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return TypedResults.File(charset.GetBytes(text), $"text/plain; charset={charset.WebName}", Fec.FileName(company.Siren, year));
    }
}
