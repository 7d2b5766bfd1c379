using System.Globalization;
using Lexom.Billing.Domain;
using Lexom.Kernel;

namespace Lexom.UnitTests.Billing;

/// <summary>Facts with valid defaults: three participants, 2 070 EUR excl. VAT at 20 %, deposit 745.20, given on 6 and 7 April 2027.</summary>
internal static class Make
{
    public static readonly DateOnly Accepted = new(2027, 3, 1);
    public static readonly DateOnly LastDay = new(2027, 4, 7);
    public static readonly Guid ContractId = Guid.Parse("01900000-0000-7000-8000-00000000000c");
    public static readonly Guid CustomerId = Guid.Parse("01900000-0000-7000-8000-0000000000cc");

    public static readonly Seller Seller = new()
    {
        Name = "LEXOM", LegalForm = "SARL au capital de 10 000 €", Address = ["1 place de l’Exemple"], PostCode = "07200", City = "Aubenas", Siren = "732829320",
        VatNumber = "FR44732829320", ActivityDeclaration = "82070000000",
    };

    public static readonly BuyerIdentity Buyer = new("Société Exemple SARL", ["2 rue de l’Exemple"], "69002", "Lyon", "FR", "552100554", "FR12552100554", null, null);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Money Euros(string amount) => Money.Euros(decimal.Parse(amount, CultureInfo.InvariantCulture));

    public static ContractTerms Terms(
        decimal exclVat = 2070m, decimal vatRate = 20m, decimal deposit = 745.20m, string customerKind = "company", DateOnly? notBefore = null, Guid? partner = null) => new(
        "C-2027-00001", CustomerId, customerKind, partner, "RCL-APPL-03", "La Relation Client par écrit", new DateOnly(2027, 4, 6), LastDay, 14m, 3, Accepted,
        exclVat, vatRate, vatRate == 0 ? Mentions.ExemptRegime : "standard", Amounts.OfExclVat(Money.Euros(exclVat), vatRate).Vat.Amount, deposit, notBefore ?? Accepted, 1);

    public static ContractAccount Account(ContractTerms? terms = null)
    {
        var account = ContractAccount.Open(ContractId);
        account.Accept(terms ?? Terms());
        return account;
    }

    private static int _files;

    // Files are invoiced in the order of their ids: each is announced after the one before it.
    public static FundingGrant Grant(decimal granted, int revision = 1, bool subrogation = true, string opco = "atlas")
    {
        var announced = Accepted.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddSeconds(Interlocked.Increment(ref _files));
        var grant = FundingGrant.Announce(Guid.CreateVersion7(announced), ContractId, opco, null);
        grant.Decide(revision, true, Money.Euros(granted), subrogation, "ATL/2027/1", Accepted);
        return grant;
    }

    public static OpcoIdentity Opco(string code)
    {
        var (_, name, street, postCode, city, siren) = Opcos.All.Single(o => o.Code == code);
        return OpcoIdentity.Of(code, name, street, postCode, city, siren, "system", ParisTime.StartOf(Accepted));
    }

    public static Payment Payment(string amount, string on = "2027-03-02", Payer payer = Payer.Client, FundingGrant? grant = null)
    {
        var now = ParisTime.StartOf(Day(on));
        var id = Guid.CreateVersion7(now);
        return payer == Payer.Client
            ? Lexom.Billing.Domain.Payment.OfClient(id, ContractId, Euros(amount), Day(on), "transfer", "VIR 1", "staff:1", now)
            : Lexom.Billing.Domain.Payment.OfOpco(id, ContractId, grant!.Id, grant.Opco, Euros(amount), Day(on), "OPCO 1", now);
    }

    public static RateBook Rates => new(Lexom.Billing.Data.BillingSeed.ReadRates());
}
