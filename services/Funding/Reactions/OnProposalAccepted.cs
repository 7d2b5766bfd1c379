using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Reactions;

/// <summary>
/// Opens the announced files; one asked for on or after the first day is refused and told so (CGV-3.3-a). What came before the acceptance (a cancellation, a delivery)
/// is applied at once. A second delivery finds the files and does nothing.
/// </summary>
internal sealed class OnProposalAccepted(FundingDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<ProposalAccepted>
{
    public async Task Consume(ConsumeContext<ProposalAccepted> context)
    {
        var (accepted, ct) = (context.Message, context.CancellationToken);
        if (accepted.Funding.Count == 0)
        {
            return;
        }

        var facts = await db.FactsAsync(accepted.ContractId, ct);
        var known = await db.Files.Where(f => f.ContractId == accepted.ContractId).Select(f => f.Id).ToListAsync(ct);
        foreach (var announced in accepted.Funding.Where(f => !known.Contains(f.FundingFileId)))
        {
            var file = FundingFile.Open(Announcement(accepted, announced), clock.GetUtcNow());
            if (file.Status == FileStatus.Refused)
            {
                outbox.AddDecision(file, new Announcement(DecisionKind.Rejected, file.Revision, Money.Zero, false, accepted.AcceptedOn));
            }

            facts.ApplyTo(file);
            var invoices = await db.Invoices.Where(i => i.FundingFileId == file.Id).ToListAsync(ct);
            if (invoices.Count > 0)
            {
                file.NoteInvoiced(invoices.Select(i => i.AmountInclVat).Sum());
            }

            db.Add(file);
        }

        await db.SaveChangesAsync(ct);
    }

    private static FileAnnouncement Announcement(ProposalAccepted accepted, AnnouncedFunding announced) => new(
        announced.FundingFileId, accepted.ContractId, accepted.Number, accepted.CourseReference, announced.Opco, announced.FileNumber, announced.RequestedOn,
        Money.Euros(announced.RequestedExclVat), Money.Euros(accepted.TotalExclVat), accepted.VatRate, Money.Euros(accepted.TotalInclVat),
        accepted.Participants, accepted.AcceptedOn, accepted.StartsOn, accepted.EndsOn, accepted.Terms?.OpcoPaymentWindowMonths ?? OpcoDeadline.Months);
}
