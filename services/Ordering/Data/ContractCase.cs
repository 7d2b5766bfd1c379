using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>A contract the caller may see, with the terms it was signed under: what every decision about it looks at.</summary>
internal sealed record ContractCase(Contract Contract, TermsOfSale Terms)
{
    /// <summary>Refused when there is no such contract for this caller (another portal's does not exist).</summary>
    public static async Task<Result<ContractCase>> LoadAsync(OrderingDbContext db, Guid id, ClaimsPrincipal user, CancellationToken ct)
    {
        var contract = await db.Contracts.VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        return contract is null ? OrderingErrors.ContractUnknown : new ContractCase(contract, await db.Terms.PinnedAsync(contract.TermsVersion, ct));
    }

    /// <summary>The client's e-mail address.</summary>
    public Task<string> EmailAsync(OrderingDbContext db, CancellationToken ct) =>
        db.Customers.Where(c => c.Id == Contract.CustomerId).Select(c => c.Contact.Email).SingleAsync(ct);

    /// <summary>The words that decide, as the contract's version of the terms has them.</summary>
    public Clause ClauseOf(Outcome outcome) => Terms.ClauseOf(outcome.ClauseKey);
}

/// <summary>CGV-2.2-s, CGV-3.3-a: documents that must come before the training.</summary>
internal static class MissingDocuments
{
    public static async Task<IReadOnlyList<string>> OfAsync(OrderingDbContext db, Contract contract, CancellationToken ct)
    {
        var funded = await db.Funding.AnyAsync(f => f.ContractId == contract.Id, ct);
        return funded && !(await db.Documents.KindsOfAsync(contract.ProposalId, ct)).Contains(DocumentKind.FundingAttestation)
            ? ["la copie de l’attestation de prise en charge"]
            : [];
    }

    /// <summary>CGV-2.2-s: a contract that staff suspended resumes by itself when nothing is missing any more.</summary>
    public static async Task ResumeWhenCompleteAsync(this OrderingDbContext db, Contract contract, DateTimeOffset now, CancellationToken ct)
    {
        if (contract.DepositReceivedOn is not null && (await OfAsync(db, contract, ct)).Count == 0 && contract.Resume(SuspensionCause.MissingDocumentsOrDeposit))
        {
            db.Tell(contract, now, Story.System, "Documents et acompte reçus : suspension levée.", "CGV-2.2-s");
        }
    }
}
