using Lexom.Billing.Books;
using Lexom.Billing.Domain.Bank;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lexom.Billing.Features;

/// <summary>Shows what importing a bank statement (camt.053, versions 02 to 08) would record, without recording it (BIL-7).</summary>
public static class PreviewBankStatement
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/bank-statements/preview", Handle).RequireRole(Roles.Accountant)
        .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Upload)).Accepts<byte[]>("application/xml");

    private static async Task<Results<Ok<BankStatementView>, ProblemHttpResult>> Handle(HttpRequest request, BankImport bank, CancellationToken ct)
    {
        if (!Camt053.Read(await request.ReadUploadAsync(ct)).Try(out var statement, out var errors))
        {
            return errors.ToProblem();
        }

        return TypedResults.Ok(BankStatementView.Of(null, statement, await bank.RecogniseAsync(statement, ct)));
    }
}

internal static class Uploads
{
    public static async Task<MemoryStream> ReadUploadAsync(this HttpRequest request, CancellationToken ct)
    {
        var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, ct);
        memory.Position = 0;
        return memory;
    }
}
