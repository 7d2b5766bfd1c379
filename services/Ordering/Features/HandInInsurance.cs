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

/// <summary>A company hands in its liability-insurance certificate (CGV-4.6): a PDF of at most 10 MB with its last valid day, kept with its SHA-256.</summary>
public static class HandInInsurance
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("customers/{id:guid}/insurance-certificates", Handle)
        .WithIdempotency().LimitTo(roles).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Upload)).Accepts<byte[]>("application/pdf");

    public static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(
        Guid id, DateOnly validUntil, HttpRequest request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, ct);
        var customer = await db.Customers.VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (customer is null || !PdfCheck.IsPdf(content.ToArray()))
        {
            return (customer is null ? OrderingErrors.CustomerUnknown : OrderingErrors.NotAPdf).ToProblem();
        }

        if (!customer.NoteInsurance(validUntil, ParisTime.DayOf(now)).Try(out _, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(new InsuranceCertificate
        {
            Id = Guid.CreateVersion7(now), CustomerId = id, ValidUntil = validUntil, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.ToArray())),
            Content = content.ToArray(), UploadedAt = now, UploadedBy = user.Actor(),
        });
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await CustomerView.OfAsync(customer, db, ParisTime.DayOf(now), user, ct));
    }
}
