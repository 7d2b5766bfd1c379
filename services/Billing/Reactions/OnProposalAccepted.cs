using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Contracts.Ordering;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>
/// Opens the contract's account and plans the deposit, not before the withdrawal period ends (CGV-2.1, CGV-2.1-f). A second delivery finds the account open;
/// facts that came before it take effect now.
/// </summary>
public sealed class OnProposalAccepted(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<ProposalAccepted>
{
    public async Task Consume(ConsumeContext<ProposalAccepted> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var customer = await db.RequireIdentityAsync(message.CustomerId, ct);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        customer.Announce(customer.Revision, message.CustomerKind);
        book.Account.Accept(TermsOf(message));
        foreach (var funding in message.Funding.Where(f => book.Grant(f.FundingFileId) is null))
        {
            var grant = FundingGrant.Announce(funding.FundingFileId, message.ContractId, funding.Opco, funding.FileNumber);
            db.Grants.Add(grant);
            book.Grants.Add(grant);
        }

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }

    private static ContractTerms TermsOf(ProposalAccepted m) => new(
        m.Number, m.CustomerId, m.CustomerKind, m.PartnerId, m.CourseReference, m.CourseTitle, m.StartsOn, m.EndsOn, m.Hours, m.Participants, m.AcceptedOn,
        m.TotalExclVat, m.VatRate, m.VatRegime, m.Vat, m.DepositInclVat, m.DepositNotBefore, m.TermsVersion,
        m.Terms is { } t ? new InterestTerms(t.LateInterestPoints, t.LateInterestLegalRateFloor, InterestTerms.BasisOf(t.RefiBasis), t.RecoveryIndemnity) : null,
        m.Terms?.OpcoPaymentWindowMonths ?? 1);
}
