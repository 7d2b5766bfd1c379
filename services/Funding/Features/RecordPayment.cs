using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>Staff record the payment notice of an OPCO that can't push. A reference already noted on the file with the same amount and date changes nothing.</summary>
internal static class RecordPayment
{
    internal sealed record Request
    {
        public required string Reference { get; init; }

        public required Money AmountInclVat { get; init; }

        public required DateOnly PaidOn { get; init; }
    }

    internal sealed record Response(Effect Effect, Guid PaymentId, FileView File);

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/files/{id:guid}/payments", Handle).RequireRole(Roles.Accountant).WithIdempotency().WithIfMatch();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, FundingDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockAsync(id, ct) is not { File: var file })
        {
            return FundingErrors.UnknownFile().ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, file.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (!Domain.Reference.IsValid(request.Reference))
        {
            return FundingErrors.ReferenceMalformed("reference").ToProblem();
        }

        var said = new PaymentStatement(request.Reference, request.AmountInclVat, request.PaidOn);
        if (!file.Pay(Guid.CreateVersion7(now), said, new Origin(null, http.User.Actor(), now)).Try(out var paid, out var errors))
        {
            return errors.ToProblem();
        }

        if (paid.Effect == Effect.Applied)
        {
            outbox.AddPayment(file, paid.PaymentId, said);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        http.Response.Headers.ETag = ETags.Of(file.Version);
        return TypedResults.Ok(new Response(paid.Effect, paid.PaymentId, FileView.Of(file)));
    }
}
