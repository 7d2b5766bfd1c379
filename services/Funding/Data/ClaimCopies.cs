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

    /// <param name="FundingFileId">The funding file claimed for.</param>
    /// <param name="MadeAt">When the copy was made.</param>
    public sealed record Copy(Guid FundingFileId, DateTimeOffset MadeAt)
    {
        /// <summary>First day on which the copy is gone.</summary>
        public DateOnly DeletedOn => ParisTime.DayOf(MadeAt + ClaimFile.Kept).AddDays(1);
    }

    /// <summary>Without the bytes: they are megabytes, and nobody reads them here.</summary>
    public static Task<List<Copy>> ClaimCopiesOfAsync(this FundingDbContext db, IReadOnlyCollection<Guid> persons, CancellationToken ct) =>
        db.ClaimFiles.Where(f => f.PersonIds.Any(id => persons.Contains(id))).OrderBy(f => f.FundingFileId).Select(f => new Copy(f.FundingFileId, f.MadeAt)).ToListAsync(ct);

    public static PersonalDataItem? Answer(string right, IReadOnlyCollection<Copy> copies)
    {
        if (copies.Count == 0)
        {
            return null;
        }

        return right is "access" or "portability"
            ? new PersonalDataItem(Field, Category, copies.Count, "given", null, null)
            : new PersonalDataItem(Field, Category, copies.Count, "held", Ground, copies.Max(copy => copy.DeletedOn));
    }
}
