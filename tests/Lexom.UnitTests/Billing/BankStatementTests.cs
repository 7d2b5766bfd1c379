using System.Text;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Bank;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rule BIL-7: statements of any bank's flavour are read safely, and credits are recognised by reference, or proposed by amount.</summary>
public sealed class BankStatementTests
{
    [Theory]
    [InlineData("02", "", "<Dbtr><Nm>Société Exemple SARL</Nm></Dbtr>", "<Sts>BOOK</Sts>")]
    [InlineData("04", "", "<Dbtr><Nm>Société Exemple SARL</Nm></Dbtr>", "<Sts>BOOK</Sts>")]
    [InlineData("06", "ns:", "<ns:Dbtr><ns:Nm>Société Exemple SARL</ns:Nm></ns:Dbtr>", "<ns:Sts>BOOK</ns:Sts>")]
    [InlineData("08", "", "<Dbtr><Pty><Nm>Société Exemple SARL</Nm></Pty></Dbtr>", "<Sts><Cd>BOOK</Cd></Sts>")]
    public void Every_version_and_prefix_is_read(string version, string prefix, string debtor, string status)
    {
        var statement = Read(File(version, Entry("1738.80", status, debtor, "FA-2027-00002"), prefix)).Value;

        (statement.Version, statement.Account, statement.MessageId).ShouldBe((version, "FR7630006000011234567890189", "MSG-1"));
        var credit = statement.Credits.ShouldHaveSingleItem();
        (credit.Amount, credit.BookedOn, credit.Reference, credit.Debtor).ShouldBe((Make.Euros("1738.80"), Make.Day("2027-04-12"), "FA-2027-00002 E2E-1", "Société Exemple SARL"));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("not xml")]
    [InlineData("")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">&e;</Document>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.09\"/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"/>")]
    public void What_is_no_statement_is_refused_and_no_entity_is_ever_resolved(string file) => Read(file).Errors.Single().Code.ShouldBe("BIL-7");

    [Fact]
    public void A_file_beyond_the_bound_is_refused() =>
        Read(File("02", $"<Ntry><AddtlNtryInf>{new string('x', 11 * 1024 * 1024)}</AddtlNtryInf></Ntry>")).Errors.Single().Code.ShouldBe("BIL-7");

    [Fact]
    public void Debits_reversals_pending_entries_and_other_currencies_are_left_out_and_named()
    {
        var statement = Read(File(
            "02", Entry("1.00").Replace("CRDT", "DBIT", StringComparison.Ordinal) + Entry("2.00", "<Sts>PDNG</Sts>") + Entry("3.00").Replace("\"EUR\"", "\"USD\"", StringComparison.Ordinal)
            + Entry("4.00").Replace("<CdtDbtInd>", "<RvslInd>true</RvslInd><CdtDbtInd>", StringComparison.Ordinal))).Value;

        statement.Credits.ShouldBeEmpty();
        statement.Skipped.Select(s => s.Why).ShouldBe(["débit", "pas encore comptabilisé", "devise étrangère", "annulation"]);
    }

    [Fact]
    public void A_batch_is_taken_apart_when_its_parts_add_up()
    {
        const string details = "<TxDtls><Amt Ccy=\"EUR\">{0}</Amt><RmtInf><Ustrd>{1}</Ustrd></RmtInf></TxDtls>";
        var batch = Entry("30.00").Replace("<NtryDtls>", "<NtryDtls>" + details.Replace("{0}", "10.00", StringComparison.Ordinal).Replace("{1}", "FA-2027-00001", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("<TxDtls><Refs>", "<TxDtls><Amt Ccy=\"EUR\">20.00</Amt><Refs>", StringComparison.Ordinal);

        Read(File("02", batch)).Value.Credits.Select(c => $"{c.Amount}").ShouldBe(["10.00", "20.00"]);
        Read(File("02", batch.Replace("20.00", "21.00", StringComparison.Ordinal))).Value.Credits.Select(c => $"{c.Amount}").ShouldBe(["30.00"]);
    }

    [Fact]
    public void The_same_money_has_the_same_key_and_two_alike_in_one_file_have_two()
    {
        var once = Read(File("02", Entry("10.00") + Entry("10.00"))).Value.Credits;
        var again = Read(File("08", Entry("10.00") + Entry("10.00") + Entry("11.00"))).Value.Credits;

        once[0].Key.ShouldNotBe(once[1].Key);
        again.Take(2).Select(c => c.Key).ShouldBe(once.Select(c => c.Key), "another file, another version, the same money");
        again[2].Key.ShouldNotBe(once[0].Key);
    }

    [Theory]
    [InlineData("FA-2027-00002", "1738.80", CreditOutcome.Matched, "FA-2027-00002")]
    [InlineData("paiement fa 2027 00002 merci", "1738.80", CreditOutcome.Matched, "FA-2027-00002")]
    [InlineData("FA202700002", "1000.00", CreditOutcome.Matched, "FA-2027-00002")]
    [InlineData("FA/2027/00002", "5000.00", CreditOutcome.Matched, "FA-2027-00002")]
    [InlineData("C-2027-00001", "1738.80", CreditOutcome.Matched, "FA-2027-00002")]
    [InlineData("C-2027-00001", "99.00", CreditOutcome.Matched, null)]
    [InlineData("FA-2027-00003", "1200.00", CreditOutcome.AwaitingOpco, "FA-2027-00003")]
    [InlineData("FA-2027-99999", "17.00", CreditOutcome.Unmatched, null)]
    [InlineData("loyer avril", "1738.80", CreditOutcome.Unmatched, null)]
    public void A_reference_decides_and_an_amount_alone_never_does(string reference, string amount, CreditOutcome outcome, string? invoice)
    {
        var match = PaymentMatching.Match(Credit(reference, amount), Open, []);

        match.Outcome.ShouldBe(outcome);
        Open.SingleOrDefault(o => o.InvoiceId == match.InvoiceId)?.Number.ShouldBe(invoice);
        (match.InvoiceId is null).ShouldBe(invoice is null);
    }

    [Theory]
    [InlineData("loyer avril", "1738.80", null, "FA-2027-00002 même montant")]
    [InlineData("virement", "1738.80", "SOCIETE AUTRE / Société Exemple SARL", "FA-2027-00002 même montant et même client")]
    [InlineData("FA-2027-00020", "1738.80", null, "FA-2027-00002 même montant, numéro de facture à un chiffre près")]
    [InlineData("2027 00003", "1738.80", null, "FA-2027-00002 même montant")]
    [InlineData("virement", "1730.00", "Société Exemple SARL", "FA-2027-00002 même client, montant diminué de frais bancaires possibles")]
    [InlineData("virement", "12.00", "Inconnu", "")]
    public void Near_matches_are_proposed_with_their_reason(string reference, string amount, string? debtor, string proposal)
    {
        var match = PaymentMatching.Match(Credit(reference, amount) with { Debtor = debtor }, Open, []);

        match.Outcome.ShouldBe(CreditOutcome.Unmatched);
        (match.Proposals.Select(p => $"{p.Number} {p.Why}").FirstOrDefault() ?? "").ShouldBe(proposal);
    }

    [Theory]
    [InlineData("2027-04-12", "1738.80", CreditOutcome.AlreadyRecorded)]
    [InlineData("2027-04-07", "1738.80", CreditOutcome.AlreadyRecorded)]
    [InlineData("2027-04-06", "1738.80", CreditOutcome.Matched)]
    [InlineData("2027-04-12", "1738.81", CreditOutcome.Matched)]
    public void What_staff_recorded_by_hand_is_confirmed_not_counted_again(string receivedOn, string amount, CreditOutcome outcome) => PaymentMatching.Match(
        Credit("FA-2027-00002", "1738.80"), Open, [new RecordedPayment(Guid.CreateVersion7(), Open[0].ContractId, null, Make.Euros(amount), Make.Day(receivedOn))]).Outcome.ShouldBe(outcome);

    [Fact]
    public void What_the_OPCO_reported_is_confirmed() => PaymentMatching.Match(
        Credit("FA-2027-00003", "1200.00"), Open, [new RecordedPayment(Guid.CreateVersion7(), Open[1].ContractId, Open[1].FundingFileId, Make.Euros("1200.00"), Make.Day("2027-01-01"))])
        .Outcome.ShouldBe(CreditOutcome.AlreadyRecorded);

    private static readonly IReadOnlyList<OpenInvoice> Open =
    [
        new(Guid.CreateVersion7(), "FA-2027-00002", Make.ContractId, "C-2027-00001", Payer.Client, null, Make.Euros("1738.80"), "Société Exemple SARL"),
        new(Guid.CreateVersion7(), "FA-2027-00003", Make.ContractId, "C-2027-00001", Payer.Opco, Guid.CreateVersion7(), Make.Euros("1200.00"), "Société Exemple SARL"),
    ];

    private static BankCredit Credit(string reference, string amount) => new("k", Make.Day("2027-04-12"), Make.Euros(amount), reference, null);

    private static Result<BankStatement> Read(string file) => Camt053.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private static string File(string version, string entries, string prefix = "")
    {
        var xmlns = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix.TrimEnd(':')}";
        var body = $"<BkToCstmrStmt><GrpHdr><MsgId>MSG-1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>{entries}</Stmt></BkToCstmrStmt>";
        var prefixed = prefix.Length == 0 ? body : System.Text.RegularExpressions.Regex.Replace(body, "<(?!/?ns:)(/?)", $"<$1{prefix}");
        return $"<{prefix}Document {xmlns}=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}\">{prefixed}</{prefix}Document>";
    }

    private static string Entry(string amount, string status = "<Sts>BOOK</Sts>", string debtor = "", string reference = "FA-2027-00002") =>
        $"<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>{status}<BookgDt><Dt>2027-04-12</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>"
        + $"<RltdPties>{debtor}</RltdPties><RmtInf><Ustrd>{reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
}
