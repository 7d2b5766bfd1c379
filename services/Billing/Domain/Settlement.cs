namespace Lexom.Billing.Domain;

/// <summary>
/// From the facts of a contract and the documents already issued to the documents still to issue: what each payer should have been asked for
/// (<see cref="PriceShares"/>) less what it has been asked for. More is an invoice, less is a credit note. Because only the difference counts, facts may
/// come in any order, twice or late, and the payers' net sums end up the same (BIL-3).
/// </summary>
public static class Settlement
{
    public static IReadOnlyList<DocumentToIssue> Decide(
        ContractAccount account, IReadOnlyList<FundingGrant> grants, IReadOnlyList<IssuedDocument> issued, BillingPolicy policy, DateOnly today)
    {
        if (account.Terms is null)
        {
            return [];
        }

        var story = new ContractStory(account, account.Terms, grants, issued, PriceShares.Of(account, grants), today);
        var credits = new List<DocumentToIssue>();
        var invoices = new List<DocumentToIssue>();
        foreach (var share in story.Shares.Opcos)
        {
            Compare(story, Payer.Opco, share.Grant, share.Amounts, credits, invoices);
        }

        Compare(story, Payer.Client, null, story.Shares.Client, credits, invoices);
        // Credits first: they free what was paid, so that an indemnity kept from the deposit is settled the moment it is issued.
        return [.. credits, .. invoices, .. Consequences(story, policy)];
    }

    private static void Compare(
        ContractStory story, Payer payer, FundingGrant? grant, Amounts share, List<DocumentToIssue> credits, List<DocumentToIssue> invoices)
    {
        var asked = story.PriceOf(payer, grant?.Id);
        var difference = share - asked.Select(d => d.Amounts).Sum();
        if (difference.InclVat.Amount > 0)
        {
            invoices.Add(PriceInvoices.For(story, payer, grant, share, difference, asked));
        }
        else if (difference.InclVat.Amount < 0)
        {
            credits.AddRange(Credit(story, payer, grant, -difference, asked));
        }
    }

    // Newest invoice first: the last one asked for what was not owed. Each credit note names one invoice (CGI ann. II 242 nonies A).
    private static IEnumerable<DocumentToIssue> Credit(
        ContractStory story, Payer payer, FundingGrant? grant, Amounts toCredit, IReadOnlyList<IssuedDocument> asked)
    {
        var position = asked.Count;
        foreach (var invoice in asked.Where(d => d.Kind != DocumentKind.CreditNote).OrderByDescending(d => d.Order))
        {
            var left = invoice.Amounts + asked.Where(d => d.CreditsInvoiceId == invoice.Id).Select(d => d.Amounts).Sum();
            if (toCredit.InclVat.Amount <= 0 || left.InclVat.Amount <= 0)
            {
                continue;
            }

            var part = left.InclVat <= toCredit.InclVat ? left : toCredit;
            toCredit -= part;
            var rule = story.RuleOfCredit(grant);
            var line = DocumentLine.Whole($"Avoir sur {invoice.Kind.French().ToLowerInvariant()} {invoice.Number} : {Clauses.Why(rule)}", "avoir", -part, story.Terms.VatRate);
            yield return new DocumentToIssue(
                ContractStory.PriceReason(payer, grant?.Id, position++), DocumentKind.CreditNote, payer, grant?.Id, -part, story.Terms.VatRate, rule, story.Today, invoice.Id,
                [line], story.Inputs(invoice.Number));
        }
    }

    // Rule BIL-2: price and indemnity never share a document; an indemnity is outside VAT unless the switch says otherwise, a change asked for is not (CGV-2.1-e).
    private static IEnumerable<DocumentToIssue> Consequences(ContractStory story, BillingPolicy policy) =>
        from consequence in story.Account.Consequences
        where story.Issued.All(d => d.Reason != consequence.Key)
        let rate = policy.IndemnitiesUnderVat || consequence.Kind.IsSupply() ? story.Terms.VatRate : 0m
        let amounts = Amounts.OfInclVat(Kernel.Money.Euros(consequence.Amount), rate)
        let text = $"{consequence.Kind.French()}, contrat {story.Terms.Number} : {Clauses.Why(consequence.RuleId)}"
        select new DocumentToIssue(
            consequence.Key, consequence.Kind, Payer.Client, null, amounts, rate, consequence.RuleId, story.Today, null,
            [DocumentLine.Whole(text, "forfait", amounts, rate)],
            [new("Demande reçue le", French.Date(consequence.On)), new("Montant dû au titre de la clause", French.Euros(amounts.InclVat))]);
}
