using System.Security.Cryptography;
using System.Text;

namespace Lexom.Billing.Domain;

/// <summary>The first thing wrong in the chain.</summary>
public sealed record BrokenLink(long ChainIndex, string Number, string Problem);

// Rule BIL-4: each document carries SHA-256 over its whole content and the hash of the one before. Only the hash of the personal part is in the content,
// so erasing that part breaks nothing.
public static class DocumentChain
{
    /// <summary>Version of the way of hashing; a document is always verified the way it was made.</summary>
    public const string Algorithm = "lexom-doc-2";

    // Its content said nothing of the row's ids, reason and time of issue.
    private const string First = "lexom-doc-1";

    public static readonly string Genesis = new('0', 64);

    public static string HashOf(string algorithm, string previousHash, string content) => IsKnown(algorithm)
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{algorithm}\n{previousHash}\n{content}")))
        : throw new NotSupportedException($"Unknown algorithm {algorithm}.");

    /// <summary>Documents in the order of the chain, with the personal part where it is still kept.</summary>
    public static BrokenLink? FirstBroken(IEnumerable<(Invoice Document, PersonalPart? Buyer)> chain)
    {
        var walk = new ChainWalk();
        return chain.Select(link => walk.Next(link.Document, link.Buyer)).FirstOrDefault(broken => broken is not null);
    }

    internal static string? ProblemOf(Invoice document, PersonalPart? buyer, string previous, long index)
    {
        if (document.ChainIndex != index)
        {
            return $"document {index} is missing";
        }

        if (document.PreviousHash != previous)
        {
            return "the previous document's hash differs";
        }

        if (!IsKnown(document.Algorithm))
        {
            return "the algorithm is unknown";
        }

        if (HashOf(document.Algorithm, previous, document.Content) != document.Hash)
        {
            return "the content does not have its hash";
        }

        if (buyer is not null && buyer.Hash != document.PersonalHash)
        {
            return "the buyer's identity does not have its hash";
        }

        return Agrees(document) ? null : "the columns differ from the content";
    }

    private static bool IsKnown(string algorithm) => algorithm is Algorithm or First;

    // Queries use the columns, the hash covers the content: they must say the same.
    private static bool Agrees(Invoice document)
    {
        var content = DocumentContent.Parse(document.Content);
        return content.Algorithm == document.Algorithm && content.ChainIndex == document.ChainIndex
            && (document.Algorithm == First || content.Record == document.ToRecord())
            && content.Buyer.Opco == document.Opco
            && content.Number == document.Number && content.Kind == document.Kind.Wire() && content.IssuedOn == document.IssuedOn && content.DueOn == document.DueOn
            && content.TotalExclVat == document.ExclVat.Amount && content.TotalVat == document.Vat.Amount && content.TotalInclVat == document.InclVat.Amount
            && content.Contract.Id == document.ContractId && content.Buyer.PersonalHash == document.PersonalHash && content.RuleId == document.RuleId
            && content.Buyer.Payer == document.Payer.Wire() && content.Buyer.FundingFileId == document.FundingFileId
            && DocumentNumber.Format(document.Series, document.Year, document.Sequence) == document.Number;
    }
}

/// <summary>Verifies the chain one document after the other, so that it need not be in memory.</summary>
public sealed class ChainWalk
{
    public string LastHash { get; private set; } = DocumentChain.Genesis;

    public long Count { get; private set; }

    public BrokenLink? Next(Invoice document, PersonalPart? buyer)
    {
        Count++;
        var problem = DocumentChain.ProblemOf(document, buyer, LastHash, Count);
        LastHash = document.Hash;
        return problem is null ? null : new BrokenLink(Count, document.Number, problem);
    }
}

/// <summary>A hole in a series.</summary>
public sealed record NumberingGap(string Series, int Year, int Missing);

// Rule BIL-1: one series FA for all invoices, one AV for credit notes, starting at 1 each year.
public static class DocumentNumber
{
    public const string Invoices = "FA";
    public const string CreditNotes = "AV";

    public static string SeriesOf(DocumentKind kind) => kind == DocumentKind.CreditNote ? CreditNotes : Invoices;

    public static string Format(string series, int year, int sequence) => $"{series}-{year:0000}-{sequence:00000}";

    public static IReadOnlyList<NumberingGap> Gaps(IEnumerable<(string Series, int Year, int Sequence)> numbers) =>
    [
        .. from series in numbers.GroupBy(n => (n.Series, n.Year))
           let taken = series.Select(n => n.Sequence).ToHashSet()
           from missing in Enumerable.Range(1, taken.Max()).Where(n => !taken.Contains(n))
           select new NumberingGap(series.Key.Series, series.Key.Year, missing),
    ];
}
