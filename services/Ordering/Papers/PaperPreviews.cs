using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Papers;

/// <summary>A preview of a decision about a contract as the letter it would make, by <c>Accept: application/pdf</c>; the dry run itself stays the same.</summary>
internal static class PaperPreviews
{
    /// <param name="preview">A route under <c>contracts/{id}</c> that answers an <see cref="OutcomeView"/>.</param>
    /// <param name="decision">Title of the letter.</param>
    public static RouteHandlerBuilder WithPaper(this RouteHandlerBuilder preview, string decision) => preview.NotesReading("decision", ReadingPurposes.Order).AddEndpointFilter(async (context, next) =>
    {
        var (answer, http) = (await next(context), context.HttpContext);
        return http.Request.PrefersPdf() && (answer as INestedHttpResult)?.Result is Ok<OutcomeView> { Value: { } outcome }
            ? await MakeAsync(http, decision, outcome)
            : answer;
    });

    private static async Task<FileContentHttpResult> MakeAsync(HttpContext http, string decision, OutcomeView outcome)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        var (db, id) = (services.GetRequiredService<OrderingDbContext>(), Guid.Parse(http.GetRouteValue("id")!.ToString()!));
        var contract = await db.Contracts.AsNoTracking().VisibleTo(http.User).SingleAsync(c => c.Id == id, ct);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == contract.CustomerId, ct);
        http.Shows([customer.ContactId]);
        var paper = DecisionPaper.Of(services.GetRequiredService<Company>(), customer, contract, (decision, outcome), services.GetRequiredService<TimeProvider>().Today());
        return PdfAnswers.Pdf(paper.ToPdf(), DecisionPaper.NameOf(contract, decision));
    }
}
