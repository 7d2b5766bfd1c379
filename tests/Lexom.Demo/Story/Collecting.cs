using System.Text.Json.Nodes;
using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Chapters 6 and 7: the OPCO falls silent, the client is late, everything is paid.</summary>
internal sealed partial class TrainingStory
{
    public async Task LapseAsync()
    {
        narrator.Chapter("6. L’OPCO paie la moitié puis se tait ; un mois passe");
        await ReportHalfAsync();

        // Same day of the next month, or its last day; on that day the OPCO may still pay.
        await MoveToAsync(OpcoDeadline);
        var file = await cast.Accountant.GetAsync($"/staff/v1/funding/files/{FundingFileId}");
        Check(file.At("file").Text("status") != "lapsed", "the OPCO has until the last day of the month");
        await MoveToAsync(OpcoDeadline.AddDays(1));
        await CheckReinvoicedAsync();
    }

    public DateOnly OpcoDeadline => EndsOn.AddMonths(1);

    /// <summary>The OPCO reports a payment of half its share.</summary>
    public Task ReportHalfAsync() => ReportAsync(OpcoShare / 2, "paie la moitié de sa part");

    /// <summary>The OPCO reports a payment of its whole share: nothing is left to pay.</summary>
    public async Task ReportAllAsync()
    {
        await ReportAsync(OpcoShare, "paie sa part");
        await cast.Accountant.UntilAsync($"/staff/v1/billing/contracts/{ContractId}", c => c.Euros("balance") == 0m, "everything is paid", within);
    }

    private async Task ReportAsync(decimal amount, string what)
    {
        await PushAsync("payment.reported", new
        {
            file = FundingFileId, reference = $"VIR-{FundingFileId.ToString("N")[^8..]}", amountInclVat = Json.Money(amount), paidOn = (await cast.Clock.TodayAsync()).Wire(),
        }, await cast.Clock.NowAsync());
        await cast.Accountant.UntilAsync($"/staff/v1/billing/invoices?contract={ContractId}&kind=opco-share", p => p.Items()[0].Euros("paid") == amount, "the OPCO's payment is allocated", within);
        narrator.Tell("OPCO Atlas", what, "CGV-3.3-b", amount);
    }

    /// <summary>The month has passed: what the OPCO has not paid is credited to it and invoiced to the client.</summary>
    public async Task CheckReinvoicedAsync()
    {
        var half = OpcoShare / 2;
        await cast.Accountant.UntilAsync($"/staff/v1/funding/files/{FundingFileId}", f => f.At("file").Text("status") == "lapsed", "the file has lapsed", within);
        narrator.Tell("Financement", $"constate que le délai du {Narrator.Day(OpcoDeadline)} est passé", "CGV-3.3-d", OpcoShare - half);

        var account = await cast.Accountant.UntilAsync($"/staff/v1/billing/contracts/{ContractId}",
            c => Documents(c, "credit-note").Any() && Documents(c, "client-balance").Count() == 2, "the client is invoiced the rest and the OPCO credited", within);
        var credit = Documents(account, "credit-note").Single();
        var rest = Documents(account, "client-balance").Single(d => d.Euros("outstanding") > 0);
        Check(rest.Euros("inclVat") == OpcoShare - half, "the client is invoiced what the OPCO has not paid");
        Check(Math.Abs(credit.Euros("inclVat")) == OpcoShare - half, "the OPCO's invoice is credited for as much");
        Check(account.At("conservation").Flag("holds"), "OPCO share, client share and credits equal the total");
        narrator.Tell("Facturation", $"avoir sur la facture de l’OPCO ({credit.Text("number")})", "CGV-3.3-d", -Math.Abs(credit.Euros("inclVat")));
        narrator.Tell("Facturation", $"facture le reste au client ({rest.Text("number")})", "CGV-3.3-d", rest.Euros("inclVat"));
    }

    public async Task PayLateAsync()
    {
        narrator.Chapter("7. Le client est en retard ; intérêts et indemnité sont calculés, puis tout est payé");
        var due = EndsOn.AddMonths(1).AddDays(1);
        await MoveToAsync(due.AddDays(45));
        var page = await cast.Accountant.UntilAsync($"/staff/v1/billing/invoices?contract={ContractId}&kind=client-balance",
            p => p.Items().Any(i => i.TextOrNull("overdueSince") is not null), "the invoice is found overdue", within);
        var invoice = page.Items().Single(i => i.Euros("outstanding") > 0);
        narrator.Tell("Facturation", $"{invoice.Text("number")} est en retard depuis le {Narrator.Day(invoice.Day("overdueSince"))}", "CGV-3.4-a", invoice.Euros("outstanding"));
        await cast.Sales.UntilAsync($"/staff/v1/ordering/contracts/{ContractId}/timeline", t => t.Items("entries").Any(e => e.TextOrNull("ruleId") == "CGV-3.4-a" || e.Text("service") == "billing"), "the timeline shows it", within);

        await CompleteRatesAsync(invoice);
        var preview = await cast.Accountant.PostAsync($"/staff/v1/billing/contracts/{ContractId}/late-payment/preview");
        foreach (var segment in preview.Items("charges").SelectMany(c => c.At("table").Items("segments")))
        {
            Show(segment);
        }

        narrator.Tell("Facturation", "intérêts de retard, arrondis une seule fois", "CGV-3.4-a", preview.Euros("interest"));
        narrator.Tell("Facturation", "indemnité forfaitaire de recouvrement", "CGV-3.4-b", preview.Euros("recoveryIndemnity"));
        Check(preview.Euros("recoveryIndemnity") == 40m, "one overdue invoice costs a company 40 EUR, once");

        await PayAsync(invoice, "reste");
        var late = await cast.Accountant.PostAsync($"/staff/v1/billing/contracts/{ContractId}/late-payment", new { });
        await PayAsync(late.At("invoice"), "pénalités");
        var account = await cast.Accountant.UntilAsync($"/staff/v1/billing/contracts/{ContractId}", c => c.Euros("balance") == 0m && c["inArrearsSince"] is null, "everything is paid", within);
        narrator.Tell("Facturation", $"{account.Items("documents").Count} documents, {account.Items("payments").Count} paiements : le compte du contrat est soldé", "BIL-3", 0m);
    }

    /// <summary>A rate nobody has published is missing, not guessed: the accountant enters it. The values entered here are for demonstration.</summary>
    private async Task CompleteRatesAsync(JsonNode invoice)
    {
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var interest = await cast.Accountant.GetAsync($"/staff/v1/billing/invoices/{invoice.Id()}/interest");
            if (interest.At("table").TextOrNull("rateMissingSince") is null)
            {
                return;
            }

            var since = interest.At("table").Day("rateMissingSince");
            if (attempt == 0)
            {
                narrator.Tell("Facturation", $"taux manquant depuis le {Narrator.Day(since)} : aucun montant n’est deviné", "CGV-3.4-a");
            }

            var semester = new DateOnly(since.Year, since.Month <= 6 ? 1 : 7, 1);
            // Nobody can confirm an ECB rate for days to come.
            var (endOfYear, today) = (new DateOnly(since.Year, 12, 31), await cast.Clock.TodayAsync());
            await EnterAsync("ecb-refi", new DateOnly(since.Year, 1, 1), endOfYear < today ? endOfYear : today, 2.15m);
            await EnterAsync("legal-pro", semester, semester.AddMonths(6).AddDays(-1), 2.62m);
        }

        throw new StoryException("The rates stay incomplete.");
    }

    private async Task EnterAsync(string kind, DateOnly from, DateOnly through, decimal percent)
    {
        var answer = await cast.Accountant.TryPostAsync("/staff/v1/billing/rates", new
        {
            kind, effectiveFrom = from.Wire(), confirmedThrough = kind == "ecb-refi" ? through.Wire() : null, ratePercent = percent, source = "valeur de démonstration, à remplacer par le taux publié",
        });
        if (answer.Ok)
        {
            narrator.Tell("Comptable", $"saisit {kind} au {Narrator.Day(from)} : {percent} % (valeur de démonstration)", "CGV-3.4-a");
        }
    }

    private void Show(JsonNode segment)
    {
        var (refi, legal) = (segment.At("refi"), segment.At("legal"));
        narrator.Note($"du {Narrator.Day(segment.Day("from"))} au {Narrator.Day(segment.Day("to"))}, {segment.Number("days")} j sur {Euros(segment.Euros("base"))} à "
            + $"{segment.At("appliedRatePercent")} % = refi {refi.At("ratePercent")} % ({refi.Text("source")}) + 10 points ; plancher 3 × {legal.At("ratePercent")} % ({legal.Text("source")})");
    }

    private static IEnumerable<JsonNode> Documents(JsonNode account, string kind) => account.Items("documents").Where(d => d.Text("kind") == kind);
}
