using Lexom.Funding.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

/// <summary>A contract's files, locked: the one asked for and what the others on the contract are granted.</summary>
internal sealed record LockedFile(FundingFile File, Money GrantedByOthers);

internal static class FundingQueries
{
    /// <summary>
    /// Locks all files of the file's contract, always in the same order: messages about one contract are decided one after the other, and grants of several OPCOs
    /// can't together exceed the price. Needs a transaction. Null when there is no such file.
    /// </summary>
    public static async Task<LockedFile?> LockAsync(this FundingDbContext db, Guid fileId, CancellationToken ct)
    {
        var files = await db.Files
            .FromSql($"SELECT *, xmin FROM funding.files WHERE contract_id = (SELECT contract_id FROM funding.files WHERE id = {fileId}) ORDER BY id FOR UPDATE")
            .ToListAsync(ct);
        if (files.Find(f => f.Id == fileId) is not { } file)
        {
            return null;
        }

        await db.Entry(file).Collection(f => f.Decisions).LoadAsync(ct);
        await db.Entry(file).Collection(f => f.Payments).LoadAsync(ct);
        return new LockedFile(file, files.Where(f => f.Id != fileId).Select(f => f.GrantedExclVat).Sum());
    }

    /// <summary>
    /// The file an OPCO names by our id or by its own number, locked with the others of its contract in one statement; its payments are read for a payment, its
    /// decisions for a decision. Another OPCO's file is as unknown as none (api.md).
    /// </summary>
    public static async Task<(LockedFile? Found, DomainError? Missing)> FindOwnAsync(this FundingDbContext db, string opco, string named, bool payment, CancellationToken ct)
    {
        var id = Guid.TryParse(named, out var parsed) ? parsed : (Guid?)null;
        var files = await (id is null
            ? db.Files.FromSql(
                $"SELECT *, xmin FROM funding.files WHERE contract_id IN (SELECT contract_id FROM funding.files WHERE opco = {opco} AND file_number = {named}) ORDER BY id FOR UPDATE")
            : db.Files.FromSql(
                $"SELECT *, xmin FROM funding.files WHERE contract_id = (SELECT contract_id FROM funding.files WHERE opco = {opco} AND id = {id}) ORDER BY id FOR UPDATE"))
            .ToListAsync(ct);
        var own = files.FindAll(f => f.Opco == opco && (id is null ? f.FileNumber == named : f.Id == id));
        if (own is not [var file])
        {
            return (null, own.Count == 0 ? FundingErrors.UnknownFile() : FundingErrors.AmbiguousFile());
        }

        await (payment ? db.Entry(file).Collection(f => f.Payments).LoadAsync(ct) : db.Entry(file).Collection(f => f.Decisions).LoadAsync(ct));
        return (new LockedFile(file, files.Where(f => f.Id != file.Id && f.ContractId == file.ContractId).Select(f => f.GrantedExclVat).Sum()), null);
    }

    /// <summary>The contract's facts; made when it is the first we hear of it. Needs a transaction: messages of one contract may be handled side by side.</summary>
    public static async Task<ContractFacts> FactsAsync(this FundingDbContext db, Guid contractId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO funding.contracts (contract_id) VALUES ({contractId}) ON CONFLICT DO NOTHING", ct);
        return (await db.Contracts.FromSql($"SELECT * FROM funding.contracts WHERE contract_id = {contractId} FOR UPDATE").ToListAsync(ct))[0];
    }

    /// <summary>All files of a contract with what their rules look at, locked in the same order as elsewhere.</summary>
    public static Task<List<FundingFile>> LockFilesAsync(this FundingDbContext db, Guid contractId, CancellationToken ct) =>
        db.Files.FromSql($"SELECT *, xmin FROM funding.files WHERE contract_id = {contractId} ORDER BY id FOR UPDATE").ToListAsync(ct);
}
