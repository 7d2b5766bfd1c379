using System.ComponentModel.DataAnnotations;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Accounting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>
/// The income boxes of the yearly report of a training provider (bilan pédagogique et financier, Code du travail L6352-11), each with the postings it adds up;
/// indemnities and interest are shown apart, for they are no price of a training.
/// </summary>
public static class GetBpf
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/bpf", Handle);

    private static async Task<Ok<Bpf>> Handle([Range(2000, 2199)] int year, BillingDbContext db, CancellationToken ct) => TypedResults.Ok(Bpf.Of(year, await db.ReadIncomeAsync(year, ct)));
}
