using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>
/// Staff record the letter of an OPCO that can't push. Decided by the same rules as a push (CGV-3.3-b); the letter's date orders it among other decisions.
/// </summary>
internal static class RecordDecision
{
    internal sealed record Request
    {
        public required DecisionKind Decision { get; init; }

        public required DateOnly DecidedOn { get; init; }

        public Money? GrantedExclVat { get; init; }

        public bool? Subrogation { get; init; }

        public string? FileNumber { get; init; }

        public RejectionReason? Reason { get; init; }

        public GrantBasis? Basis { get; init; }

        public IReadOnlyList<Piece>? Pieces { get; init; }

        public DateOnly? AnswerBy { get; init; }
    }

    internal sealed record Response(Effect Effect, FileView File);

    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/files/{id:guid}/decision", Handle).RequireRole(Roles.Sales, Roles.Accountant).WithIdempotency().WithIfMatch();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, FundingDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockAsync(id, ct) is not { File: var file } found)
        {
            return FundingErrors.UnknownFile().ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, file.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (!Read(request, now).Try(out var said, out var errors)
            || !file.Decide(Guid.CreateVersion7(now), said, new Origin(null, http.User.Actor(), now), found.GrantedByOthers).Try(out var decided, out errors))
        {
            return errors.ToProblem();
        }

        foreach (var announcement in decided.Announcements)
        {
            outbox.AddDecision(file, announcement);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        http.Response.Headers.ETag = ETags.Of(file.Version);
        return TypedResults.Ok(new Response(decided.Effect, FileView.Of(file)));
    }

    private static Result<Statement> Read(Request request, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        var grants = request.Decision is DecisionKind.Accepted or DecisionKind.Reduced;
        var accepts = request.Decision == DecisionKind.Accepted;
        if ((grants && request.GrantedExclVat is null) || (accepts && (request.Subrogation is null || request.FileNumber is null)))
        {
            errors.Add(FundingErrors.GrantMissing());
        }

        if (request.Decision == DecisionKind.Rejected && request.Reason is null)
        {
            errors.Add(FundingErrors.ReasonMissing());
        }

        if (request.FileNumber is not null && !Reference.IsValid(request.FileNumber))
        {
            errors.Add(FundingErrors.ReferenceMalformed("fileNumber"));
        }

        return errors.Count > 0
            ? Result<Statement>.Refused(errors)
            : new Statement(
                request.Decision, request.DecidedOn, Statement.Moment(now), grants ? request.GrantedExclVat!.Value : Money.Zero, accepts && request.Subrogation!.Value,
                request.FileNumber, request.Decision == DecisionKind.Rejected ? request.Reason : null, grants ? request.Basis : null,
                request.Decision == DecisionKind.MoreRequested ? new PiecesAsked(request.Pieces ?? [], request.AnswerBy) : null);
    }
}
