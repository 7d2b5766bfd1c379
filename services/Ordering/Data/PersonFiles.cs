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
        // Also of a contact who is erased already: what they signed is held longer, and goes on its day.
        var customers = await db.Customers.Where(c => subjectIds.Contains(c.ContactId)).OrderBy(c => c.Id).ToListAsync(ct);
        var deciding = await db.Customers.Where(c => c.DecisionMakerId != null && subjectIds.Contains(c.DecisionMakerId.Value) && c.DecisionMaker.LastName != "").OrderBy(c => c.Id).ToListAsync(ct);
        Guid[] customerIds = [.. customers.Concat(deciding).Select(c => c.Id).Distinct()];
        var proposals = await db.Proposals
            .Where(p => customerIds.Contains(p.CustomerId) || p.Participants.Any(x => subjectIds.Contains(x.Id)))
            .OrderBy(p => p.Id).ToListAsync(ct);

        var dealings = await db.DealingsAsync(proposals, ct);
        var attended = await db.AttendedAsync(subjectIds, ct);
        var evaluations = (await db.Evaluations.AsNoTracking().Where(e => subjectIds.Contains(e.ParticipantId) && e.AnsweredAt != null).OrderBy(e => e.Id).ToListAsync(ct)).ToLookup(e => e.ParticipantId);
        var certificates = await db.Certificates.Where(c => subjectIds.Contains(c.ParticipantId)).GroupBy(c => c.ParticipantId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        return new PersonFile(
            [.. customers.Select(Of)], [.. deciding.Select(Of)],
            [
                .. from proposal in proposals
                   from participant in proposal.Participants
                   where subjectIds.Contains(participant.Id)
                   select new Participation(participant, dealings[proposal.Id], attended.GetValueOrDefault(participant.Id), certificates.GetValueOrDefault(participant.Id), [.. evaluations[participant.Id]]),
            ],
            await db.WritingsAsync(subjectIds, [.. proposals.Where(p => customers.Exists(c => c.Id == p.CustomerId)).Select(p => p.Id)], ct),
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

    /// <summary>What was written in evaluations proves nothing: it goes as soon as nothing runs; marks and points stay, nobody's any more once the name is gone.</summary>
    public static Task EraseCommentsAsync(this OrderingDbContext db, IReadOnlyCollection<Guid> participants, CancellationToken ct)
    {
        Guid[] ids = [.. participants];
        return db.Database.ExecuteSqlAsync($"UPDATE ordering.evaluations SET comment = NULL WHERE participant_id = ANY({ids})", ct);
    }

    // A client's words are in the file of whoever speaks for it; a signature in the signer's.
    private static async Task<IReadOnlyList<Writing>> WritingsAsync(this OrderingDbContext db, Guid[] persons, Guid[] asClient, CancellationToken ct)
    {
        const string Words = "réserves, réclamations, litiges et demandes du client";
        const string Signing = "circonstances de la signature en ligne";
        var words = await db.Database.SqlQuery<Word>(
            $"""
            SELECT c.proposal_id, w.field, w.value FROM ordering.contracts c JOIN (
              SELECT contract_id, 'reservation' AS field, text AS value FROM ordering.reservations
              UNION ALL SELECT contract_id, 'claim', concat_ws(' ; ', description, reason) FROM ordering.claims
              UNION ALL SELECT contract_id, 'dispute', concat_ws(' ; ', subject, ending) FROM ordering.disputes
              UNION ALL SELECT contract_id, 'formalNotice', breach FROM ordering.formal_notices
              UNION ALL SELECT contract_id, 'change', concat_ws(' ; ', change, answer) FROM ordering.complementary_proposals
              UNION ALL SELECT contract_id, 'withdrawal', text FROM ordering.withdrawals) w ON w.contract_id = c.id
            WHERE c.proposal_id = ANY({asClient}) AND w.value NOT LIKE {PersonalTraces.Mark + "%"}
            ORDER BY c.proposal_id, w.field, w.value
            """).ToListAsync(ct);
        var signatures = await db.Signatures.AsNoTracking()
            .Where(s => persons.Contains(s.SignerId) && asClient.Contains(s.ProposalId) && s.SignerName != PersonalTraces.Mark).OrderBy(s => s.Id).ToListAsync(ct);
        return
        [
            .. words.Select(w => new Writing(w.ProposalId, w.Field, Words, w.Value)),
            .. signatures.SelectMany(s => new (string Field, string Value)[]
            {
                ("signature.name", s.SignerName), ("signature.email", s.SignerEmail), ("signature.address", s.Address), ("signature.browser", s.UserAgent),
                ("signature.mention", $"« {s.Mention} », le {French.Instant(s.SignedAt)}"),
            }.Select(f => new Writing(s.ProposalId, f.Field, Signing, f.Value))),
        ];
    }

    private static async Task<List<Teaching>> TeachingsAsync(this OrderingDbContext db, Guid[] persons, CancellationToken ct)
    {
        var sessions = await db.Sessions.Where(s => s.Trainer != null && persons.Contains(s.Trainer.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        var years = sessions.Count == 0 ? 0 : await db.Terms.MaxAsync(t => t.PersonalDataYears, ct);
        return sessions.ConvertAll(s => new Teaching(s.Trainer!, s.CancelledOn ?? s.EndsOn, s.CancelledOn is null, years, s.Name));
    }

    private static async Task<Dictionary<Guid, Dealing>> DealingsAsync(this OrderingDbContext db, List<Proposal> proposals, CancellationToken ct)
    {
        var ids = proposals.ConvertAll(p => p.Id);
        var contracts = await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.ProposalId)).ToDictionaryAsync(c => c.ProposalId, ct);
        var papers = (await db.Documents.Where(d => ids.Contains(d.ProposalId)).OrderBy(d => d.Id).Select(d => new { d.ProposalId, d.Kind, d.UploadedAt }).ToListAsync(ct)).ToLookup(d => d.ProposalId);
        var terms = await db.Terms.AsNoTracking().ToDictionaryAsync(t => t.Version, ct);
        return proposals.ToDictionary(p => p.Id, p =>
        {
            var contract = contracts.GetValueOrDefault(p.Id);
            return new Dealing(
                p.Id, p.Status == ProposalStatus.Issued, contract?.Status, PlannedEndOf(p, contract), contract?.DeliveredOn, EndOf(p, contract), terms[p.TermsVersion],
                [.. papers[p.Id].Select(d => $"{Name(d.Kind)}, proposition {p.Number}, remis le {French.Instant(d.UploadedAt)}")]);
        });
    }

    private static string Name(DocumentKind kind) => kind switch
    {
        DocumentKind.SignedProposal => "proposition signée",
        DocumentKind.SignedTerms => "conditions générales de vente signées",
        _ => "attestation de prise en charge",
    };

    private static DateOnly PlannedEndOf(Proposal proposal, Contract? contract) => contract?.Training.EndsOn ?? proposal.ValidUntil ?? proposal.Training.EndsOn;

    private sealed record Word(Guid ProposalId, string Field, string Value);

    private static async Task<Dictionary<Guid, int>> AttendedAsync(this OrderingDbContext db, Guid[] participants, CancellationToken ct) =>
        await db.Attendance.Where(l => participants.Contains(l.ParticipantId) && l.ParticipantSignedAt != null && l.TrainerSignedAt != null)
            .GroupBy(l => l.ParticipantId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private static DateOnly EndOf(Proposal proposal, Contract? contract) =>
        contract?.DeliveredOn ?? contract?.CancelledOn ?? (contract?.WithdrawnAt is { } at ? ParisTime.DayOf(at) : (DateOnly?)null) ?? proposal.EndedOn ?? ParisTime.DayOf(proposal.CreatedAt);
}
