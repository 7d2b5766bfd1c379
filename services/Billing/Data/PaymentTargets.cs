using System.Text.RegularExpressions;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>What a payment is for: a contract, and perhaps one of its invoices. Neither when nothing was recognised.</summary>
public sealed record PaymentTarget(Guid? ContractId, Guid? InvoiceId);

public static partial class PaymentTargets
{
    // Rule BIL-7: an id that does not exist is a mistake of the caller's; a number or reference that matches nothing is a payment to keep and show.
    public static async Task<Result<PaymentTarget>> FindTargetAsync(
        this BillingDbContext db, Guid? contractId, Guid? invoiceId, string? number, string? reference, CancellationToken ct)
    {
        var named = number ?? (invoiceId is null && contractId is null && reference is not null ? Number().Match(reference).Value : null);
        if (invoiceId is not null || named is { Length: > 0 })
        {
            var invoice = await db.Invoices.AsNoTracking().Where(i => invoiceId != null ? i.Id == invoiceId : i.Number == named)
                .Select(i => new { i.Id, i.ContractId, i.Kind, i.Payer }).SingleOrDefaultAsync(ct);
            return invoice switch
            {
                null when invoiceId is not null => BillingErrors.InvoiceNotFound,
                null when contractId is null => new PaymentTarget(null, null),
                null => new PaymentTarget(contractId, null),
                { Payer: Payer.Opco } => BillingErrors.OpcoPaysThroughFunding,
                { Kind: DocumentKind.CreditNote } => BillingErrors.NotAnInvoice,
                _ => new PaymentTarget(invoice.ContractId, invoice.Id),
            };
        }

        if (contractId is null)
        {
            return new PaymentTarget(null, null);
        }

        return await db.Contracts.AnyAsync(c => c.Id == contractId && c.CustomerId != null, ct) ? new PaymentTarget(contractId, null) : BillingErrors.ContractNotFound;
    }

    [GeneratedRegex(@"FA-\d{4}-\d{5,}")]
    private static partial Regex Number();
}
