using System.Diagnostics;
using System.IO.Compression;
using Lexom.Billing.Documents;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Accounting;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>What the accountant takes away: FEC, VAT, the yearly report, the archive of documents, and the reminders sent before.</summary>
public sealed class AccountingTests
{
    [Theory]
    [InlineData(FecSeparator.Tab, '\t')]
    [InlineData(FecSeparator.Pipe, '|')]
    public void BIL_5_the_FEC_has_18_fields_balanced_entries_and_numbers_without_gaps(FecSeparator separator, char between)
    {
        var lines = Fec.Write(Rows(), separator).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(between)).ToList();

        lines.ShouldAllBe(l => l.Length == 18);
        lines[0].ShouldBe(Fec.Fields);
        lines.Skip(1).Select(l => int.Parse(l[2], System.Globalization.CultureInfo.InvariantCulture)).Distinct().ShouldBe([1, 2, 3]);
        foreach (var entry in lines.Skip(1).GroupBy(l => l[2]))
        {
            entry.Sum(l => Number(l[11])).ShouldBe(entry.Sum(l => Number(l[12])));
        }
    }

    [Fact]
    public void BIL_5_a_line_of_the_FEC_reads_as_the_decree_says() => Fec.Write(Rows(), FecSeparator.Pipe).Split("\r\n")[1].ShouldBe(
        $"VE|Ventes|1|20270301|411|Clients|C-{Make.CustomerId:N}|Société d'Exemple|FA-2027-00001|20270301|Facture d'acompte FA-2027-00001|745,20|0,00|||20270302||");

    [Fact]
    public void BIL_5_the_file_is_named_by_SIREN_and_closing_day() => Fec.FileName("732829320", 2027).ShouldBe("732829320FEC20271231.txt");

    [Fact]
    public void CGI_269_2_c_VAT_is_summed_by_month_and_rate_invoiced_and_due()
    {
        InvoicedVat[] invoiced =
        [
            new("FA-1", Make.Day("2027-03-01"), 20m, Make.Euros("621.00"), Make.Euros("124.20")), new("FA-2", Make.Day("2027-04-08"), 20m, Make.Euros("1449.00"), Make.Euros("289.80")),
            new("AV-1", Make.Day("2027-04-09"), 20m, Make.Euros("-100.00"), Make.Euros("-20.00")), new("FA-0", Make.Day("2026-12-31"), 5.5m, Make.Euros("100.00"), Make.Euros("5.50")),
        ];
        DueVat[] due = [new("FA-1", Make.Day("2027-03-05"), Make.Euros("124.20")), new("FA-2", Make.Day("2027-05-02"), Make.Euros("144.90")), new("FA-0", Make.Day("2027-05-03"), Make.Euros("5.50"))];

        VatSummary.Of(2027, invoiced, due).Select(m => $"{m.Month} {m.Rate}: {m.InvoicedBase} {m.InvoicedVat}, {m.DueBase} {m.DueVat}").ShouldBe(
        [
            "3 20: 621.00 124.20, 621.00 124.20", "4 20: 1349.00 269.80, 0.00 0.00", "5 20: 0.00 0.00, 724.50 144.90", "5 5.5: 0.00 0.00, 100.00 5.50",
        ]);
    }

    [Fact]
    public void The_BPF_sorts_prices_by_origin_keeps_indemnities_out_and_shows_every_posting()
    {
        var bpf = Bpf.Of(2027,
        [
            Income("FA-1", "706", Payer.Client, "company", "1449.00"), Income("FA-2", "706", Payer.Opco, "company", "1000.00"), Income("FA-3", "706", Payer.Client, "individual", "690.00"),
            Income("AV-1", "706", Payer.Client, "company", "-49.00"), Income("FA-4", "7581", Payer.Client, "company", "745.20"), Income("FA-5", "7631", Payer.Client, "company", "31.95"),
            Income("FA-6", "706", Payer.Client, "company", "500.00", "2026-12-31"),
        ]);

        bpf.Boxes.Select(b => $"{b.Box} {b.Amount}").ShouldBe(["C-1 1400.00", "C-2-h 1000.00", "C-9 690.00"]);
        (bpf.Total, bpf.IncomeOfTheYear, bpf.SharePercent).ShouldBe((Make.Euros("3090.00"), Make.Euros("3867.15"), 79.90m));
        bpf.Apart.Select(b => $"{b.Box} {b.Amount}").ShouldBe(["hors-1 745.20", "hors-2 31.95"]);
        bpf.Boxes.Concat(bpf.Apart).ShouldAllBe(b => b.Evidence.Select(e => e.Amount).Sum() == b.Amount);
    }

    [Fact]
    public void The_BPF_file_is_one_a_French_spreadsheet_reads()
    {
        var bpf = Bpf.Of(2027,
        [
            new IncomeRow("FA-2027-0001", new DateOnly(2027, 3, 1), "=Formation ; \"accueil\"", "706", Payer.Client, null, "company", Make.Euros("1400.00")),
            new IncomeRow("AV-2027-0001", new DateOnly(2027, 3, 2), "Avoir", "706", Payer.Client, null, "company", Make.Euros("-400.50")),
        ]);

        BpfFile.FileName("732829320", 2027).ShouldBe("732829320BPF2027.csv");
        var lines = BpfFile.Write(bpf).Split("\r\n");
        lines[1].ShouldEndWith(";;;Total de la case;;999,50");
        lines[2].ShouldEndWith(";FA-2027-0001;01/03/2027;\"'=Formation ; \"\"accueil\"\"\";entreprise;1400,00");
        lines[3].ShouldEndWith(";AV-2027-0001;02/03/2027;Avoir;entreprise;-400,50");
        lines.ShouldContain(";Part des produits de la formation, en %;;;;;100,00");
    }

    [Fact]
    public void A_year_without_income_has_no_share() => Bpf.Of(2027, []).SharePercent.ShouldBeNull();

    [Theory]
    [InlineData("2027-04-08", 0, null)]
    [InlineData("2027-04-09", 0, 0)]
    [InlineData("2027-04-15", 1, null)]
    [InlineData("2027-04-16", 1, 1)]
    [InlineData("2027-04-23", 0, 2)]
    [InlineData("2027-05-08", 3, 3)]
    [InlineData("2027-12-31", 4, null)]
    public void CGV_3_4_b_reminders_follow_the_schedule_and_an_overtaken_one_is_not_sent(string today, int sent, int? step) =>
        Dunning.StepDue(Dunning.Standard, Make.Day("2027-04-08"), sent, Make.Day(today)).ShouldBe(step);

    [Fact]
    public void CGV_3_4_b_a_reminder_names_the_invoice_the_rest_and_the_40_EUR_of_companies()
    {
        var receivable = new Ledger().Settle().Receivables.Single();
        receivable.Pay(Make.Euros("100.00"));

        var reminder = Dunning.Write(Dunning.Standard[0], 0, receivable, "C-2027-00001", Make.Euros("40.00"), "LEXOM");
        reminder.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("FA-2027-00001"), t => t.ShouldContain("645,20"), t => t.ShouldContain("40,00\u00a0€"));
        reminder.Reason.ShouldBe($"dunning:{receivable.InvoiceId}:1");
        Dunning.Write(Dunning.Standard[0], 0, receivable, "C-2027-00001", Money.Zero, "LEXOM").Text.ShouldNotContain("40,00");
    }

    [Theory]
    [InlineData("", "INTACT : 3 documents")]
    [InlineData("s/745.2/645.2/", "ROMPU")]
    public async Task BIL_4_the_archive_proves_itself_with_nothing_but_a_shell(string tampering, string verdict)
    {
        var folder = Directory.CreateTempSubdirectory("lexom-bundle-").FullName;
        try
        {
            var ledger = new Ledger().Settle().After(a => a.Cancel("deposit-kept", "CGV-3.5-a", Make.Euros("745.20"), Make.Accepted));
            using (var zip = new ZipArchive(new MemoryStream(IntegrityBundle.Write([.. ledger.Chain.Select(c => c.Document)]))))
            {
                zip.ExtractToDirectory(folder);
            }

            var first = Path.Combine(folder, "chaine", "000001.txt");
            await File.WriteAllTextAsync(
                first, tampering.Length == 0 ? await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)
                : (await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)).Replace("745.2", "645.2", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            using var shell = Process.Start(new ProcessStartInfo("sh", [Path.Combine(folder, "verifier.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            said.ShouldContain(verdict);
            (shell.ExitCode == 0).ShouldBe(tampering.Length == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<JournalRow> Rows()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20"));
        return
        [
            .. ledger.Entries.Select(e => (Id: Guid.CreateVersion7(), Entry: e)).SelectMany(e => e.Entry.Postings.Select(p => new JournalRow(
                e.Id, e.Entry.Journal, e.Entry.On, p.Account, p.Auxiliary, p.Auxiliary is null ? null : "Société d’Exemple", e.Entry.Piece, e.Entry.Label, p.Debit, p.Credit, Make.Day("2027-03-02")))),
        ];
    }

    private static IncomeRow Income(string piece, string account, Payer payer, string kind, string amount, string on = "2027-05-01") =>
        new(piece, Make.Day(on), piece, account, payer, payer == Payer.Opco ? "atlas" : null, kind, Make.Euros(amount));

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
}
