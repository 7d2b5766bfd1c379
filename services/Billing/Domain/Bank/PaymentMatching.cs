using System.Text.RegularExpressions;
using Lexom.Kernel;

namespace Lexom.Billing.Domain.Bank;

/// <summary>An invoice a bank credit might settle.</summary>
public sealed record OpenInvoice(Guid InvoiceId, string Number, Guid ContractId, string ContractNumber, Payer Payer, Guid? FundingFileId, Money Outstanding, string? Customer);

/// <summary>A payment already recorded that no bank entry has confirmed yet.</summary>
public sealed record RecordedPayment(Guid PaymentId, Guid? ContractId, Guid? FundingFileId, Money Amount, DateOnly ReceivedOn);

/// <summary>A near match, for a person to decide.</summary>
public sealed record Proposal(Guid InvoiceId, string Number, Guid ContractId, Money Outstanding, string Why);

/// <summary>What a bank credit was recognised as.</summary>
public enum CreditOutcome
{
    /// <summary>A client's payment: allocated at once.</summary>
    Matched,

    /// <summary>Staff, or the OPCO through Funding, had told of it before: nothing is counted again.</summary>
    AlreadyRecorded,

    /// <summary>An OPCO's money: it counts when the OPCO reports it (FUN-1, CGV-3.3-b), or it would count twice.</summary>
    AwaitingOpco,

    /// <summary>Nobody knows: kept on the suspense account and shown, with proposals.</summary>
    Unmatched,
}

public sealed record CreditMatch(CreditOutcome Outcome, Guid? ContractId, Guid? InvoiceId, Guid? PaymentId, IReadOnlyList<Proposal> Proposals);

// Rule BIL-7: by reference first, whatever the amount (a part, the whole, too much); by amount only as a proposal, because two clients may owe the same sum.
public static partial class PaymentMatching
{
    private static readonly Money BankCharges = Money.Euros(15m);
    private const int DaysApart = 5;

    public static CreditMatch Match(BankCredit credit, IReadOnlyList<OpenInvoice> open, IReadOnlyList<RecordedPayment> recorded)
    {
        var text = credit.Reference.ToUpperInvariant();
        var numbers = InvoiceNumber().Matches(text).Select(m => $"FA-{m.Groups[1].Value}-{m.Groups[2].Value}").ToHashSet();
        var contracts = ContractNumber().Matches(text).Select(m => $"C-{m.Groups[1].Value}-{m.Groups[2].Value}").ToHashSet();
        var named = open.Where(o => numbers.Contains(o.Number)).ToList();
        var ofContract = named.Count > 0 ? named : [.. open.Where(o => contracts.Contains(o.ContractNumber) && o.Payer == Payer.Client)];
        var target = ofContract.OrderByDescending(o => o.Outstanding == credit.Amount).FirstOrDefault();

        if (target is { Payer: Payer.Opco })
        {
            var reported = recorded.FirstOrDefault(r => r.FundingFileId == target.FundingFileId && r.Amount == credit.Amount);
            return reported is null
                ? new CreditMatch(CreditOutcome.AwaitingOpco, target.ContractId, target.InvoiceId, null, [])
                : new CreditMatch(CreditOutcome.AlreadyRecorded, target.ContractId, target.InvoiceId, reported.PaymentId, []);
        }

        if (target is not null)
        {
            return Known(credit, target, recorded) is { } payment
                ? new CreditMatch(CreditOutcome.AlreadyRecorded, target.ContractId, target.InvoiceId, payment.PaymentId, [])
                : new CreditMatch(CreditOutcome.Matched, target.ContractId, named.Count == 1 || target.Outstanding == credit.Amount ? target.InvoiceId : null, null, []);
        }

        return new CreditMatch(CreditOutcome.Unmatched, null, null, null, Proposals(credit, open, text));
    }

    private static RecordedPayment? Known(BankCredit credit, OpenInvoice target, IReadOnlyList<RecordedPayment> recorded) => recorded.FirstOrDefault(r =>
        r.ContractId == target.ContractId && r.FundingFileId is null && r.Amount == credit.Amount && Math.Abs(r.ReceivedOn.DayNumber - credit.BookedOn.DayNumber) <= DaysApart);

    private static IReadOnlyList<Proposal> Proposals(BankCredit credit, IReadOnlyList<OpenInvoice> open, string text) =>
    [
        .. from invoice in open
           where invoice.Payer == Payer.Client && invoice.Outstanding.Amount > 0
           let same = invoice.Outstanding == credit.Amount
           let less = invoice.Outstanding - credit.Amount
           let charges = less.Amount > 0 && less <= BankCharges
           let customer = invoice.Customer is { Length: > 3 } name && $"{credit.Debtor} {text}".Contains(name, StringComparison.OrdinalIgnoreCase)
           let slip = same && Slip(text, invoice.Number)
           let why = slip ? "même montant, numéro de facture à un chiffre près"
               : same && customer ? "même montant et même client"
               : same ? "même montant"
               : charges && customer ? "même client, montant diminué de frais bancaires possibles"
               : customer ? "même client"
               : null
           where why is not null
           orderby slip descending, same && customer descending, same descending, charges descending, invoice.Number
           select new Proposal(invoice.InvoiceId, invoice.Number, invoice.ContractId, invoice.Outstanding, why),
    ];

    // One digit wrong, or two neighbours swapped: what happens when a number is typed by hand.
    private static bool Slip(string text, string number)
    {
        var wanted = string.Concat(number.Where(char.IsDigit));
        return Digits().Matches(text.Replace("-", "", StringComparison.Ordinal)).Select(m => m.Value).Any(typed => typed.Length == wanted.Length
            && (typed.Zip(wanted).Count(p => p.First != p.Second) == 1
                || (typed.Order().SequenceEqual(wanted.Order()) && typed.Zip(wanted).Count(p => p.First != p.Second) == 2)));
    }

    [GeneratedRegex(@"FA[-\s/]?(\d{4})[-\s/]?(\d{5,6})(?!\d)")]
    private static partial Regex InvoiceNumber();

    [GeneratedRegex(@"(?<![A-Z])C[-\s/]?(\d{4})[-\s/]?(\d{5,6})(?!\d)")]
    private static partial Regex ContractNumber();

    [GeneratedRegex(@"\d{9,10}")]
    private static partial Regex Digits();
}
