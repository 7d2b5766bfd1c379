using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Signatures;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>The administrator adds an OPCO's public key or shared secret. Two may be live, so that the OPCO changes keys without a refused message.</summary>
internal static class AddOpcoKey
{
    internal sealed record Request
    {
        /// <summary><c>whpk_…</c> (Ed25519 public key, preferred) or <c>whsec_…</c> (HMAC secret of 24 bytes or more), base64.</summary>
        public required string Key { get; init; }

        /// <summary>A test key: opens the sandbox and nothing else.</summary>
        public bool Sandbox { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/opcos/{code}/keys", Handle).RequireRole().WithIdempotency();

    private static async Task<Results<Created<KeyView>, ProblemHttpResult>> Handle(
        string code, Request request, FundingDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!Opco.Knows(code))
        {
            return FundingErrors.UnknownOpco().ToProblem();
        }

        if (!KeyMaterial.Parse(request.Key).Try(out var material, out var malformed))
        {
            return malformed.ToProblem();
        }

        var ring = await db.Keyrings.Include(r => r.Keys).SingleOrDefaultAsync(r => r.Opco == code, ct) ?? db.Add(OpcoKeyring.For(code)).Entity;

        var (id, by, now) = (Guid.CreateVersion7(), http.User.Actor(), clock.GetUtcNow());
        if (ring.Add(id, material.Algorithm, material.Bytes, material.Fingerprint, by, now, request.Sandbox) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/staff/v1/funding/opcos/{code}/keys/{id}", new KeyView(id, material.Algorithm, material.Fingerprint, request.Sandbox, now, by, null, null));
    }
}
