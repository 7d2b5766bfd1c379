using System.Security.Claims;
using System.Security.Cryptography;
using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Bank;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// Imports a bank statement (camt.053, versions 02 to 08): what names an invoice or contract is allocated at once, what does not is kept and shown with
/// proposals; the same money imported again, or recorded before by hand or by the OPCO, counts once (BIL-7).
/// </summary>
public static class ImportBankStatement
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/bank-statements", Handle).RequireRole(Roles.Accountant).WithIdempotency()
        .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Upload)).Accepts<byte[]>("application/xml");

    private static async Task<Results<Created<BankStatementView>, ProblemHttpResult>> Handle(
        HttpRequest request, BillingDbContext db, BankImport bank, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var file = await request.ReadUploadAsync(ct);
        if (!Camt053.Read(file).Try(out var statement, out var errors))
        {
            return errors.ToProblem();
        }

        await using var transaction = await db.JoinOrBeginAsync(ct);
        // One import after the other: the second sees what the first has taken in.
        await db.LockAsync("billing.bank-statements", ct);
        var recognised = await bank.RecogniseAsync(statement, ct);

        var now = clock.GetUtcNow();
        var imported = new ImportedStatement(
            Guid.CreateVersion7(now), statement.Version, statement.MessageId, statement.Account, Convert.ToHexStringLower(SHA256.HashData(file.ToArray())), recognised.Count,
            recognised.Count(r => r.Known), user.Actor(), now);
        db.Statements.Add(imported);
        await bank.TakeInAsync(imported.Id, recognised, user.Actor(), ct);
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return TypedResults.Created($"/staff/v1/billing/bank-entries?statement={imported.Id}", BankStatementView.Of(imported.Id, statement, recognised));
    }
}
