using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Books;

/// <summary>Moves money between payments and invoices, and tells who settled what. Called after every change to a book, in the caller's transaction.</summary>
public sealed class Cashier(BillingDbContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Takes a payment into the book; <see cref="SettleAsync"/> allocates it.</summary>
    public void Receive(ContractBook book, Payment payment)
    {
        db.Payments.Add(payment);
        book.Payments.Add(payment);
        book.Grant(payment.FundingFileId)?.Receive(payment.Amount);
        db.Record(Entries.OfPayment(payment, book.CustomerId), clock.GetUtcNow());
    }

    public async Task SettleAsync(ContractBook book, CancellationToken ct, Guid? firstInvoiceId = null)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        List<Allotment> moved = [.. book.Receivables.Where(r => r.Overpaid.Amount > 0).SelectMany(r => Allotments.Release(r, book.Allocations, book.Payments, today))];
        moved.AddRange(Allotments.Apply(book.Payments, book.Receivables, firstInvoiceId));
        foreach (var part in moved)
        {
            var allocation = new Allocation(Guid.CreateVersion7(now), part.Payment.Id, part.Receivable.InvoiceId, part.Amount, part.On, now);
            db.Allocations.Add(allocation);
            book.Allocations.Add(allocation);
        }

        var cleared = false;
        foreach (var receivable in book.Receivables)
        {
            var vat = receivable.MoveVat();
            if (vat.Amount != 0)
            {
                db.Record(Entries.OfVatDue(receivable, vat, today), now);
            }

            var paidOn = book.Allocations.Where(a => a.InvoiceId == receivable.InvoiceId && a.Amount.Amount > 0).Select(a => (DateOnly?)a.On).Max() ?? today;
            if (receivable.Settle(paidOn))
            {
                Tell(receivable, paidOn);
                cleared |= receivable.OverdueSince is not null;
            }
        }

        if (cleared)
        {
            await ClearAsync(book, today, ct);
        }
    }

    private void Tell(Receivable receivable, DateOnly paidOn)
    {
        outbox.Add(new InvoicePaid(receivable.InvoiceId, receivable.Number, receivable.ContractId, paidOn), receivable.ContractId);
        // Rule CGV-2.2: received, not credited away.
        if (receivable.Kind == DocumentKind.Deposit && receivable.Credited.Amount == 0)
        {
            outbox.Add(
                new DepositReceived(receivable.ContractId, receivable.InvoiceId, receivable.Paid.Amount, Money.Currency, paidOn), receivable.ContractId);
        }
    }

    // Rule CGV-3.4-c: released when everything the customer was late with is paid, on all its contracts. The standing is locked before looking at them, so
    // that of two last payments at once the second sees the first.
    private async Task ClearAsync(ContractBook book, DateOnly today, CancellationToken ct)
    {
        var standing = await db.LockStandingAsync(book.CustomerId, ct);
        var others = await db.Receivables.AnyAsync(
            r => r.CustomerId == book.CustomerId && r.ContractId != book.Account.Id && r.OverdueSince != null && r.SettledOn == null, ct);
        if (!others && !book.Receivables.Any(r => r.IsOverdue) && standing.Clear())
        {
            outbox.Add(new CustomerCleared(standing.CustomerId, standing.Revision, today), standing.CustomerId);
        }
    }
}
