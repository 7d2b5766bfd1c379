using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>Gathers what Ordering holds about the persons of a request (CGV-5.5-d).</summary>
internal static class PersonFiles
{
    public static async Task<PersonFile> PersonFileAsync(this OrderingDbContext db, IEnumerable<Guid> persons, CancellationToken ct)
    {
        Guid[] subjectIds = [.. persons];
        var customers = await db.Customers.Where(c => subjectIds.Contains(c.ContactId) && c.ContactErasedAt == null).OrderBy(c => c.Id).ToListAsync(ct);
        var deciding = await db.Customers.Where(c => c.DecisionMakerId != null && subjectIds.Contains(c.DecisionMakerId.Value) && c.DecisionMaker.LastName != "").OrderBy(c => c.Id).ToListAsync(ct);
        Guid[] customerIds = [.. customers.Concat(deciding).Select(c => c.Id).Distinct()];
        var proposals = await db.Proposals
            .Where(p => customerIds.Contains(p.CustomerId) || p.Participants.Any(x => subjectIds.Contains(x.Id)))
            .OrderBy(p => p.Id).ToListAsync(ct);

        var dealings = await db.DealingsAsync(proposals, ct);
        var attended = await db.AttendedAsync(subjectIds, ct);
        var comments = (await db.Evaluations.Where(e => subjectIds.Contains(e.ParticipantId) && e.Comment != null).Select(e => new { e.ParticipantId, e.Comment }).ToListAsync(ct))
            .ToLookup(e => e.ParticipantId, e => e.Comment!);
        var certificates = await db.Certificates.Where(c => subjectIds.Contains(c.ParticipantId)).GroupBy(c => c.ParticipantId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        return new PersonFile(
            [.. customers.Select(Of)], [.. deciding.Select(Of)],
            [
                .. from proposal in proposals
                   from participant in proposal.Participants
                   where subjectIds.Contains(participant.Id)
                   select new Participation(participant, dealings[proposal.Id], attended.GetValueOrDefault(participant.Id), certificates.GetValueOrDefault(participant.Id), [.. comments[participant.Id]]),
            ],
            await db.TeachingsAsync(subjectIds, ct));

        Contacting Of(Customer customer) => new(customer, [.. proposals.Where(p => p.CustomerId == customer.Id).Select(p => dealings[p.Id])]);
    }

    /// <summary>What the client handed in, stated or complained of, where nothing holds it any more: papers go, texts are emptied, their dates and hashes stay.</summary>
    public static async Task ErasePapersAsync(this OrderingDbContext db, IReadOnlyCollection<Guid> proposals, CancellationToken ct)
    {
        Guid[] ids = [.. proposals];
        await db.Documents.Where(d => ids.Contains(d.ProposalId)).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE ordering.reservations SET text = {PersonalTraces.Mark} WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            UPDATE ordering.claims SET description = {PersonalTraces.Mark}, reason = CASE WHEN reason IS NULL THEN NULL ELSE {PersonalTraces.Mark} END
              WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            UPDATE ordering.disputes SET subject = {PersonalTraces.Mark}, ending = CASE WHEN ending IS NULL THEN NULL ELSE {PersonalTraces.Mark} END
              WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            UPDATE ordering.formal_notices SET breach = {PersonalTraces.Mark} WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            UPDATE ordering.withdrawals SET text = {PersonalTraces.Mark} WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            UPDATE ordering.online_signatures SET signer_name = {PersonalTraces.Mark}, signer_email = {PersonalTraces.Mark}, address = {PersonalTraces.Mark}, user_agent = {PersonalTraces.Mark}
              WHERE proposal_id = ANY({ids});
            UPDATE ordering.complementary_proposals SET change = {PersonalTraces.Mark}, answer = CASE WHEN answer IS NULL THEN NULL ELSE {PersonalTraces.Mark} END
              WHERE contract_id IN (SELECT id FROM ordering.contracts WHERE proposal_id = ANY({ids}));
            """, ct);
    }

    /// <summary>What participants wrote in their evaluations proves nothing: it goes as soon as nothing runs; marks and points stay, nobody's any more once the name is gone.</summary>
    public static Task EraseCommentsAsync(this OrderingDbContext db, IReadOnlyCollection<Guid> participants, CancellationToken ct)
    {
        Guid[] ids = [.. participants];
        return db.Database.ExecuteSqlAsync($"UPDATE ordering.evaluations SET comment = NULL WHERE participant_id = ANY({ids})", ct);
    }

    private static async Task<List<Teaching>> TeachingsAsync(this OrderingDbContext db, Guid[] trainers, CancellationToken ct)
    {
        var sessions = await db.Sessions.Where(s => s.Trainer != null && trainers.Contains(s.Trainer.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        if (sessions.Count == 0)
        {
            return [];
        }

        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.Version).FirstAsync(ct);
        return sessions.ConvertAll(s => new Teaching(s.Trainer!, s.EndsOn, StateOf(s), terms, s.Name));
    }

    private static RelationshipState StateOf(SessionInfo session) => session switch
    {
        { CancelledOn: not null } => RelationshipState.Ended,
        { CompletedOn: not null } => RelationshipState.Attended,
        _ => RelationshipState.Running,
    };

    private static async Task<Dictionary<Guid, Dealing>> DealingsAsync(this OrderingDbContext db, List<Proposal> proposals, CancellationToken ct)
    {
        var ids = proposals.ConvertAll(p => p.Id);
        var contracts = await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.ProposalId)).ToDictionaryAsync(c => c.ProposalId, ct);
        var papers = (await db.Documents.Where(d => ids.Contains(d.ProposalId)).OrderBy(d => d.Id).Select(d => new { d.ProposalId, d.Kind, d.UploadedAt }).ToListAsync(ct)).ToLookup(d => d.ProposalId);
        var signatures = (await db.Signatures.AsNoTracking().Where(s => ids.Contains(s.ProposalId) && s.SignerName != PersonalTraces.Mark).ToListAsync(ct)).ToLookup(s => s.ProposalId);
        var statements = (await db.StatementsAsync([.. ids], ct)).ToLookup(s => s.ProposalId, s => s.Text);
        var terms = await db.Terms.AsNoTracking().ToDictionaryAsync(t => t.Version, ct);
        return proposals.ToDictionary(p => p.Id, p =>
        {
            var contract = contracts.GetValueOrDefault(p.Id);
            return new Dealing(
                p.Id, p.Status == ProposalStatus.Issued, contract?.Status, PlannedEndOf(p, contract), contract?.DeliveredOn, EndOf(p, contract), terms[p.TermsVersion], new DealingPapers(
                    [.. papers[p.Id].Select(d => $"{Name(d.Kind)}, proposition {p.Number}, remis le {French.Instant(d.UploadedAt)}")],
                    [.. signatures[p.Id].Select(s => $"{s.SignerName}, proposition {p.Number}, le {French.Instant(s.SignedAt)}, adresse IP {s.Address}, navigateur {s.UserAgent}")],
                    [.. statements[p.Id]]));
        });
    }

    // Every text in which a client says something in their own words.
    private static Task<List<Statement>> StatementsAsync(this OrderingDbContext db, Guid[] proposals, CancellationToken ct) => db.Database.SqlQuery<Statement>(
        $"""
        SELECT k.proposal_id, s.text FROM ordering.contracts k JOIN (
          SELECT contract_id, text FROM ordering.reservations UNION ALL SELECT contract_id, description FROM ordering.claims
          UNION ALL SELECT contract_id, subject FROM ordering.disputes UNION ALL SELECT contract_id, change FROM ordering.complementary_proposals
          UNION ALL SELECT contract_id, text FROM ordering.withdrawals) s ON s.contract_id = k.id
        WHERE k.proposal_id = ANY({proposals}) AND s.text <> {PersonalTraces.Mark} ORDER BY k.proposal_id, s.text
        """).ToListAsync(ct);

    private static string Name(DocumentKind kind) => kind switch
    {
        DocumentKind.SignedProposal => "proposition signée",
        DocumentKind.SignedTerms => "conditions générales de vente signées",
        _ => "attestation de prise en charge",
    };

    private static DateOnly PlannedEndOf(Proposal proposal, Contract? contract) => contract?.Training.EndsOn ?? proposal.ValidUntil ?? proposal.Training.EndsOn;

    private sealed record Statement(Guid ProposalId, string Text);

    private static async Task<Dictionary<Guid, int>> AttendedAsync(this OrderingDbContext db, Guid[] participants, CancellationToken ct) =>
        await db.Attendance.Where(l => participants.Contains(l.ParticipantId) && l.ParticipantSignedAt != null && l.TrainerSignedAt != null)
            .GroupBy(l => l.ParticipantId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private static DateOnly EndOf(Proposal proposal, Contract? contract) =>
        contract?.DeliveredOn ?? contract?.CancelledOn ?? (contract?.WithdrawnAt is { } at ? ParisTime.DayOf(at) : (DateOnly?)null) ?? proposal.EndedOn ?? ParisTime.DayOf(proposal.CreatedAt);
}
