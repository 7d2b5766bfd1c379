using Lexom.PartnerClient;

namespace Lexom.SystemTests.Portal;

/// <summary>
/// How a partner's portal sells a training, worked out: the whole of it, on the typed client. Every command has a key of the portal's own making, kept until an answer has
/// come, so that sending it again after a broken connection has its effect once.
/// </summary>
internal sealed class ExamplePortal(PartnerApi lexom)
{
    private string? _cursor;

    /// <summary>What a visitor sees: sessions of a course with room for a group.</summary>
    public async Task<IReadOnlyList<SessionOffer>> OffersAsync(string course, int seats)
    {
        var (offers, cursor) = (new List<SessionOffer>(), (string?)null);
        do
        {
            var page = await lexom.FindSessionsAsync(cursor: cursor, course: course, seats: seats);
            offers.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return offers;
    }

    /// <summary>Registers the company and asks for a proposal. LEXOM's sales staff look at it and issue it.</summary>
    public async Task<ProposalView> OrderAsync(string order, RegisterCustomerRequest company, SessionOffer session, params PersonView[] participants)
    {
        var customer = await lexom.RegisterCustomerAsync($"{order}/client", company);
        return await lexom.DraftProposalAsync($"{order}/proposition", new ProposalRequest { CustomerId = customer.Id, SessionId = session.Id, Participants = participants });
    }

    /// <summary>Hands in what the client signed, and accepts: on the very text of the terms that the proposal names.</summary>
    public async Task<ContractView> AcceptAsync(string order, ProposalView proposal, DateOnly signedOn, Func<string, byte[]> signedPaper)
    {
        foreach (var kind in new[] { DocumentKind.SignedProposal, DocumentKind.SignedTerms })
        {
            await lexom.UploadDocumentAsync(proposal.Id, $"{order}/{kind}", signedPaper(kind), kind);
        }

        return await lexom.AcceptProposalAsync(proposal.Id, $"{order}/acceptation", new AcceptProposalRequest
        {
            Initialled = true, Stamped = true, TermsInitialled = true, HandwrittenMention = "BON POUR ACCORD", TermsSha256 = proposal.Terms.Sha256, SignedOn = signedOn,
        });
    }

    /// <summary>What cancelling would cost today, with the clause; nothing changes.</summary>
    public Task<OutcomeView> WhatIfCancelledAsync(ContractView contract, DateOnly on) =>
        lexom.PreviewCancelContractAsync(contract.Id, new CancelContractRequest { WrittenRequest = true, ReceivedOn = on });

    /// <summary>Everything that has happened since the portal last asked.</summary>
    public async Task<IReadOnlyList<PartnerEvent>> NewsAsync()
    {
        var news = new List<PartnerEvent>();
        while (await lexom.ListPartnerEventsAsync(after: _cursor) is { Items.Count: > 0 } page)
        {
            news.AddRange(page.Items);
            _cursor = page.Next;
        }

        return news;
    }
}
