using System.Text;
using System.Xml.Linq;
using Lexom.Billing.Documents;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Facturx;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.UnitTests.Documents;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rule BIL-6: every sort of document keeps the business rules of EN 16931, inside a PDF a reader opens.</summary>
public sealed class FacturxTests
{
    private static readonly XNamespace Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";

    public static TheoryData<string> Stories => [.. Told.Keys];

    private static readonly Dictionary<string, Func<Ledger>> Told = new()
    {
        ["deposit"] = () => new Ledger().Settle(),
        ["final after a deposit"] = () => new Ledger().Settle().After(a => a.Deliver(Make.LastDay)),
        ["final without a deposit"] = () => new Ledger(Make.Account(Make.Terms(deposit: 0))).After(a => a.Deliver(Make.LastDay)),
        ["exempt"] = () => new Ledger(Make.Account(Make.Terms(vatRate: 0m, deposit: 621m))).Settle().After(a => a.Deliver(Make.LastDay)),
        ["reduced rate with odd cents"] = () => new Ledger(Make.Account(Make.Terms(999.99m, 5.5m, 316.51m))).Settle().With(Make.Grant(333.33m)).After(a => a.Deliver(Make.LastDay)),
        ["OPCO share and balance"] = () => new Ledger().Settle().With(Make.Grant(1000m)).After(a => a.Deliver(Make.LastDay)),
        ["withdrawn"] = () => new Ledger().Settle().After(a => a.Withdraw(Make.Accepted)),
        ["indemnity"] = () => new Ledger().Settle().After(a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.00"), Make.Accepted)),
        ["indemnity under VAT"] = () => new Ledger(policy: new BillingPolicy(true)).Settle().After(a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.01"), Make.Accepted)),
        ["cancellation fee"] = () => new Ledger().Settle().After(a => a.Cancel("cancellation-fee", "CGV-2.2-c", Make.Euros("150.00"), Make.Accepted)),
        ["individual"] = () => new Ledger(Make.Account(Make.Terms(customerKind: "individual"))).Settle().After(a => a.Deliver(Make.LastDay)),
        ["debits"] = () => new Ledger(seller: Make.Seller with { VatOnDebits = true, Iban = "FR76 3000 6000 0112 3456 7890 189", Bic = "AGRIFRPP" }).Settle().After(a => a.Deliver(Make.LastDay)),
        ["lapse"] = Lapsed,
        ["late payment"] = Late,
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_document_keeps_every_rule_and_states_the_cents_of_the_accounts(string story)
    {
        foreach (var document in Told[story]().Chain)
        {
            var (invoice, xml) = Electronic(document);

            En16931Rules.Broken(xml).ShouldBeEmpty($"{story}: {document.Document.Kind}");
            invoice.Due.ShouldBe(Math.Abs(document.Document.InclVat.Amount));
            invoice.GrandTotal.ShouldBe(invoice.Due + invoice.Prepaid);
        }
    }

    [Fact]
    public void A_deposit_is_type_386_a_credit_note_381_and_the_rest_380() =>
        Told["withdrawn"]().Chain.Concat(Told["indemnity"]().Chain).Select(d => Electronic(d).Invoice.TypeCode).ShouldBe(["386", "381", "386", "381", "380"]);

    [Fact]
    public void A_final_invoice_states_the_whole_price_and_takes_the_deposit_off_as_prepaid_with_its_reference()
    {
        var (invoice, xml) = Electronic(Told["final after a deposit"]().Chain[^1]);

        (invoice.LineTotal, invoice.TaxTotal, invoice.GrandTotal, invoice.Prepaid, invoice.Due).ShouldBe((2070m, 414m, 2484m, 745.20m, 1738.80m));
        xml.Descendants(Ram + "InvoiceReferencedDocument").Select(e => e.Element(Ram + "IssuerAssignedID")!.Value).ShouldBe(["FA-2027-00001"]);
        xml.Descendants(Ram + "BusinessProcessSpecifiedDocumentContextParameter").Single().Value.ShouldBe("S4");
    }

    [Fact]
    public void A_credit_note_states_positive_amounts_and_the_invoice_it_corrects()
    {
        var (invoice, xml) = Electronic(Told["withdrawn"]().Chain[^1]);

        (invoice.GrandTotal, invoice.Due).ShouldBe((745.20m, 745.20m));
        xml.Descendants(Ram + "InvoiceReferencedDocument").Single().Element(Ram + "IssuerAssignedID")!.Value.ShouldBe("FA-2027-00001");
    }

    [Fact]
    public void What_an_OPCO_takes_is_a_line_with_a_negative_quantity_never_a_negative_price()
    {
        var (invoice, _) = Electronic(Told["OPCO share and balance"]().Chain[^1]);

        invoice.Lines.Select(l => (l.Quantity, l.Price, l.Net)).ShouldBe([(1m, 2070m, 2070m), (-1m, 1000m, -1000m)]);
    }

    [Theory]
    [InlineData("debits", 1, "5")]
    [InlineData("debits", 0, "72")]
    [InlineData("deposit", 0, "72")]
    public void The_date_VAT_is_due_is_coded_as_the_seller_opted(string story, int document, string code) =>
        Electronic(Told[story]().Chain[document]).Xml.Descendants(Ram + "DueDateTypeCode").Single().Value.ShouldBe(code);

    [Theory]
    [InlineData("LineTotalAmount", "2070.01", "PEPPOL-EN16931-R120 BR-CO-10 BR-S-08")]
    [InlineData("TaxTotalAmount", "414.01", "BR-CO-14 BR-CO-15")]
    [InlineData("CalculatedAmount", "414.02", "BR-CO-14 BR-CO-17")]
    [InlineData("DuePayableAmount", "2484.00", "BR-CO-16")]
    [InlineData("ChargeAmount", "-2070.00", "BR-27 PEPPOL-EN16931-R120")]
    [InlineData("TypeCode", "999", "BR-CL-01")]
    [InlineData("InvoiceCurrencyCode", "", "BR-05 BR-CL-04")]
    [InlineData("SubjectCode", "XXX", "BR-FR-05")]
    [InlineData("CategoryCode", "O", "BR-S-01 BR-S-08 BR-O-01 BR-O-05 BR-O-02")]
    [InlineData("DueDateDateTime", "", "BR-CO-25")]
    [InlineData("GrandTotalAmount", "2484.001", "BR-CO-15 BR-CO-16 BR-DEC")]
    [InlineData("CountryID", "", "BR-09 BR-CL-14")]
    public void A_document_that_breaks_a_rule_is_told_which(string element, string value, string rules)
    {
        var xml = Electronic(Told["final after a deposit"]().Chain[^1]).Xml;
        xml.Descendants(Ram + element).First().Value = value;

        En16931Rules.Broken(xml).Select(r => r.Id).ShouldBe(rules.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public void Sixty_and_more_rules_are_checked_each_once_and_an_empty_file_breaks_the_first()
    {
        En16931Rules.Checked.Count.ShouldBeGreaterThan(60);
        En16931Rules.Checked.Select(r => r.Id).ShouldBeUnique();
        En16931Rules.Broken(new XDocument(new XElement("nothing"))).Select(r => r.Id).ShouldContain("BR-01");
    }

    private static bool IsIn(string text, string mention) =>
        Enumerable.Range(1, mention.Length).Any(cut => text.Contains(mention[..cut], StringComparison.Ordinal) && text.Contains(mention[cut..], StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_PDF_opens_carries_the_mentions_and_the_same_XML_inside(string story)
    {
        foreach (var document in Told[story]().Chain)
        {
            var (invoice, xml) = Electronic(document);
            var bytes = InvoicePdf.Render(invoice, new Company().Letterhead, CrossIndustryInvoice.ToBytes(xml));

            using var pdf = PdfDocument.Open(bytes);
            var text = Plain(string.Join(' ', pdf.GetPages().Select(p => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(p))));
            text.ShouldContain(Plain(document.Document.Number));
            text.ShouldContain(Plain(document.Buyer.Identity.Name));
            DocumentContent.Parse(document.Document.Content).Mentions.Select(Plain).ShouldAllBe(m => IsIn(text, m), "whole, or in two parts over the end of a page");
            new[] { invoice.LineTotal, invoice.TaxTotal, invoice.GrandTotal, invoice.Due }.ShouldAllBe(a => text.Contains(Plain(French.Euros(a))), "paper and data state the same sums");
            pdf.Advanced.TryGetEmbeddedFiles(out var files).ShouldBeTrue();
            files!.Single().Name.ShouldBe("factur-x.xml");
            XDocument.Parse(Encoding.UTF8.GetString(files!.Single().Memory.ToArray().AsSpan())).ToString().ShouldBe(xml.ToString());
            Encoding.UTF8.GetString(bytes).ShouldContain("/AFRelationship");
            if (Environment.GetEnvironmentVariable("SPECIMENS") is { } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{story} {document.Document.Number}.pdf"), bytes);
                File.WriteAllBytes(Path.Combine(folder, $"{story} {document.Document.Number}.xml"), CrossIndustryInvoice.ToBytes(xml));
            }
        }
    }

    [Theory]
    [InlineData("final after a deposit")]
    [InlineData("withdrawn")]
    [InlineData("OPCO share and balance")]
    [InlineData("late payment")]
    public async Task Poppler_reads_the_invoice_and_takes_the_same_XML_out_of_it(string story)
    {
        if (!Poppler.IsInstalled("pdfdetach"))
        {
            return;
        }

        var (invoice, xml) = Electronic(Told[story]().Chain[^1]);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pdf");
        var data = Path.ChangeExtension(path, "xml");
        try
        {
            await File.WriteAllBytesAsync(path, InvoicePdf.Render(invoice, new Company().Letterhead, CrossIndustryInvoice.ToBytes(xml)), TestContext.Current.CancellationToken);

            var text = await Poppler.Run("pdftotext", "-layout", path, "-");
            text.Output.ShouldContain(invoice.Content.Number);
            text.Errors.ShouldBeEmpty();
            (await Poppler.Run("pdfdetach", "-savefile", "factur-x.xml", "-o", data, path)).Errors.ShouldBeEmpty();
            (await File.ReadAllBytesAsync(data, TestContext.Current.CancellationToken)).ShouldBe(CrossIndustryInvoice.ToBytes(xml));
            var xmp = (await Poppler.Run("pdfinfo", "-meta", path)).Output;
            xmp.ShouldSatisfyAllConditions(
                x => x.ShouldContain("<pdfaid:part>3</pdfaid:part>"), x => x.ShouldContain("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"),
                x => x.ShouldContain("<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>"));
        }
        finally
        {
            File.Delete(path);
            File.Delete(data);
        }
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var (invoice, xml) = Electronic(Told["deposit"]().Chain[0]);
        byte[] Once() => InvoicePdf.Render(invoice, new Company().Letterhead, CrossIndustryInvoice.ToBytes(xml));

        Once().ShouldBe(Once());
    }

    [Fact]
    public void A_document_whose_buyer_was_erased_can_still_be_made()
    {
        var (document, _) = Told["deposit"]().Chain[0];
        var invoice = ElectronicInvoice.Of(DocumentContent.Parse(document.Content), null, null);
        var xml = CrossIndustryInvoice.Write(invoice);

        En16931Rules.Broken(xml).ShouldBeEmpty();
        InvoicePdf.Render(invoice, new Company().Letterhead, CrossIndustryInvoice.ToBytes(xml)).Length.ShouldBeGreaterThan(1000);
    }

    private static (ElectronicInvoice Invoice, XDocument Xml) Electronic((Invoice Document, PersonalPart Buyer) document)
    {
        var content = DocumentContent.Parse(document.Document.Content);
        var credited = content.CreditsNumber is { } number ? new PrecedingDocument(number, Make.Accepted, "final") : null;
        var invoice = ElectronicInvoice.Of(content, document.Buyer.Identity, credited);
        return (invoice, CrossIndustryInvoice.Write(invoice));
    }

    private static Ledger Lapsed()
    {
        var grant = Make.Grant(1500m);
        var ledger = new Ledger().Settle().With(grant).After(a => a.Deliver(Make.LastDay)).Receive(Make.Payment("500.00", "2027-04-20", Payer.Opco, grant));
        grant.Lapse(Make.Day("2027-05-07"), Make.Day("2027-05-08"), grant.Paid);
        return ledger.Settle();
    }

    private static Ledger Late()
    {
        var ledger = new Ledger().Settle().After(a => a.Deliver(Make.LastDay));
        var late = LatePayment.Of(
            [new(Guid.CreateVersion7(), "FA-2027-00002", Make.Euros("1738.80"), Make.Day("2025-03-10"), [], Money.Zero, false)], true, Make.Day("2025-04-30"), InterestTerms.V1, Make.Rates);
        ledger.Issue(late.ToDocument(0));
        return ledger;
    }

    // Letters and digits only: how a line is broken and spaced is the typesetter's business.
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
