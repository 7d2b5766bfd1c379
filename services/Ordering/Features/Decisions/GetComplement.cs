using Lexom.Ordering.Data;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>One complementary proposal (CGV-2.1-e), for the portal whose contract it changes or for staff; once issued also as the PDF that is signed.</summary>
public static class GetComplement
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("complementary-proposals/{id:guid}", Handle).NotesReading("complementary-proposal", ReadingPurposes.Order);

    public static async Task<Results<Ok<ComplementView>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        if (!(await db.FindComplementAsync(id, http.User, ct)).Try(out var found, out var unknown))
        {
            return unknown.ToProblem();
        }

        var (complement, about) = found;
        if (!http.Request.PrefersPdf() || complement.IssuedOn is null)
        {
            return TypedResults.Ok(ComplementView.Of(complement));
        }

        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == about.Contract.CustomerId, ct);
        http.Shows([customer.ContactId]);
        return PdfAnswers.Pdf(ComplementPaper.Of(company, customer, about, complement).ToPdf(), ComplementPaper.NameOf(complement));
    }
}
