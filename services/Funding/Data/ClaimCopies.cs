using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Data;

/// <summary>
/// What is answered for the copies of certificates in claim files: given on access, otherwise held until they are deleted by themselves, because LEXOM is paid against them
/// (GDPR art. 17-3-e). The documents they are copies of are Ordering's to answer for.
/// </summary>
internal static class ClaimCopies
{
    public const string Field = "claim.certificate";
    public const string Category = "copie du certificat de réalisation jointe à une demande de paiement";
    private const string Ground = "Pièce à l’appui d’une demande de paiement adressée à l’OPCO (RGPD art. 17-3-e), supprimée d’elle-même après soixante jours";

    public static Task<List<ClaimFile>> ClaimCopiesOfAsync(this FundingDbContext db, IReadOnlyCollection<Guid> persons, CancellationToken ct) =>
        db.ClaimFiles.AsNoTracking().Where(f => f.PersonIds.Any(id => persons.Contains(id))).OrderBy(f => f.FundingFileId).ToListAsync(ct);

    public static PersonalDataItem? Answer(string right, IReadOnlyCollection<ClaimFile> copies)
    {
        if (copies.Count == 0)
        {
            return null;
        }

        return right is "access" or "portability"
            ? new PersonalDataItem(Field, Category, copies.Count, "given", null, null)
            : new PersonalDataItem(Field, Category, copies.Count, "held", Ground, copies.Max(DeletedOn));
    }

    /// <summary>First day on which the copy is gone.</summary>
    public static DateOnly DeletedOn(ClaimFile copy) => ParisTime.DayOf(copy.MadeAt + ClaimFile.Kept).AddDays(1);
}
