using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>What happened to an issued invoice: credited, paid, overdue. Kept apart from the invoice itself, which never changes (BIL-1).</summary>
public sealed class Receivable
{
    private Receivable()
    {
    }

    public Guid InvoiceId { get; private set; }

    public string Number { get; private set; } = "";

    public Guid ContractId { get; private set; }

    public Guid CustomerId { get; private set; }

    public DocumentKind Kind { get; private set; }

    public Payer Payer { get; private set; }

    public Guid? FundingFileId { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public Money InclVat { get; private set; }

    public Money Vat { get; private set; }

    public Money Credited { get; private set; }

    public Money CreditedVat { get; private set; }

    public Money Paid { get; private set; }

    /// <summary>VAT already moved to "collected": on services it is due on payment, or when invoiced if the seller opted for debits (CGI 269-2-c).</summary>
    public Money VatDue { get; private set; }

    public bool VatOnDebits { get; private set; }

    public DateOnly? OverdueSince { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public int RemindersSent { get; private set; }

    public DateOnly? LastRemindedOn { get; private set; }

    public Money InterestCharged { get; private set; }

    public bool IndemnityCharged { get; private set; }

    /// <summary>The last day interest was asked for.</summary>
    public DateOnly? InterestThrough { get; private set; }

    /// <summary>The first of those days whose rate nobody knew: what is owed from there on is asked for when it is known (CGV-3.4-a).</summary>
    public DateOnly? RateMissingSince { get; private set; }

    /// <summary>A rate has been entered since: the job looks again.</summary>
    public bool RateEntered { get; private set; }

    public uint Version { get; private set; }

    public Money Owed => InclVat - Credited;

    public Money Outstanding => Money.Max(Owed - Paid, Money.Zero);

    /// <summary>Paid more than is owed since a credit note: free to settle something else or to be paid back.</summary>
    public Money Overpaid => Money.Max(Paid - Owed, Money.Zero);

    public bool IsSettled => Outstanding.Amount == 0;

    public bool IsOverdue => OverdueSince is not null && !IsSettled;

    public static Receivable Of(Invoice invoice, bool vatOnDebits) => new()
    {
        // A deposit is an advance: its VAT waits for the money whatever the option.
        VatOnDebits = vatOnDebits && invoice.Kind != DocumentKind.Deposit,
        InvoiceId = invoice.Id,
        Number = invoice.Number,
        ContractId = invoice.ContractId,
        CustomerId = invoice.CustomerId,
        Kind = invoice.Kind,
        Payer = invoice.Payer,
        FundingFileId = invoice.FundingFileId,
        IssuedOn = invoice.IssuedOn,
        DueOn = invoice.DueOn,
        InclVat = invoice.InclVat,
        Vat = invoice.Vat,
    };

    public void Pay(Money amount) => Paid += amount;

    public void Release(Money amount) => Paid -= amount;

    public void Credit(Amounts amounts)
    {
        Credited += amounts.InclVat;
        CreditedVat += amounts.Vat;
    }

    /// <summary>True the first time nothing is left to pay.</summary>
    public bool Settle(DateOnly on)
    {
        if (!IsSettled || SettledOn is not null)
        {
            return false;
        }

        SettledOn = on;
        return true;
    }

    // Rule CGV-3.4-a: late from the day after the due date. True the first time.
    public bool FallDue(DateOnly today)
    {
        if (OverdueSince is not null || IsSettled || DueOn >= today || !Kind.CanBeOverdue())
        {
            return false;
        }

        OverdueSince = DueOn.AddDays(1);
        return true;
    }

    /// <summary>VAT that became due (or, negative, is due no more) since the last time; the last payment brings the last cent.</summary>
    public Money MoveVat()
    {
        var vat = Vat - CreditedVat;
        var due = VatOnDebits ? vat
            : Owed.Amount <= 0 || Paid.Amount <= 0 ? Money.Zero
            : Paid >= Owed ? vat
            : Money.Rounded(vat.Amount * Paid.Amount / Owed.Amount);
        var moved = due - VatDue;
        VatDue = due;
        return moved;
    }

    /// <summary>The reminders up to this one are done with.</summary>
    public void Remind(int sent, DateOnly on) => (RemindersSent, LastRemindedOn) = (Math.Max(sent, RemindersSent), on);

    /// <summary>The rate entered changes nothing here.</summary>
    public void LeaveAsCharged()
    {
        if (RateEntered)
        {
            (RateMissingSince, RateEntered) = (null, false);
        }
    }

    public void Charge(LateCharge charge, DateOnly through)
    {
        InterestCharged += charge.Interest;
        IndemnityCharged |= charge.Indemnity.Amount > 0;
        (InterestThrough, RateMissingSince, RateEntered) = (through, charge.Table.RateMissingSince, false);
    }
}
