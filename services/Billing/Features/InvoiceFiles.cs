using Lexom.Billing.Data;
using Lexom.Billing.Documents;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Facturx;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>An issued document as a file, by <c>Accept</c>: <c>application/pdf</c> is Factur-X, <c>application/xml</c> the data alone (BIL-6).</summary>
public static class InvoiceFiles
{
    private const string Xml = "application/xml";

    public static bool PrefersFile(this HttpRequest request) => request.PrefersPdf() || request.PrefersXml();

    public static async Task<FileContentHttpResult> FileOfAsync(this BillingDbContext db, Invoice invoice, Company company, HttpRequest request, CancellationToken ct)
    {
        var buyer = await db.Buyers.AsNoTracking().SingleOrDefaultAsync(b => b.InvoiceId == invoice.Id, ct);
        var credited = await db.Invoices.AsNoTracking().Where(i => i.Id == invoice.CreditsInvoiceId)
            .Select(i => new { i.Number, i.IssuedOn, i.Kind }).SingleOrDefaultAsync(ct);
        var electronic = ElectronicInvoice.Of(
            DocumentContent.Parse(invoice.Content), buyer?.ToPart().Identity, credited is null ? null : new PrecedingDocument(credited.Number, credited.IssuedOn, credited.Kind.Wire()));

        var xml = CrossIndustryInvoice.Write(electronic);
        if (En16931Rules.Broken(xml) is { Count: > 0 } broken)
        {
            throw new InvalidOperationException($"{invoice.Number} breaks {string.Join(", ", broken.Select(r => r.Id))}.");
        }

        var bytes = CrossIndustryInvoice.ToBytes(xml);
        return request.PrefersXml() ? TypedResults.File(bytes, Xml, $"{invoice.Number}.xml") : PdfAnswers.Pdf(InvoicePdf.Render(electronic, company.Letterhead, bytes), invoice.Number);
    }

    private static bool PrefersXml(this HttpRequest request) => request.GetTypedHeaders().Accept.Any(type => type.MediaType == Xml);
}
