using System.Security.Claims;
using System.Security.Cryptography;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A portal or staff hand in a signed paper (CGV-2.1-d) or the copy of the attestation (CGV-3.3-a): a PDF of at most 10 MB, kept as it came with its SHA-256.</summary>
public static class UploadDocument
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("proposals/{id:guid}/documents", Handle)
        .WithIdempotency().LimitTo(roles).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Upload)).Accepts<byte[]>("application/pdf");

    public static async Task<Results<Created<DocumentView>, ProblemHttpResult>> Handle(
        Guid id, string? kind, HttpRequest request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var content = await ReadAsync(request, ct);
        var proposal = await db.Proposals.VisibleTo(user).SingleOrDefaultAsync(p => p.Id == id, ct);

        if (!Decide(proposal, kind, content).Try(out var parsed, out var errors))
        {
            return errors.ToProblem();
        }

        var document = new StoredDocument
        {
            Id = Guid.CreateVersion7(now), ProposalId = id, Kind = parsed, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Size = content.Length,
            Content = content, UploadedAt = now, UploadedBy = user.Actor(),
        };
        db.Add(document);
        db.Tell(proposal!, now, user.Actor(), $"Document reçu : {Name(parsed)} (SHA-256 {document.Sha256[..12]}…).", parsed == DocumentKind.FundingAttestation ? "CGV-3.3-a" : "CGV-2.1-d",
            new StoryDetail(Kind: "document", Id: document.Id, Label: parsed.ToCode()));
        await db.SaveChangesAsync(ct);

        return TypedResults.Created(
            $"{user.Surface()}/proposals/{id}/documents/{document.Id}", new DocumentView(document.Id, document.Kind, document.Sha256, document.Size, document.UploadedAt));
    }

    private static Result<DocumentKind> Decide(Proposal? proposal, string? kind, byte[] content)
    {
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown;
        }

        if (!Codes.TryParse<DocumentKind>(kind, out var parsed))
        {
            return OrderingErrors.DocumentKindUnknown;
        }

        // The signed papers belong to the offer; the OPCO's attestation may come as long as there is a contract.
        var open = proposal.Status == ProposalStatus.Issued || (proposal.Status == ProposalStatus.Accepted && parsed == DocumentKind.FundingAttestation);
        if (!open)
        {
            return OrderingErrors.ProposalIs(proposal.Status);
        }

        return PdfCheck.IsPdf(content) ? parsed : OrderingErrors.NotAPdf;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    private static string Name(DocumentKind kind) => kind switch
    {
        DocumentKind.SignedProposal => "proposition signée",
        DocumentKind.SignedTerms => "conditions générales de vente signées",
        _ => "attestation de prise en charge",
    };
}
