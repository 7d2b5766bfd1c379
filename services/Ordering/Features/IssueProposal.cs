using System.Security.Claims;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Staff issue a draft: refused while an item of CGV-2.1-a is missing; valid 30 days (CGV-2.1-c) under the terms now in force; Catalog is asked for the seats.</summary>
public static class IssueProposal
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("proposals/{id:guid}/issue", Handle).WithIdempotency().RequireRole(Roles.Sales);

    public static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, [AsParameters] Messengers messengers, PersonLinks links, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == proposal.CustomerId, ct);
        var terms = await db.Terms.InForceAsync(today, ct);

        if (!proposal.Issue(customer, terms, today).Try(out var issuedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (issuedNow)
        {
            var until = proposal.ValidUntil!.Value;
            messengers.Outbox.Add(new ProposalIssued(proposal.Id, proposal.Training.SessionId, proposal.Participants.Count, today, until), proposal.Id);
            db.Tell(proposal, now, user.Actor(), $"Proposition {proposal.Number} émise, valable jusqu’au {French.Date(until)} ; places demandées.", "CGV-2.1-c", new StoryDetail(proposal.Price.InclVat, "proposal", proposal.Id, proposal.Number));
            await messengers.Mailbox.AddAsync(
                customer.Contact.Email, $"Votre proposition {proposal.Number}", Mails.Issued(proposal, links.ToSign(customer.ContactId, proposal.Id, until)), $"proposal-issued:{proposal.Id}", ct);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await ProposalView.OfAsync(proposal, db, today, user, ct));
    }
}
