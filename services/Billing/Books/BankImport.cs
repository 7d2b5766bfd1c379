using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Bank;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Books;

/// <summary>A credit of a statement with what it was recognised as.</summary>
public sealed record RecognisedCredit(BankCredit Credit, bool Known, CreditMatch Match);

/// <summary>Recognises and takes in the credits of a bank statement (BIL-7). Recognising changes nothing: the preview is the same call.</summary>
public sealed class BankImport(BillingDbContext db, Cashier cashier, TimeProvider clock)
{
    public async Task<IReadOnlyList<RecognisedCredit>> RecogniseAsync(BankStatement statement, CancellationToken ct)
    {
        var keys = statement.Credits.Select(c => c.Key).ToList();
        var known = (await db.BankEntries.Where(e => keys.Contains(e.Key)).Select(e => e.Key).ToListAsync(ct)).ToHashSet();
        var open = await db.ReadOpenInvoicesAsync(ct);
        var recorded = await ReadRecordedAsync(ct);
        var recognised = new List<RecognisedCredit>();
        foreach (var credit in statement.Credits)
        {
            var match = PaymentMatching.Match(credit, open, recorded);
            recognised.Add(new RecognisedCredit(credit, known.Contains(credit.Key), match));
            if (!known.Contains(credit.Key))
            {
                // What one credit confirms or settles, the next one can't.
                recorded.RemoveAll(r => r.PaymentId == match.PaymentId);
                open = [.. open.Select(o => o.InvoiceId == match.InvoiceId ? o with { Outstanding = Money.Max(o.Outstanding - credit.Amount, Money.Zero) } : o)];
            }
        }

        return recognised;
    }

    /// <summary>Records what is new. Contracts are locked in the order of their ids, so that two imports can't wait for each other.</summary>
    public async Task TakeInAsync(Guid statementId, IReadOnlyList<RecognisedCredit> recognised, string actor, CancellationToken ct)
    {
        var books = new Dictionary<Guid, ContractBook>();
        foreach (var item in recognised.Where(r => !r.Known).OrderBy(r => r.Match.ContractId).ThenBy(r => r.Credit.BookedOn).ToList())
        {
            var payment = await PayAsync(item, books, actor, ct);
            db.BankEntries.Add(new BankEntry
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                StatementId = statementId,
                Key = item.Credit.Key,
                BookedOn = item.Credit.BookedOn,
                Amount = item.Credit.Amount,
                Reference = item.Credit.Reference,
                Debtor = item.Credit.Debtor,
                ContractId = item.Match.ContractId,
                FundingFileId = item.Match.Outcome == CreditOutcome.AwaitingOpco
                    ? await db.Receivables.Where(r => r.InvoiceId == item.Match.InvoiceId).Select(r => r.FundingFileId).SingleAsync(ct) : null,
            }.As(item.Match.Outcome, payment?.Id ?? item.Match.PaymentId));
        }
    }

    private async Task<Payment?> PayAsync(RecognisedCredit item, Dictionary<Guid, ContractBook> books, string actor, CancellationToken ct)
    {
        if (item.Match.Outcome is not (CreditOutcome.Matched or CreditOutcome.Unmatched))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var reference = item.Credit.Reference.Length > 140 ? item.Credit.Reference[..140] : item.Credit.Reference;
        var payment = Payment.OfClient(Guid.CreateVersion7(now), item.Match.ContractId, item.Credit.Amount, item.Credit.BookedOn, "transfer", reference, actor, now);
        if (item.Match.ContractId is not { } contractId)
        {
            db.Payments.Add(payment);
            db.Record(Entries.OfUnmatched(payment), now);
            return payment;
        }

        if (!books.TryGetValue(contractId, out var book))
        {
            books[contractId] = book = await db.OpenBookAsync(contractId, ct);
        }

        cashier.Receive(book, payment);
        await cashier.SettleAsync(book, ct, item.Match.InvoiceId);
        return payment;
    }

    private async Task<List<RecordedPayment>> ReadRecordedAsync(CancellationToken ct) => await db.Payments.AsNoTracking()
        .Where(p => p.ContractId != null && p.Method == "transfer" && !db.BankEntries.Any(e => e.PaymentId == p.Id))
        .Select(p => new RecordedPayment(p.Id, p.ContractId, p.FundingFileId, p.Amount, p.ReceivedOn)).ToListAsync(ct);
}

public static class OpenInvoices
{
    /// <summary>What payers still owe or paid lately: a second payment of a settled invoice is recognised too.</summary>
    public static async Task<IReadOnlyList<OpenInvoice>> ReadOpenInvoicesAsync(this BillingDbContext db, CancellationToken ct)
    {
        var rows = await (
            from r in db.Receivables.AsNoTracking()
            join c in db.Contracts.AsNoTracking() on r.ContractId equals c.Id
            join i in db.Customers.AsNoTracking() on r.CustomerId equals i.CustomerId into identities
            from identity in identities.DefaultIfEmpty()
            select new { Receivable = r, c.Terms, Identity = identity }).ToListAsync(ct);
        return [.. rows.Where(r => r.Terms is not null).Select(r => new OpenInvoice(
            r.Receivable.InvoiceId, r.Receivable.Number, r.Receivable.ContractId, r.Terms!.Number, r.Receivable.Payer, r.Receivable.FundingFileId, r.Receivable.Outstanding,
            r.Identity?.Identity?.Name))];
    }
}
