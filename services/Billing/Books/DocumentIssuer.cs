using System.Security.Cryptography;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Billing.Books;

/// <summary>
/// Issues documents: number, place in the chain, content, receivable, journal entry and message, all in the caller's transaction. A transaction that fails
/// gives its number back, because number and document are the same commit (BIL-1).
/// </summary>
public sealed class DocumentIssuer(BillingDbContext db, Outbox outbox, TimeProvider clock, IOptions<BillingOptions> options, Company company)
{
    public async Task<Invoice> IssueAsync(ContractBook book, DocumentToIssue document, BuyerIdentity client, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var grant = book.Grant(document.FundingFileId);
        var buyer = document.Payer == Payer.Opco ? (await db.Opcos.AsNoTracking().SingleAsync(o => o.Code == grant!.Opco, ct)).ToBuyer() : client;
        var personal = PersonalPart.Of(buyer.OnDocument, RandomNumberGenerator.GetHexString(32, lowercase: true));
        var credited = book.Issued.FirstOrDefault(d => d.Id == document.CreditsInvoiceId);
        var seller = options.Value.SellerOf(company);
        var register = await NextAsync(DocumentNumber.SeriesOf(document.Kind), ParisTime.DayOf(now), ct);

        var invoice = Invoice.Issue(Guid.CreateVersion7(now), document, book.Account, grant, credited, personal, seller, register, now);
        db.Invoices.Add(invoice);
        db.Buyers.Add(new InvoiceBuyer(invoice.Id, personal.Salt, personal.Json));
        db.Record(Entries.OfDocument(invoice, document.Lines, book.Account.DepositEarnedOn is not null), now);
        await MoveHeadAsync(invoice, ct);

        book.Issued.Add(invoice.ToIssued());
        if (document.Kind == DocumentKind.CreditNote)
        {
            book.Receivables.Single(r => r.InvoiceId == document.CreditsInvoiceId).Credit(-document.Amounts);
        }
        else
        {
            var receivable = Receivable.Of(invoice, seller.VatOnDebits);
            db.Receivables.Add(receivable);
            book.Receivables.Add(receivable);
        }

        outbox.Add(
            new InvoiceIssued(
                invoice.Id, invoice.Number, invoice.ContractId, invoice.Kind.Wire(), invoice.Payer.Wire(), invoice.FundingFileId, invoice.InclVat.Amount,
                Money.Currency, invoice.IssuedOn, invoice.DueOn, invoice.RuleId),
            invoice.ContractId);
        return invoice;
    }

    /// <summary>A late-payment document, noted on the invoices it is about so that nothing is asked for twice.</summary>
    public async Task<Invoice> IssueLatePaymentAsync(ContractBook book, LatePayment late, BuyerIdentity client, CancellationToken ct)
    {
        var invoice = await IssueAsync(book, late.ToDocument(book.Issued.Count(d => d.Kind == DocumentKind.LatePayment)), client, ct);
        book.Charge(late);
        return invoice;
    }

    // Head first, then the counter, both locked until the commit: issuing is one after the other over all instances. Numbers must follow the dates (BIL-1),
    // so a document is never dated before the last one, even when a clock was set back.
    private async Task<Register> NextAsync(string series, DateOnly today, CancellationToken ct)
    {
        var head = (await db.Set<RegisterHead>().FromSql(
            $"""
            INSERT INTO billing.register_head (id, chain_index, hash, issued_on) VALUES (1, 0, {DocumentChain.Genesis}, {today})
            ON CONFLICT (id) DO UPDATE SET id = 1 RETURNING *
            """).AsNoTracking().ToListAsync(ct))[0];
        var issuedOn = today > head.IssuedOn ? today : head.IssuedOn;
        var sequence = (await db.Set<DocumentCounter>().FromSql(
            $"""
            INSERT INTO billing.document_counters (series, year, last) VALUES ({series}, {issuedOn.Year}, 1)
            ON CONFLICT (series, year) DO UPDATE SET last = document_counters.last + 1 RETURNING *
            """).AsNoTracking().ToListAsync(ct))[0].Last;
        return new Register(series, issuedOn.Year, sequence, head.ChainIndex + 1, head.Hash, issuedOn);
    }

    private Task<int> MoveHeadAsync(Invoice invoice, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"UPDATE billing.register_head SET chain_index = {invoice.ChainIndex}, hash = {invoice.Hash}, issued_on = {invoice.IssuedOn} WHERE id = 1", ct);
}
