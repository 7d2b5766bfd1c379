using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// One contract with what Funding and Billing told of it; as PDF, the convention (company) or the contract (individual), refused while something the law wants stated is
/// missing (Code du travail D6353-1, L6353-4).
/// </summary>
public static class GetContract
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}", Handle).NotesReading("contract", ReadingPurposes.Order);

    public static async Task<Results<Ok<ContractView>, FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().VisibleTo(http.User).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(contract.Version);
        if (http.Request.PrefersPdf())
        {
            var facts = await ContractFactsOnPaper.LoadAsync(db, company, contract, ct);
            http.Shows(facts.Offer.Proposal.Participants.Select(p => p.Id));
            return facts.MissingForAgreement() is { Count: > 0 } missing ? missing.ToProblem() : PdfAnswers.Pdf(AgreementPaper.Of(facts).ToPdf(), AgreementPaper.NameOf(facts));
        }

        return TypedResults.Ok(await ContractView.OfAsync(contract, db, http.User, ct));
    }
}
