using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>Certificates as they are shown and printed, with the participant's name, the client and the result of the test.</summary>
internal static class CertificateQueries
{
    public static async Task<List<(CertificateView Certificate, string Client)>> ReadAsync(this IQueryable<Certificate> certificates, OrderingDbContext db, CancellationToken ct)
    {
        var found = await (from certificate in certificates.AsNoTracking()
                           join participant in db.Participants.AsNoTracking() on certificate.ParticipantId equals participant.Id
                           join contract in db.Contracts.AsNoTracking() on certificate.ContractId equals contract.Id
                           join customer in db.Customers.AsNoTracking() on contract.CustomerId equals customer.Id
                           orderby contract.Number, participant.Position, certificate.Kind
                           select new { certificate, participant, Client = customer.Name }).ToListAsync(ct);
        var contracts = found.Select(f => f.certificate.ContractId).Distinct().ToList();
        var tests = await db.Evaluations.AsNoTracking().Where(e => contracts.Contains(e.ContractId) && e.Kind == EvaluationKind.Immediate && e.Score != null).ToListAsync(ct);
        return found.ConvertAll(f => (CertificateView.Of(f.certificate, f.participant, ResultOf(tests, f.certificate)), f.Client));
    }

    private static string? ResultOf(List<Evaluation> tests, Certificate certificate) =>
        tests.Find(t => t.ContractId == certificate.ContractId && t.ParticipantId == certificate.ParticipantId) is { } test
            ? $"{French.Number(test.Score!.Value)} sur {French.Number(test.OutOf!.Value)}"
            : null;
}
