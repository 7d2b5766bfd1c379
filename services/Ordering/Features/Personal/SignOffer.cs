using System.Security.Cryptography;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Personal;

/// <summary>
/// The client's contact signs the offer on the page (CGV-2.1-d): complete or refused. What was shown, typed and ticked, when and from where is recorded as evidence; the
/// signed papers are stored like those that come in by post. Signing again answers as the first time.
/// </summary>
public static class SignOffer
{
    // No cookie is involved: whoever has the link may sign, so there is nothing for another site to ride on.
    public static void Map(RouteGroupBuilder person) => person.MapPost("sign", Handle).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();

    public static async Task<ContentHttpResult> Handle(
        string? link, IFormCollection form, OrderingDbContext db, [AsParameters] Desk desk, HttpContext http, CancellationToken ct)
    {
        var now = desk.Clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (await OfferOnLink.FindAsync(db, desk.Company, desk.Links.Read(link ?? ""), ct) is not { } facts)
        {
            return HtmlPage.LinkOver(http.Response);
        }

        if (await db.Signatures.AnyAsync(s => s.ProposalId == facts.Proposal.Id, ct))
        {
            return OfferPages.Accepted(http.Response, facts, online: true);
        }

        var shown = OfferOnLink.HashOf(facts);
        var acceptance = new OnlineAcceptance(
            form.Words("mention", 100), form.Ticked("initialled"), form.Ticked("entitled"), form.Ticked("terms"), form["termsSha256"], form["documentSha256"]);
        var missing = acceptance.Missing(facts.Customer.Kind, facts.Proposal.TermsSha256, shown);
        if (missing.Count > 0)
        {
            return OfferPages.Form(http.Response, facts, link!, shown, missing);
        }

        var signature = Witness(facts, acceptance, Visitor.Of(http), now);
        var actor = $"person:{facts.Customer.ContactId}";
        Store(db, facts, signature, (now, actor));
        var accepted = await Acceptance.AcceptAsync(
            db, new Messengers(desk.Outbox, desk.Mailbox), facts.Proposal, acceptance.ToForm(ParisTime.DayOf(now)), Returned, (now, actor), ct);
        if (!accepted.Try(out _, out var errors))
        {
            return OfferPages.Form(http.Response, facts, link!, shown, errors);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return OfferPages.Accepted(http.Response, facts, online: true);
    }

    /// <summary>What signing needs beside the store.</summary>
    public sealed record Desk(Company Company, SignedLinks Links, Outbox Outbox, Mailbox Mailbox, TimeProvider Clock);

    private static HashSet<DocumentKind> Returned => [DocumentKind.SignedProposal, DocumentKind.SignedTerms];

    private static OnlineSignature Witness(OfferFacts facts, OnlineAcceptance acceptance, Visitor visitor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), ProposalId = facts.Proposal.Id, SignerId = facts.Customer.ContactId, SignerName = facts.Customer.Contact.FullName,
        SignerEmail = facts.Customer.Contact.Email, Mention = acceptance.Mention!.Trim(), Initialled = acceptance.Initialled, Entitled = acceptance.Entitled,
        TermsVersion = facts.Proposal.TermsVersion, TermsSha256 = acceptance.TermsSha256!, DocumentSha256 = acceptance.DocumentSha256!, SignedAt = now,
        Address = visitor.Address, UserAgent = visitor.UserAgent,
    };

    private static void Store(OrderingDbContext db, OfferFacts facts, OnlineSignature signature, (DateTimeOffset Now, string Actor) by)
    {
        db.Add(signature);
        db.Add(Paper(facts, DocumentKind.SignedProposal, ProposalPaper.Of(facts, signature), by));
        db.Add(Paper(facts, DocumentKind.SignedTerms, TermsPaper.Of(facts.Company, facts.Terms, facts.TermsText, signature), by));
        db.Tell(facts.Proposal, by.Now, by.Actor, $"Proposition {facts.Proposal.Number} signée en ligne (empreinte {signature.DocumentSha256[..12]}…).", "CGV-2.1-d",
            new StoryDetail(Kind: "evidence", Id: signature.Id));
    }

    private static StoredDocument Paper(OfferFacts facts, DocumentKind kind, Document paper, (DateTimeOffset Now, string Actor) by)
    {
        var content = paper.ToPdf();
        return new StoredDocument
        {
            Id = Guid.CreateVersion7(by.Now), ProposalId = facts.Proposal.Id, Kind = kind, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Size = content.Length,
            Content = content, UploadedAt = by.Now, UploadedBy = by.Actor,
        };
    }
}
