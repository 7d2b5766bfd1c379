using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Staff read one file with all that was decided, paid, received and invoiced on it.</summary>
internal static class GetFile
{
    internal sealed record Response(
        FileView File, IReadOnlyList<DecisionView> Decisions, IReadOnlyList<PaymentView> Payments, IReadOnlyList<MessageView> Messages,
        IReadOnlyList<InvoiceView> Invoices);

    internal sealed record DecisionView(
        Guid Id, DecisionKind Decision, DateOnly DecidedOn, DateTimeOffset StatedAt, Money GrantedExclVat, bool Subrogation, string? FileNumber,
        RejectionReason? Reason, GrantBasis? Basis, IReadOnlyList<Piece> PiecesAsked, DateOnly? AnswerBy, Guid? MessageId, string? RecordedBy, DateTimeOffset ReceivedAt);

    internal sealed record InvoiceView(Guid InvoiceId, string Number, string Kind, Money AmountInclVat, DateOnly IssuedOn);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/files/{id:guid}", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, FundingDbContext db, HttpContext http, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().Include(f => f.Decisions).Include(f => f.Payments).AsSplitQuery().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is null)
        {
            return FundingErrors.UnknownFile().ToProblem();
        }

        var messages = await db.Messages.AsNoTracking().Where(m => m.FundingFileId == id).OrderBy(m => m.Id).Select(MessageView.Projection).ToListAsync(ct);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.FundingFileId == id).OrderBy(i => i.InvoiceId)
            .Select(i => new InvoiceView(i.InvoiceId, i.Number, i.Kind, i.AmountInclVat, i.IssuedOn)).ToListAsync(ct);

        http.Response.Headers.ETag = ETags.Of(file.Version);
        return TypedResults.Ok(new Response(
            FileView.Of(file), [.. file.Decisions.OrderBy(d => d.Id).Select(View)], [.. file.Payments.OrderBy(p => p.Id).Select(PaymentView.Of)], messages, invoices));
    }

    private static DecisionView View(OpcoDecision decision) => new(
        decision.Id, decision.Kind, decision.DecidedOn, decision.StatedAt, decision.Granted, decision.Subrogation, decision.FileNumber, decision.Reason,
        decision.Basis, decision.Asked?.Pieces ?? [], decision.Asked?.AnswerBy,        decision.MessageId, decision.RecordedBy, decision.ReceivedAt);
}
