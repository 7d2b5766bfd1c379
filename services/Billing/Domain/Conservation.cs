using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>One payer's side of a contract's price, incl. VAT.</summary>
public sealed record PayerBalance(Payer Payer, Guid? FundingFileId, string? Opco, Money Share, Money Asked);

/// <summary>Whether the payers' shares, and what they were asked for less credits, are the total to the cent (BIL-3).</summary>
public sealed record Conservation(IReadOnlyList<PayerBalance> Payers, Money Total, Money Shares, Money Asked, bool Holds)
{
    public static Conservation Of(ContractAccount account, IReadOnlyList<FundingGrant> grants, IReadOnlyList<IssuedDocument> issued)
    {
        var shares = PriceShares.Of(account, grants);
        var price = issued.Where(d => d.IsPrice).ToList();
        var payers = shares.Opcos.Select(o => new PayerBalance(Payer.Opco, o.Grant.Id, o.Grant.Opco, o.Amounts.InclVat, AskedOf(price, Payer.Opco, o.Grant.Id)))
            .Append(new PayerBalance(Payer.Client, null, null, shares.Client.InclVat, AskedOf(price, Payer.Client, null))).ToList();

        var total = account.Terms?.Total.InclVat ?? Money.Zero;
        var asked = price.Select(d => d.Amounts.InclVat).Sum();
        var whole = account.Stage == PriceStage.Delivered ? shares.Sum.InclVat == total : shares.Sum.InclVat <= total;
        return new Conservation(payers, total, shares.Sum.InclVat, asked, whole && payers.All(p => p.Share == p.Asked) && asked == shares.Sum.InclVat);
    }

    private static Money AskedOf(IEnumerable<IssuedDocument> price, Payer payer, Guid? fundingFileId) =>
        price.Where(d => d.Payer == payer && d.FundingFileId == fundingFileId).Select(d => d.Amounts.InclVat).Sum();
}
