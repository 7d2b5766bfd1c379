using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>The statement of one contract: who should pay what, what was asked, paid, credited, paid back, and whether it adds up (BIL-3).</summary>
public static class GetContract
{
    public sealed record PayerView(string Payer, string? Opco, Guid? FundingFileId, Money Share, Money Asked, Money Paid, Money Outstanding, Money Credit);

    public sealed record GrantView(
        Guid FundingFileId, string Opco, string? FileNumber, string State, Money GrantedExclVat, bool? Subrogation, Money Paid, DateOnly? Deadline, DateOnly? LapsedOn);

    public sealed record PendingView(string Kind, string Payer, Money InclVat, DateOnly IssueOn, string RuleId, bool WaitsForIdentity);

    public sealed record ConservationView(Money Total, Money Shares, Money Asked, bool Holds);

    public sealed record Response(
        Guid ContractId, string Number, Guid CustomerId, string CustomerKind, string Stage, string CourseReference, DateOnly StartsOn, DateOnly EndsOn,
        DateOnly? DeliveredOn, Money TotalExclVat, Money Vat, Money TotalInclVat, Money DepositInclVat, IReadOnlyList<PayerView> Payers,
        IReadOnlyList<GrantView> Funding, IReadOnlyList<InvoiceSummary> Documents, IReadOnlyList<PendingView> Planned, IReadOnlyList<PaymentView> Payments,
        IReadOnlyList<RefundPayment.Response> Refunds, Money Balance, DateOnly? InArrearsSince, ConservationView Conservation);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/contracts/{id:guid}", Handle).NotesReading("account", ReadingPurposes.Accounting);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        // One snapshot: documents and shares that change together are shown together.
        await using var snapshot = await db.SnapshotAsync(ct);
        var book = await db.ReadBookAsync(id, ct);
        if (book?.Account.Terms is not { } terms)
        {
            return BillingErrors.ContractNotFound.ToProblem();
        }

        var known = await db.Customers.AnyAsync(c => c.CustomerId == book.CustomerId && c.FetchedRevision > 0, ct);
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.CustomerId == book.CustomerId, ct);
        var refunds = await db.Refunds.AsNoTracking().Where(r => r.ContractId == id).OrderBy(r => r.Id).ToListAsync(ct);
        var documents = await db.OfContractAsync(id, ct);
        var payments = await db.ViewPaymentsAsync(book.Payments, ct);
        var check = book.Conservation;
        // Payments carry the references the payer wrote.
        http.Shows(await db.IndividualsAsync([terms.CustomerId], ct));

        return TypedResults.Ok(new Response(
            id, terms.Number, terms.CustomerId, terms.CustomerKind, StageOf(book.Account.Stage), terms.CourseReference, terms.StartsOn, terms.EndsOn,
            book.Account.DeliveredOn, terms.Total.ExclVat, terms.Total.Vat, terms.Total.InclVat, terms.Deposit.InclVat,
            [.. check.Payers.Select(p => Payer(book, p))],
            [.. book.Grants.Select(g => new GrantView(
                g.Id, g.Opco, g.FileNumber, $"{g.State}".ToLowerInvariant(), g.GrantedExclVat, g.Subrogation, g.Paid, g.Deadline, g.LapsedOn))],
            documents,
            [.. book.Pending.Select(p => new PendingView(p.Document.Kind.Wire(), p.Document.Payer.Wire(), p.Document.Amounts.InclVat, p.IssueOn, p.Document.RuleId, !known))],
            payments, [.. refunds.Select(RefundPayment.Response.Of)],
            book.Receivables.Select(r => r.Outstanding).Sum(), standing?.InArrearsSince,
            new ConservationView(check.Total, check.Shares, check.Asked, check.Holds)));
    }

    private static PayerView Payer(ContractBook book, PayerBalance payer)
    {
        var receivables = book.Receivables.Where(r => r.Payer == payer.Payer && r.FundingFileId == payer.FundingFileId).ToList();
        var credit = book.Payments.Where(p => p.Payer == payer.Payer && p.FundingFileId == payer.FundingFileId).Select(p => p.Available).Sum();
        return new PayerView(
            payer.Payer.Wire(), payer.Opco, payer.FundingFileId, payer.Share, payer.Asked, receivables.Select(r => r.Paid).Sum(),
            receivables.Select(r => r.Outstanding).Sum(), credit);
    }

    private static string StageOf(PriceStage stage) => stage switch
    {
        PriceStage.Open => "deposit-only",
        PriceStage.DueAtOnce => "due-at-once",
        PriceStage.Delivered => "delivered",
        PriceStage.Dropped => "dropped",
        _ => "unknown",
    };
}
