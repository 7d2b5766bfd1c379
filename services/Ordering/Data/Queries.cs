using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lexom.Ordering.Data;

/// <summary>Query text that several slices share.</summary>
internal static class Queries
{
    /// <summary>The portal that calls, null for staff. Policies of the route decide who may call at all.</summary>
    public static Guid? PartnerIdOrNull(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue("partner_id"), out var id) ? id : null;

    /// <summary>A portal sees its own customers, staff all. Another portal's object does not exist (api.md).</summary>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, ClaimsPrincipal user) =>
        user.PartnerIdOrNull() is { } partner ? customers.Where(c => c.PartnerId == partner) : customers;

    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, ClaimsPrincipal user) =>
        user.PartnerIdOrNull() is { } partner ? proposals.Where(p => p.PartnerId == partner) : proposals;

    public static IQueryable<Contract> VisibleTo(this IQueryable<Contract> contracts, ClaimsPrincipal user) =>
        user.PartnerIdOrNull() is { } partner ? contracts.Where(c => c.PartnerId == partner) : contracts;

    /// <summary>The same company (SIREN, and SIRET where both give one) or the same person (name and address to write to).</summary>
    public static IQueryable<Customer> SameAs(this IQueryable<Customer> customers, Customer other)
    {
        var (address, name) = (other.Contact.Email.ToLowerInvariant(), other.Name.ToLowerInvariant());
        return (other.Kind == CustomerKind.Company
            ? customers.Where(c => c.Siren == other.Siren && (c.Siret == null || other.Siret == null || c.Siret == other.Siret))
            : customers.Where(c => c.Kind == CustomerKind.Individual && Filters.Lower(c.Contact.Email) == address && Filters.Lower(c.Name) == name)).OrderBy(c => c.Id);
    }

    /// <summary>The version new proposals are made under.</summary>
    public static Task<TermsOfSale> InForceAsync(this IQueryable<TermsOfSale> terms, DateOnly today, CancellationToken ct) =>
        terms.AsNoTracking().Where(t => t.InForceFrom <= today).OrderByDescending(t => t.InForceFrom).FirstAsync(ct);

    /// <summary>The version something was signed under.</summary>
    public static Task<TermsOfSale> PinnedAsync(this IQueryable<TermsOfSale> terms, int version, CancellationToken ct) =>
        terms.AsNoTracking().SingleAsync(t => t.Version == version, ct);

    /// <summary>Kinds of the documents a proposal has.</summary>
    public static async Task<HashSet<DocumentKind>> KindsOfAsync(this IQueryable<StoredDocument> documents, Guid proposalId, CancellationToken ct) =>
        [.. await documents.Where(d => d.ProposalId == proposalId).Select(d => d.Kind).Distinct().ToListAsync(ct)];

    /// <summary>The session with its row locked until the transaction ends: signing and closing the attendance take turns.</summary>
    public static async Task<SessionInfo?> LockSessionAsync(this OrderingDbContext db, Guid id, CancellationToken ct)
    {
        // Two statements: EF does not know the columns of a complex property (the trainer) in SQL of our own.
        await db.Database.SqlQuery<Guid>($"""SELECT id AS "Value" FROM ordering.sessions WHERE id = {id} FOR UPDATE""").ToListAsync(ct);
        return await db.Sessions.SingleOrDefaultAsync(s => s.Id == id, ct);
    }

    /// <summary>The contract's row, locked until the transaction ends.</summary>
    public static Task LockContractAsync(this OrderingDbContext db, Guid id, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>($"""SELECT id AS "Value" FROM ordering.contracts WHERE id = {id} FOR UPDATE""").ToListAsync(ct);

    /// <summary>A complementary proposal the caller may see, with its contract.</summary>
    public static async Task<Result<(ComplementaryProposal Complement, ContractCase About)>> FindComplementAsync(
        this OrderingDbContext db, Guid id, ClaimsPrincipal user, CancellationToken ct)
    {
        var complement = await db.Complements.SingleOrDefaultAsync(c => c.Id == id, ct);
        return complement is not null && (await ContractCase.LoadAsync(db, complement.ContractId, user, ct)).Try(out var about, out _)
            ? (complement, about)
            : OrderingErrors.ComplementUnknown;
    }

    /// <summary>Ids of due rows, locked until the transaction ends; rows another instance has taken are left to it.</summary>
    public static Task<List<Guid>> TakeAsync(this OrderingDbContext db, FormattableString dueIds, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>(dueIds).ToListAsync(ct);

    /// <summary>The running transaction's owner commits it; where none runs yet (no idempotency key was sent), this one is the slice's own.</summary>
    public static async Task<OwnTransaction> JoinTransactionAsync(this OrderingDbContext db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);
}

/// <summary>Commits when it was begun here; rolls back when left without.</summary>
internal sealed class OwnTransaction(IDbContextTransaction? begun) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken ct) => begun?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => begun?.DisposeAsync() ?? ValueTask.CompletedTask;
}
