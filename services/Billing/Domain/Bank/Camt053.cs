using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Lexom.Kernel;

namespace Lexom.Billing.Domain.Bank;

/// <summary>
/// Reads camt.053.001 in versions 02 to 08, whatever prefix or flavour a bank uses: elements are found by their local names. No document type, no external
/// entity and nothing larger than the bound is read.
/// </summary>
public static partial class Camt053
{
    private const long MaxCharacters = 10 * 1024 * 1024;

    public static Result<BankStatement> Read(Stream file)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
            root = XElement.Load(reader);
        }
        catch (XmlException)
        {
            return BillingErrors.StatementUnreadable;
        }

        var version = Version().Match(root.Name.NamespaceName);
        if (!version.Success)
        {
            return BillingErrors.StatementVersion;
        }

        var statements = At(root, "BkToCstmrStmt").SelectMany(s => At(s, "Stmt")).ToList();
        try
        {
            var read = statements.Select(Entries).ToList();
            return new BankStatement(
                version.Groups[1].Value, Text(root, "BkToCstmrStmt", "GrpHdr", "MsgId") ?? "", string.Join(", ", statements.Select(AccountOf).Distinct()),
                Numbered([.. read.SelectMany(r => r.Credits)]), [.. read.SelectMany(r => r.Skipped)]);
        }
        catch (FormatException)
        {
            return BillingErrors.StatementUnreadable;
        }
    }

    private static (List<(string Stem, BankCredit Credit)> Credits, List<BankSkipped> Skipped) Entries(XElement statement)
    {
        var (credits, skipped, account) = (new List<(string, BankCredit)>(), new List<BankSkipped>(), AccountOf(statement));
        foreach (var entry in At(statement, "Ntry"))
        {
            var amount = At(entry, "Amt").First();
            var (booked, currency) = (DayOf(entry), amount.Attribute("Ccy")?.Value ?? "");
            if (WhyNot(entry, currency) is { } why)
            {
                skipped.Add(new BankSkipped(booked, Number(amount.Value), currency, why));
                continue;
            }

            credits.AddRange(Transactions(entry, account, booked ?? throw new FormatException("An entry has no booking date."), Number(amount.Value)));
        }

        return (credits, skipped);
    }

    private static string? WhyNot(XElement entry, string currency) =>
        Text(entry, "CdtDbtInd") != "CRDT" ? "débit"
        : Text(entry, "RvslInd") == "true" ? "annulation"
        : (Text(entry, "Sts", "Cd") ?? Text(entry, "Sts")) != "BOOK" ? "pas encore comptabilisé"
        : currency != Money.Currency ? "devise étrangère"
        : null;

    // A batch is taken apart when its transactions say their amounts and these add up to it; else it stays one sum.
    private static IEnumerable<(string Stem, BankCredit Credit)> Transactions(XElement entry, string account, DateOnly booked, decimal total)
    {
        var details = At(entry, "NtryDtls").SelectMany(d => At(d, "TxDtls")).ToList();
        var amounts = details.ConvertAll(AmountOf);
        if (details.Count > 1 && amounts.Sum() == total && amounts.All(a => a is not null))
        {
            return details.Select((d, i) => Credit(entry, d, account, booked, amounts[i]!.Value));
        }

        return [Credit(entry, details.Count == 1 ? details[0] : null, account, booked, total)];
    }

    private static (string Stem, BankCredit Credit) Credit(XElement entry, XElement? details, string account, DateOnly booked, decimal amount)
    {
        var reference = ReferenceOf(details) ?? Text(entry, "AddtlNtryInf") ?? "";
        var debtor = Text(details, "RltdPties", "Dbtr", "Nm") ?? Text(details, "RltdPties", "Dbtr", "Pty", "Nm");
        // Without the bank's own reference only what the entry says can tell it from another.
        var stem = string.Join('|', account, Text(entry, "AcctSvcrRef") ?? "", Text(details, "Refs", "AcctSvcrRef") ?? "", $"{booked:yyyy-MM-dd}",
            amount.ToString("0.00", CultureInfo.InvariantCulture), Text(details, "Refs", "EndToEndId") ?? "", reference, debtor ?? "");
        return (stem, new BankCredit("", booked, Money.Euros(amount), reference, debtor));
    }

    // Two sums that look alike in one file are two; the same file again brings the same two.
    private static IReadOnlyList<BankCredit> Numbered(IReadOnlyList<(string Stem, BankCredit Credit)> credits)
    {
        var seen = new Dictionary<string, int>();
        return [.. credits.Select(c => c.Credit with { Key = Hash($"{c.Stem}|{seen[c.Stem] = seen.GetValueOrDefault(c.Stem) + 1}") })];
    }

    private static string? ReferenceOf(XElement? details)
    {
        var parts = At(details, "RmtInf").SelectMany(r => At(r, "Ustrd").Select(u => u.Value).Concat(At(r, "Strd").Select(s => Text(s, "CdtrRefInf", "Ref")))).ToList();
        var endToEnd = Text(details, "Refs", "EndToEndId");
        var all = parts.Append(endToEnd is "NOTPROVIDED" ? null : endToEnd).Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()).Distinct().ToList();
        return all.Count == 0 ? null : string.Join(' ', all);
    }

    private static decimal? AmountOf(XElement details) =>
        (Text(details, "Amt") ?? Text(details, "AmtDtls", "TxAmt", "Amt")) is { } text ? Number(text) : null;

    private static DateOnly? DayOf(XElement entry) =>
        (Text(entry, "BookgDt", "Dt") ?? Text(entry, "BookgDt", "DtTm")) is { Length: >= 10 } text ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string AccountOf(XElement statement) => Text(statement, "Acct", "Id", "IBAN") ?? Text(statement, "Acct", "Id", "Othr", "Id") ?? "";

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == Money.Rounded(number).Amount
        ? number
        : throw new FormatException("An amount is not one.");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<XElement> At(XElement? from, string name) => from?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    private static string? Text(XElement? from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            from = At(from, name).FirstOrDefault();
        }

        return from is { HasElements: false, Value.Length: > 0 } ? from.Value : null;
    }

    [GeneratedRegex(@"camt\.053\.001\.(0[2-8])$")]
    private static partial Regex Version();
}
