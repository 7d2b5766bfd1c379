using System.Globalization;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Every amount of Worked/amounts.csv, worked by hand from the terms of sale: the program must come to the same cent.</summary>
public sealed class WorkedAmountsTests
{
    public static TheoryData<string> Rows => [.. Read()];

    [Fact]
    public void The_table_is_large_enough_to_mean_something() =>
        Read().Sum(row => Values(row.Split('|')[3]).Count).ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_program_comes_to_the_amount_worked_by_hand(string row)
    {
        var cells = row.Split('|');
        var (kind, given, expected) = (cells[1], Values(cells[2]), Values(cells[3]));

        var found = kind switch
        {
            "price" => Price(given),
            "deposit" => Deposit(given),
            "split" => Split(given),
            "lapse" => Lapse(given),
            "balance" => Balance(given),
            "reduction" => Reduction(given),
            "interest" => Interest(given),
            "late" => Late(given),
            "vat-due" => VatDue(given),
            _ => throw new InvalidOperationException($"Unknown kind {kind}."),
        };

        found.Where(f => expected.ContainsKey(f.Key)).ToDictionary().ShouldBe(expected, ignoreOrder: true, cells[4]);
    }

    private static Dictionary<string, string> Price(IReadOnlyDictionary<string, string> given)
    {
        var amounts = Amounts.OfExclVat(Make.Euros(given["exclVat"]), Number(given["rate"]));
        return new() { ["vat"] = $"{amounts.Vat}", ["inclVat"] = $"{amounts.InclVat}" };
    }

    private static Dictionary<string, string> Deposit(IReadOnlyDictionary<string, string> given)
    {
        var terms = Make.Terms(10_000m, Number(given["rate"]), Number(given["inclVat"]));
        var deposit = new Ledger(Make.Account(terms)).Settle().Chain.Single().Document;
        return new() { ["exclVat"] = $"{deposit.ExclVat}", ["vat"] = $"{deposit.Vat}" };
    }

    private static Dictionary<string, string> Split(IReadOnlyDictionary<string, string> given)
    {
        var account = Delivered(given);
        var shares = PriceShares.Of(account, [Make.Grant(Number(given["granted"]))]);
        shares.Sum.ShouldBe(account.Terms!.Total);
        var opco = shares.Opcos.Single().Amounts;
        return new()
        {
            ["opcoExclVat"] = $"{opco.ExclVat}", ["opcoVat"] = $"{opco.Vat}", ["opcoInclVat"] = $"{opco.InclVat}",
            ["clientExclVat"] = $"{shares.Client.ExclVat}", ["clientVat"] = $"{shares.Client.Vat}", ["clientInclVat"] = $"{shares.Client.InclVat}",
        };
    }

    // Rule CGV-3.3-d: invoiced at delivery, partly paid, lapsed: what the documents then say.
    private static Dictionary<string, string> Lapse(IReadOnlyDictionary<string, string> given)
    {
        var grant = Make.Grant(Number(given["granted"]));
        var ledger = new Ledger(Delivered(given)).With(grant);
        if (Number(given["paid"]) > 0)
        {
            ledger.Receive(Make.Payment(given["paid"], payer: Payer.Opco, grant: grant));
        }

        grant.Lapse(Make.LastDay.AddMonths(1), Make.LastDay.AddMonths(1).AddDays(1), grant.Paid);
        ledger.Settle();
        var opco = ledger.Issued.Where(d => d.Payer == Payer.Opco).ToList();
        return new()
        {
            ["opcoExclVat"] = $"{opco.Select(d => d.Amounts.ExclVat).Sum()}",
            ["opcoVat"] = $"{opco.Select(d => d.Amounts.Vat).Sum()}",
            ["credit"] = $"{-opco.Where(d => d.Kind == DocumentKind.CreditNote).Select(d => d.Amounts.InclVat).Sum()}",
            ["clientInclVat"] = $"{ledger.Issued.Where(d => d.Payer == Payer.Client).Select(d => d.Amounts.InclVat).Sum()}",
        };
    }

    private static Dictionary<string, string> Balance(IReadOnlyDictionary<string, string> given)
    {
        var ledger = new Ledger(Make.Account(Make.Terms(Number(given["exclVat"]), Number(given["rate"]), Number(given["deposit"])))).Settle();
        if (Number(given["granted"]) > 0)
        {
            ledger.Grants.Add(Make.Grant(Number(given["granted"])));
        }

        ledger.After(a => a.Deliver(Make.LastDay));
        var balance = ledger.Issued.Where(d => d.Payer == Payer.Client).Skip(1).Single().Amounts;
        return new() { ["balanceExclVat"] = $"{balance.ExclVat}", ["balanceVat"] = $"{balance.Vat}", ["balanceInclVat"] = $"{balance.InclVat}" };
    }

    private static Dictionary<string, string> Reduction(IReadOnlyDictionary<string, string> given)
    {
        var grant = Make.Grant(Number(given["granted"]));
        var ledger = new Ledger(Delivered(given)).With(grant);
        grant.Reduce(2, Make.Euros(given["then"]), Make.LastDay);
        ledger.Settle();
        var credit = -ledger.Issued.Single(d => d.Kind == DocumentKind.CreditNote).Amounts;
        ledger.Issued[^1].Amounts.ShouldBe(credit, "the client is asked for what the OPCO is credited");
        return new() { ["creditExclVat"] = $"{credit.ExclVat}", ["creditVat"] = $"{credit.Vat}", ["creditInclVat"] = $"{credit.InclVat}" };
    }

    private static Dictionary<string, string> Interest(IReadOnlyDictionary<string, string> given)
    {
        var terms = InterestTerms.V1 with { Basis = given["basis"] == "semester" ? RefiBasis.Semester : RefiBasis.FirstOfJanuary };
        var paid = given.GetValueOrDefault("paid", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':'))
            .Select(p => new Reduction(Make.Day(p[0]), Make.Euros(p[1]))).ToList();
        var table = InterestLedger.Compute(Make.Euros(given["owed"]), Make.Day(given["due"]), paid, Make.Day(given["through"]), terms, Make.Rates);
        return new() { ["days"] = $"{table.Days}", ["interest"] = $"{table.Interest}", ["missingSince"] = $"{table.RateMissingSince:yyyy-MM-dd}" };
    }

    private static Dictionary<string, string> Late(IReadOnlyDictionary<string, string> given)
    {
        var invoices = given["invoices"].Split(',').Select((text, i) => (Cells: text.Split('@', '-'), Text: text, Number: $"FA-2025-{i + 1:00000}")).Select(i =>
        {
            var paid = i.Cells.Length > 4 ? [new Reduction(Make.Day(i.Text.Split('@')[1][..10]), Make.Euros(i.Cells[^1]))] : Array.Empty<Reduction>();
            return new LateInvoice(Guid.CreateVersion7(), i.Number, Make.Euros(i.Cells[0]), Make.Day(i.Text.Split('@')[1][..10]), paid, Money.Zero, false);
        });
        var late = LatePayment.Of(invoices, given["customer"] == "company", Make.Day(given["through"]), InterestTerms.V1, Make.Rates);
        return new()
        {
            ["interest"] = $"{late.Charges.Select(c => c.Interest).Sum()}", ["indemnity"] = $"{late.Charges.Select(c => c.Indemnity).Sum()}", ["total"] = $"{late.Total}",
        };
    }

    private static Dictionary<string, string> VatDue(IReadOnlyDictionary<string, string> given)
    {
        var ledger = new Ledger(Delivered(new Dictionary<string, string> { ["exclVat"] = "690.00", ["rate"] = "20" })).Settle();
        var receivable = ledger.Receivables.Single();
        receivable.InclVat.ShouldBe(Make.Euros(given["inclVat"]));
        receivable.Credit(new Amounts(Make.Euros(given["credited"]) - Make.Euros(given["creditedVat"]), Make.Euros(given["creditedVat"])));
        receivable.Pay(Make.Euros(given["paid"]));
        receivable.MoveVat();
        return new() { ["due"] = $"{receivable.VatDue}" };
    }

    private static ContractAccount Delivered(IReadOnlyDictionary<string, string> given)
    {
        var account = Make.Account(Make.Terms(Number(given["exclVat"]), Number(given["rate"]), 0m));
        account.Deliver(Make.LastDay);
        return account;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Values(string cell) =>
        cell.Split(' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Billing", "Worked", "amounts.csv")).Where(line => line.Length > 0 && line[0] != '#');
}
