using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.Extensions.Options;

namespace Lexom.Billing.Books;

/// <summary>After a fact was taken in: plans what is now to be issued, and drops what was planned and no longer is.</summary>
public sealed class Planner(BillingDbContext db, TimeProvider clock, IOptions<BillingOptions> options)
{
    public void Plan(ContractBook book)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        EarnDeposit(book, today, now);
        WriteShares(book);
        var wanted = Settlement.Decide(book.Account, book.Grants, book.Issued, options.Value.Policy, today);
        foreach (var stale in book.Pending.Where(p => !wanted.Any(p.Covers)).ToList())
        {
            stale.Supersede();
            book.Pending.Remove(stale);
        }

        var position = 0;
        foreach (var document in wanted)
        {
            position++;
            if (!book.Pending.Any(p => p.Covers(document)))
            {
                var planned = PlannedDocument.Of(Guid.CreateVersion7(now), book.Account.Id, document, position);
                db.Planned.Add(planned);
                book.Pending.Add(planned);
            }
        }
    }

    // Rule BIL-3: at commit the database compares these with what each payer was or will be asked for.
    private void WriteShares(ContractBook book)
    {
        var shares = PriceShares.Of(book.Account, book.Grants);
        foreach (var (fundingFileId, amount) in shares.Opcos.Select(o => ((Guid?)o.Grant.Id, o.Amounts.InclVat)).Append((null, shares.Client.InclVat)))
        {
            var share = book.Shares.SingleOrDefault(s => s.FundingFileId == (fundingFileId ?? Guid.Empty));
            if (share is null)
            {
                share = PayerShare.Of(book.Account.Id, fundingFileId);
                db.Shares.Add(share);
                book.Shares.Add(share);
            }

            share.Set(amount);
        }
    }

    // Once the price is due, what is left of the deposit in the journal is part of it.
    private void EarnDeposit(ContractBook book, DateOnly today, DateTimeOffset now)
    {
        if (book.Account.Stage is not (PriceStage.Delivered or PriceStage.DueAtOnce) || book.Account.DepositEarnedOn is not null)
        {
            return;
        }

        var deposit = book.Issued.Where(d => (d.CreditedKind ?? d.Kind) == DocumentKind.Deposit).ToList();
        var left = deposit.Select(d => d.Amounts.ExclVat).Sum();
        book.Account.EarnDeposit(today);
        if (left.Amount > 0)
        {
            db.Record(Entries.OfDepositEarned(book.Account.Id, deposit[0].Number, left, today), now);
        }
    }
}
