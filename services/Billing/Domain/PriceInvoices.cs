namespace Lexom.Billing.Domain;

/// <summary>Makes the invoice that asks a payer for the part of the price not asked for yet, with lines that show the whole computation.</summary>
public static class PriceInvoices
{
    public static DocumentToIssue For(
        ContractStory story, Payer payer, FundingGrant? grant, Amounts share, Amounts difference, IReadOnlyList<IssuedDocument> asked)
    {
        var kind = KindOf(story, payer, asked);
        // Rule CGV-2.1-f: no sum may be asked for before the withdrawal period ends.
        var issueOn = kind == DocumentKind.Deposit && story.Terms.DepositNotBefore > story.Today ? story.Terms.DepositNotBefore : story.Today;
        var lines = kind == DocumentKind.Deposit
            ? [Deposit(story.Terms, difference)]
            : payer == Payer.Opco ? OpcoLines(story.Terms, grant!, share, asked) : ClientLines(story, asked);
        return new DocumentToIssue(
            ContractStory.PriceReason(payer, grant?.Id, asked.Count), kind, payer, grant?.Id, difference, story.Terms.VatRate, RuleOf(story, kind), issueOn, null,
            lines, story.Inputs());
    }

    private static DocumentKind KindOf(ContractStory story, Payer payer, IReadOnlyList<IssuedDocument> asked) => payer switch
    {
        Payer.Opco => DocumentKind.OpcoShare,
        _ when story.Account.Stage == PriceStage.Open => DocumentKind.Deposit,
        // With an OPCO in the price, or a final invoice already out, what remains is a balance (CGV-3.3-c, -d).
        _ when story.Issued.Any(d => d.Payer == Payer.Opco) || story.Shares.Opcos.Any(o => o.Amounts.InclVat.Amount > 0)
            || asked.Any(d => d.Kind is DocumentKind.Final or DocumentKind.ClientBalance) => DocumentKind.ClientBalance,
        _ => DocumentKind.Final,
    };

    private static string RuleOf(ContractStory story, DocumentKind kind) => kind switch
    {
        DocumentKind.Deposit => "CGV-2.1",
        _ when story.Account.Stage == PriceStage.DueAtOnce => story.Account.PriceDueRuleId!,
        DocumentKind.OpcoShare => "CGV-3.3-b",
        DocumentKind.ClientBalance => story.HasLapse ? "CGV-3.3-d" : "CGV-3.3-c",
        _ => "CGV-3.2",
    };

    private static DocumentLine Deposit(ContractTerms terms, Amounts amounts) =>
        DocumentLine.Whole($"Acompte à la commande, {Training(terms)}", "acompte", amounts, terms.VatRate);

    private static IReadOnlyList<DocumentLine> OpcoLines(ContractTerms terms, FundingGrant grant, Amounts share, IReadOnlyList<IssuedDocument> asked)
    {
        var file = grant.FileNumber is null ? "" : $", dossier {grant.FileNumber}";
        var text = $"Part prise en charge par {Opcos.NameOf(grant.Opco)}{file} : {Training(terms)}";
        return [DocumentLine.Whole(text, "formation", share, terms.VatRate), .. Deductions(terms, asked)];
    }

    // The client sees the whole price, what the OPCOs take, what was asked for before: the rest is the amount of this document.
    private static IReadOnlyList<DocumentLine> ClientLines(ContractStory story, IReadOnlyList<IssuedDocument> asked)
    {
        var terms = story.Terms;
        var lines = new List<DocumentLine> { DocumentLine.Whole($"F{Training(terms)[1..]}", "formation", terms.Total, terms.VatRate) };
        // What the OPCOs take is the total less the client's share, also before the OPCOs have been asked for it (CGV-3.6-c).
        foreach (var opco in story.Grants.OrderBy(g => g.Id))
        {
            var left = terms.Total + lines.Skip(1).Select(l => new Amounts(Kernel.Money.Euros(l.ExclVat), Kernel.Money.Euros(l.Vat))).Sum();
            var part = opco.ShareOf(left, terms.VatRate);
            if (part.InclVat.Amount != 0)
            {
                var file = opco.FileNumber is null ? "" : $", dossier {opco.FileNumber}";
                lines.Add(DocumentLine.Whole($"À déduire : part prise en charge par {Opcos.NameOf(opco.Opco)}{file}", "prise en charge", -part, terms.VatRate));
            }
        }

        return [.. lines, .. Deductions(terms, asked)];
    }

    private static IEnumerable<DocumentLine> Deductions(ContractTerms terms, IReadOnlyList<IssuedDocument> asked) =>
        from document in asked
        let credit = document.Kind == DocumentKind.CreditNote
        let what = document.Kind == DocumentKind.Deposit ? "acompte, facture" : document.Kind.French().ToLowerInvariant()
        let text = $"{(credit ? "À ajouter" : "À déduire")} : {what} {document.Number} du {document.IssuedOn:dd/MM/yyyy}"
        select DocumentLine.Whole(text, credit ? "avoir" : "facture", -document.Amounts, terms.VatRate) with
        {
            Deducts = new PrecedingDocument(document.Number, document.IssuedOn, document.Kind.Wire()),
        };

    private static string Training(ContractTerms terms)
    {
        var people = terms.Participants > 1 ? $"{terms.Participants} participants" : "1 participant";
        return $"formation « {terms.CourseTitle} » (réf. {terms.CourseReference}), du {terms.StartsOn:dd/MM/yyyy} au {terms.EndsOn:dd/MM/yyyy}, {people}, {terms.Hours:0.##} h par participant, contrat {terms.Number}";
    }
}
