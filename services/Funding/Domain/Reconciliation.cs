using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>In what the OPCO's books and ours differ.</summary>
internal enum DriftKind
{
    /// <summary>The OPCO lists a file we do not have.</summary>
    UnknownHere,

    /// <summary>The OPCO does not list a file on which it still owes what it granted.</summary>
    MissingThere,
    GrantDiffers,
    PaidDiffers,
}

/// <summary>Why, as far as our own records tell.</summary>
internal enum DriftCause
{
    /// <summary>A message about it came and named a file we do not know.</summary>
    MessageUnmatched,

    /// <summary>A message about it came and a rule refused it; the code says which.</summary>
    MessageRefused,

    /// <summary>A message about it came and could not be applied: the file had lapsed or was closed.</summary>
    RecordedOnly,

    /// <summary>Nothing came: the OPCO's message is missing.</summary>
    NeverReceived,

    /// <summary>We hold what the OPCO does not confirm.</summary>
    NotConfirmed,
}

/// <summary>One difference, with its cause.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Cause">Why.</param>
/// <param name="File">As the OPCO names it, or our id.</param>
/// <param name="FundingFileId">Ours, when we have it.</param>
/// <param name="Ours">Our amount.</param>
/// <param name="Theirs">The OPCO's.</param>
/// <param name="RefusedFor">The code of the refusal, when that is the cause.</param>
internal sealed record Drift(DriftKind Kind, DriftCause Cause, string File, Guid? FundingFileId, Money? Ours, Money? Theirs, string? RefusedFor = null);

/// <summary>A message that had no effect, which may be the cause.</summary>
/// <param name="FileNamed">As the OPCO named the file.</param>
/// <param name="FundingFileId">The file, when it was found.</param>
/// <param name="IsPayment">A payment; otherwise a decision.</param>
/// <param name="State">Unmatched, refused, or done with nothing but a note.</param>
/// <param name="RefusedFor">Code of the refusal.</param>
internal sealed record LostMessage(string? FileNamed, Guid? FundingFileId, bool IsPayment, MessageState State, string? RefusedFor);

/// <summary>
/// Compares an OPCO's statement with our files (CGV-3.3-b). Ours are taken as they stood at the end of the statement's day, so that what is decided or paid since is
/// no drift. Pure.
/// </summary>
internal static class Reconciliation
{
    public static IReadOnlyList<Drift> Compare(AccountStatement statement, IReadOnlyCollection<FundingFile> files, IReadOnlyCollection<LostMessage> lost)
    {
        var drifts = new List<Drift>();
        var seen = new HashSet<Guid>();
        foreach (var stated in statement.Files)
        {
            if (Find(files, stated.File) is not { } file)
            {
                var message = lost.FirstOrDefault(m => m.FileNamed == stated.File);
                drifts.Add(new Drift(
                    DriftKind.UnknownHere, message is null ? DriftCause.NeverReceived : DriftCause.MessageUnmatched, stated.File, null, null, stated.GrantedExclVat));
                continue;
            }

            seen.Add(file.Id);
            drifts.AddRange(Compare(stated, file, statement.AsOf, [.. lost.Where(m => m.FundingFileId == file.Id || m.FileNamed == stated.File)]));
        }

        drifts.AddRange(files.Where(f => !seen.Contains(f.Id) && f.UnpaidInclVat > Money.Zero && GrantedAsOf(f, statement.AsOf) > Money.Zero)
            .Select(f => new Drift(DriftKind.MissingThere, DriftCause.NotConfirmed, Name(f), f.Id, GrantedAsOf(f, statement.AsOf), null)));
        return drifts;
    }

    private static IEnumerable<Drift> Compare(StatedFile stated, FundingFile file, DateOnly asOf, List<LostMessage> lost)
    {
        var granted = GrantedAsOf(file, asOf);
        if (granted != stated.GrantedExclVat)
        {
            var (cause, code) = CauseOf(lost.FindAll(m => !m.IsPayment));
            yield return new Drift(DriftKind.GrantDiffers, cause, stated.File, file.Id, granted, stated.GrantedExclVat, code);
        }

        var paid = file.Payments.Where(p => p.PaidOn <= asOf).Select(p => p.AmountInclVat).Sum();
        if (paid != stated.PaidInclVat)
        {
            var (cause, code) = paid > stated.PaidInclVat ? (DriftCause.NotConfirmed, null) : CauseOf(lost.FindAll(m => m.IsPayment));
            yield return new Drift(DriftKind.PaidDiffers, cause, stated.File, file.Id, paid, stated.PaidInclVat, code);
        }
    }

    // A message refused for a reason says more than one that only came too late.
    private static (DriftCause Cause, string? Code) CauseOf(List<LostMessage> lost) =>
        lost.Find(m => m.State == MessageState.Refused) is { } refused ? (DriftCause.MessageRefused, refused.RefusedFor)
        : lost.Exists(m => m.State == MessageState.Unmatched) ? (DriftCause.MessageUnmatched, null)
        : lost.Count > 0 ? (DriftCause.RecordedOnly, null)
        : (DriftCause.NeverReceived, null);

    // What the OPCO is committed to, whatever LEXOM's side did since: a lapse moves the debt to the client, not the grant.
    private static Money GrantedAsOf(FundingFile file, DateOnly asOf) => file.Status is FileStatus.Refused
        ? Money.Zero
        : Commitment.Of(file.Decisions.Where(d => d.DecidedOn <= asOf).Select(d => d.Said)).Granted;

    private static FundingFile? Find(IReadOnlyCollection<FundingFile> files, string named) =>
        Guid.TryParse(named, out var id) ? files.FirstOrDefault(f => f.Id == id)
        : files.Where(f => f.FileNumber == named).Take(2).ToList() is [var only] ? only : null;

    private static string Name(FundingFile file) => file.FileNumber ?? file.Id.ToString();
}
