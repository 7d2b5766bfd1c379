using Lexom.Ordering.Data;
using Lexom.ServiceDefaults.Privacy;

namespace Lexom.Ordering.Views;

/// <summary>Everything recorded of an online signature.</summary>
public sealed record EvidenceView(
    Guid Id, Guid ProposalId, string ProposalNumber, Guid SignerId, string SignerName, string SignerEmail, DateTimeOffset SignedAt, string Mention, bool Initialled, bool Entitled,
    int TermsVersion, string TermsSha256, string DocumentSha256, string Address, string UserAgent, IReadOnlyList<DocumentView> Documents) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => [SignerId];

    internal static EvidenceView Of(OnlineSignature s, string number, IReadOnlyList<DocumentView> documents) => new(
        s.Id, s.ProposalId, number, s.SignerId, s.SignerName, s.SignerEmail, s.SignedAt, s.Mention, s.Initialled, s.Entitled, s.TermsVersion, s.TermsSha256, s.DocumentSha256, s.Address,
        s.UserAgent, documents);
}
