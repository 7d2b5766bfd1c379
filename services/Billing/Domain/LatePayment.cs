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
/// <param name="ChargedThrough">The last day an earlier document was about.</param>
public sealed record LateInvoice(
    Guid InvoiceId, string Number, Money InclVat, DateOnly DueOn, IReadOnlyList<Reduction> Reductions, Money InterestCharged, bool IndemnityCharged,
    DateOnly? ChargedThrough = null);

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
            // Interest is rounded once per invoice over the whole delay: a later document asks for the sum less what was asked for before. Where a rate is missing
            // the days before it are asked for, the others once it is known (CGV-3.4-a).
            let interest = table.Known - invoice.InterestCharged
            let indemnity = RecoveryIndemnity.For(legalPerson, invoice.IndemnityCharged, terms)
            select new LateCharge(
                invoice.InvoiceId, invoice.Number, invoice.DueOn.AddDays(1), table, invoice.InterestCharged, Money.Max(interest, Money.Zero), indemnity);
        return new LatePayment([.. charges], through);
    }

    /// <summary>
    /// What earlier documents left out for want of a rate, up to the days they were about. Documents of different days are completed one by one, the earliest first.
    /// </summary>
    public static IReadOnlyList<LatePayment> Complete(IEnumerable<LateInvoice> invoices, bool legalPerson, InterestTerms terms, RateBook rates) =>
        [.. invoices.Where(i => i.ChargedThrough is not null).GroupBy(i => i.ChargedThrough!.Value).OrderBy(g => g.Key).Select(g => Of(g, legalPerson, g.Key, terms, rates))];

    // Rule BIL-2: a document of its own, never mixed with a price; interest and indemnity pay for no supply, hence no VAT.
    public DocumentToIssue ToDocument(int position) => new(
        $"late-payment:{position}", DocumentKind.LatePayment, Payer.Client, null, Amounts.OutsideVat(Total), 0m, "CGV-3.4", Through, null,
        [.. Charges.SelectMany(LinesOf)],
        [.. Charges.SelectMany(InputsOf)]);

    private static IEnumerable<ExplanationInput> InputsOf(LateCharge charge)
    {
        foreach (var s in charge.Table.Segments)
        {
            yield return new ExplanationInput(
                $"{charge.Number}, du {French.Date(s.From)} au {French.Date(s.To)}",
                $"{s.Days} j sur {French.Euros(s.Base)} à {French.Percent(s.AppliedRate)} ({s.Refi.Source}, {French.Percent(s.Refi.RatePercent)} au {French.Date(s.RefiOn)} ; intérêt légal {French.Percent(s.Legal.RatePercent)}, {s.Legal.Source}{(s.FloorApplied ? ", plancher appliqué" : "")}) = {French.Exact(s.Amount)}");
        }

        if (charge.Table.RateMissingSince is { } since)
        {
            yield return new ExplanationInput($"{charge.Number}, à partir du {French.Date(since)}", "taux manquant : ces jours seront facturés dès que le taux sera connu");
        }
    }

    private static IEnumerable<DocumentLine> LinesOf(LateCharge charge)
    {
        if (charge.Interest.Amount != 0)
        {
            var already = charge.InterestBefore.Amount == 0 ? "" : $", moins {French.Euros(charge.InterestBefore)} déjà demandés";
            var missing = charge.Table.RateMissingSince is { } since ? $" ; taux manquant depuis le {French.Date(since)}, la suite sera facturée dès qu’il sera connu" : "";
            var text = $"Intérêts de retard sur la facture {charge.Number} : {charge.Table.Days} jour{(charge.Table.Days > 1 ? "s" : "")} depuis le {French.Date(charge.LateSince)}{already}{missing}";
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
