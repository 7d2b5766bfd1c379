using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The acknowledgement of a withdrawal, as it was sent: a durable medium the consumer and LEXOM can read again, also as PDF (Code de la consommation D221-5).</summary>
public static class GetWithdrawal
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapGet("contracts/{id:guid}/withdrawal", Handle).LimitTo(roles);

    public static async Task<Results<Ok<WithdrawalView>, FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var number = await db.Contracts.VisibleTo(http.User).Where(c => c.Id == id).Select(c => c.Number).SingleOrDefaultAsync(ct);
        var withdrawal = number is null ? null : await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.ContractId == id, ct);
        if (withdrawal is null)
        {
            return OrderingErrors.NotWithdrawn.ToProblem();
        }

        http.Response.Headers.ETag = $"\"{withdrawal.Sha256}\"";
        return http.Request.PrefersPdf()
            ? PdfAnswers.Pdf(WithdrawalPaper.Of(company, number!, withdrawal).ToPdf(), WithdrawalPaper.NameOf(number!))
            : TypedResults.Ok(WithdrawalView.Of(withdrawal));
    }
}
