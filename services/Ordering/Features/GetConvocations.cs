using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The invitations to the participants of a contract, a page each, as PDF; only of a contract that is definitive (CGV-2.2).</summary>
public static class GetConvocations
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/convocations", Handle).MayConflict().NotesReading("convocation", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        if (contract.Status is not (ContractStatus.Concluded or ContractStatus.Delivered))
        {
            return OrderingErrors.ContractIs(contract.Status).ToProblem();
        }

        var facts = await ContractFactsOnPaper.LoadAsync(db, company, contract, ct);
        http.Shows(facts.Offer.Proposal.Participants.Select(p => p.Id));
        return PdfAnswers.Pdf(ConvocationPaper.Of(facts, [.. facts.Offer.Proposal.Participants.OrderBy(p => p.Position)]).ToPdf(), ConvocationPaper.NameOf(facts));
    }
}
