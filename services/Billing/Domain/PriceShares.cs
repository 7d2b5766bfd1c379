namespace Lexom.Billing.Domain;

/// <summary>An OPCO's part of the price.</summary>
public sealed record OpcoShare(FundingGrant Grant, Amounts Amounts);

/// <summary>
/// Who should have been asked for how much of the price, as things stand. The client's share is the total minus the OPCOs', never computed by itself:
/// once the training is delivered the shares add up to the total to the cent whatever was rounded (BIL-3).
/// </summary>
public sealed record PriceShares(Amounts Client, IReadOnlyList<OpcoShare> Opcos)
{
    public Amounts Sum => Client + Opcos.Select(o => o.Amounts).Sum();

    public static PriceShares Of(ContractAccount account, IReadOnlyList<FundingGrant> grants)
    {
        if (account.Terms is not { } terms)
        {
            return new PriceShares(Amounts.Zero, []);
        }

        var left = terms.Total;
        var opcos = new List<OpcoShare>();
        foreach (var grant in grants.OrderBy(g => g.Id))
        {
            var share = grant.ShareOf(left, terms.VatRate);
            opcos.Add(new OpcoShare(grant, share));
            left -= share;
        }

        return account.Stage switch
        {
            PriceStage.Delivered => new PriceShares(left, opcos),
            // Rule CGV-3.6-c: the client pays what the OPCO does not cover; an OPCO is asked only for a training that was given (CGV-3.7).
            PriceStage.DueAtOnce => new PriceShares(left, Nothing(opcos)),
            // Rule CGV-3.6-a: a deposit kept as indemnity is not the new session's deposit.
            PriceStage.Open => new PriceShares(account.DepositForfeitedOn is null ? terms.Deposit : Amounts.Zero, Nothing(opcos)),
            _ => new PriceShares(Amounts.Zero, Nothing(opcos)),
        };
    }

    private static List<OpcoShare> Nothing(List<OpcoShare> opcos) => [.. opcos.Select(o => o with { Amounts = Amounts.Zero })];
}
