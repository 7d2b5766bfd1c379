using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// One document, complete, with the rule and the inputs it was computed from, what settled it and its place in the chain (BIL-4); as a file by <c>Accept</c> (BIL-6).
/// </summary>
public static class GetInvoice
{
    public sealed record Line(string Description, decimal Quantity, string Unit, Money UnitPriceExclVat, Money ExclVat, decimal VatRate, Money Vat);

    public sealed record VatLine(decimal Rate, Money Base, Money Vat);

    public sealed record Explanation(string RuleId, string Rule, IReadOnlyList<ExplanationInput> Inputs);

    public sealed record SettledBy(Guid PaymentId, Money Amount, DateOnly On);

    public sealed record CreditedBy(Guid InvoiceId, string Number, Money InclVat, DateOnly On, string RuleId);

    public sealed record Chain(long Index, string Algorithm, string PreviousHash, string Hash, string PersonalHash);

    public sealed record Response(
        InvoiceSummary Invoice, string Title, Seller Seller, BuyerIdentity? Buyer, ContractMention Contract, string? FileNumber, string? CreditsNumber,
        IReadOnlyList<Line> Lines, IReadOnlyList<VatLine> VatBreakdown, IReadOnlyList<string> Mentions, Explanation Explanation,
        IReadOnlyList<SettledBy> SettledBy, IReadOnlyList<CreditedBy> CreditedBy, Chain Chain);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/invoices/{id:guid}", Handle).NotesReading("invoice", ReadingPurposes.Accounting);

    private static async Task<Results<Ok<Response>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, BillingDbContext db, Company company, HttpRequest request, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (invoice is null)
        {
            return BillingErrors.InvoiceNotFound.ToProblem();
        }

        request.HttpContext.Shows(invoice.Payer == Payer.Client ? await db.IndividualsAsync([invoice.CustomerId], ct) : []);
        if (request.PrefersFile())
        {
            return await db.FileOfAsync(invoice, company, request, ct);
        }

        var summary = (await db.Invoices.AsNoTracking().Where(i => i.Id == id).SelectRows(db).SingleAsync(ct)).ToSummary();
        var buyer = await db.Buyers.AsNoTracking().SingleOrDefaultAsync(b => b.InvoiceId == id, ct);
        var settled = await db.Allocations.AsNoTracking().Where(a => a.InvoiceId == id).OrderBy(a => a.Id)
            .Select(a => new SettledBy(a.PaymentId, a.Amount, a.On)).ToListAsync(ct);
        var credited = await db.Invoices.AsNoTracking().Where(i => i.CreditsInvoiceId == id).OrderBy(i => i.ChainIndex)
            .Select(i => new CreditedBy(i.Id, i.Number, i.InclVat, i.IssuedOn, i.RuleId)).ToListAsync(ct);

        var content = DocumentContent.Parse(invoice.Content);
        return TypedResults.Ok(new Response(
            summary, content.Title, content.Seller, buyer?.ToPart().Identity, content.Contract, content.Buyer.FileNumber, content.CreditsNumber,
            [.. content.Lines.Select(l => new Line(
                l.Description, l.Quantity, l.Unit, Money.Euros(l.UnitPriceExclVat), Money.Euros(l.ExclVat), l.VatRate, Money.Euros(l.Vat)))],
            [.. content.VatBreakdown.Select(v => new VatLine(v.Rate, Money.Euros(v.Base), Money.Euros(v.Vat)))],
            content.Mentions, new Explanation(content.RuleId, content.Rule, content.Inputs), settled, credited,
            new Chain(invoice.ChainIndex, invoice.Algorithm, invoice.PreviousHash, invoice.Hash, invoice.PersonalHash)));
    }
}
