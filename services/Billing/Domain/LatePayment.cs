using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>A client invoice as the late-payment rules see it.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Its number.</param>
/// <param name="InclVat">What it asked for.</param>
/// <param name="DueOn">Last day for paying.</param>
/// <param name="Reductions">Payments and credits.</param>
/// <param name="InterestCharged">Interest already on an earlier late-payment document.</param>
/// <param name="IndemnityCharged">The 40 EUR were already asked for.</param>
public sealed record LateInvoice(
    Guid InvoiceId, string Number, Money InclVat, DateOnly DueOn, IReadOnlyList<Reduction> Reductions, Money InterestCharged, bool IndemnityCharged);

/// <summary>What one invoice adds to a late-payment document.</summary>
public sealed record LateCharge(Guid InvoiceId, string Number, DateOnly LateSince, InterestTable Table, Money InterestBefore, Money Interest, Money Indemnity)
{
    public Money Total => Interest + Indemnity;
}

/// <summary>The late-payment document of a contract: interest and 40 EUR per overdue invoice (CGV-3.4-a, -b).</summary>
public sealed record LatePayment(IReadOnlyList<LateCharge> Charges, DateOnly Through)
{
    /// <summary>Marks the lines of interest, which go to their own account.</summary>
    public const string InterestUnit = "intérêts";

    public Money Total => Charges.Select(c => c.Total).Sum();

    public DateOnly? RateMissingSince => Charges.Select(c => c.Table.RateMissingSince).Min();

    public static LatePayment Of(IEnumerable<LateInvoice> invoices, bool legalPerson, DateOnly through, InterestTerms terms, RateBook rates)
    {
        var charges =
            from invoice in invoices
            let table = InterestLedger.Compute(invoice.InclVat, invoice.DueOn, invoice.Reductions, through, terms, rates)
            where table.Days > 0 || table.RateMissingSince is not null
            // Interest is rounded once per invoice over the whole delay: a later document asks for the sum less what was asked for before.
            let interest = (table.Interest ?? Money.Zero) - invoice.InterestCharged
            let indemnity = RecoveryIndemnity.For(legalPerson, invoice.IndemnityCharged, terms)
            select new LateCharge(
                invoice.InvoiceId, invoice.Number, invoice.DueOn.AddDays(1), table, invoice.InterestCharged, Money.Max(interest, Money.Zero), indemnity);
        return new LatePayment([.. charges], through);
    }

    // Rule BIL-2: a document of its own, never mixed with a price; interest and indemnity pay for no supply, hence no VAT.
    public DocumentToIssue ToDocument(int position) => new(
        $"late-payment:{position}", DocumentKind.LatePayment, Payer.Client, null, Amounts.OutsideVat(Total), 0m, "CGV-3.4", Through, null,
        [.. Charges.SelectMany(LinesOf)],
        [.. Charges.SelectMany(c => c.Table.Segments.Select(s => new ExplanationInput(
            $"{c.Number}, du {s.From:dd/MM/yyyy} au {s.To:dd/MM/yyyy}",
            $"{s.Days} j sur {s.Base} EUR à {s.AppliedRate:0.00} % ({s.Refi.Source} {s.Refi.RatePercent:0.00} % au {s.RefiOn:dd/MM/yyyy} ; intérêt légal {s.Legal.RatePercent:0.00} %, {s.Legal.Source})")))]);

    private static IEnumerable<DocumentLine> LinesOf(LateCharge charge)
    {
        if (charge.Interest.Amount != 0)
        {
            var already = charge.InterestBefore.Amount == 0 ? "" : $", moins {charge.InterestBefore} EUR déjà demandés";
            var text = $"Intérêts de retard sur la facture {charge.Number} : {charge.Table.Days} jours depuis le {charge.LateSince:dd/MM/yyyy}{already}";
            yield return DocumentLine.Whole(text, InterestUnit, Amounts.OutsideVat(charge.Interest), 0m);
        }

        if (charge.Indemnity.Amount != 0)
        {
            var text = $"Indemnité forfaitaire pour frais de recouvrement, facture {charge.Number} (Code de commerce L441-10)";
            yield return DocumentLine.Whole(text, "forfait", Amounts.OutsideVat(charge.Indemnity), 0m);
        }
    }
}

// Rule CGV-3.4-b: 40 EUR per overdue invoice, once, legal persons only; no reminder is needed.
public static class RecoveryIndemnity
{
    public static Money For(bool legalPerson, bool alreadyCharged, InterestTerms terms) =>
        legalPerson && !alreadyCharged ? Money.Euros(terms.RecoveryIndemnity) : Money.Zero;
}
